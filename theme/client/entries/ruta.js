// The bundle of every page: what changes by day, the menu, and the picker where there is one.
import { bringUpToDate } from "../dated/dated.js";
import { closeMenus } from "../menu/menu.js";
import { PickerElement } from "../picker/element.js";
import { define, whenParsed } from "../shared/define.js";

whenParsed(() => bringUpToDate(document, new Date()));
whenParsed(() => closeMenus(document));
define("ruta-picker", PickerElement);
