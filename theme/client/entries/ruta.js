// The bundle of every page: what changes by day, and the picker where there is one.
import { bringUpToDate } from "../dated/dated.js";
import { PickerElement } from "../picker/element.js";
import { define, whenParsed } from "../shared/define.js";

whenParsed(() => bringUpToDate(document, new Date()));
define("ruta-picker", PickerElement);
