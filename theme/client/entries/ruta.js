// The bundle of every page: what changes by day, the menu, links into filters, and the picker where there is one.
import { bringUpToDate } from "../dated/dated.js";
import { closeMenus } from "../menu/menu.js";
import { PickerElement } from "../picker/element.js";
import { define, whenParsed } from "../shared/define.js";
import { leadToStates } from "../shared/stateful.js";

whenParsed(() => bringUpToDate(document, new Date()));
whenParsed(() => closeMenus(document));
whenParsed(() => leadToStates(document));
define("ruta-picker", PickerElement);
