// The bundle of the pages for desks: the list of services, and the templates.
import { DeskListElement } from "../desk/list.js";
import { SheetElement } from "../desk/sheet.js";
import { define } from "../shared/define.js";

define("ruta-desk-list", DeskListElement);
define("ruta-sheet", SheetElement);
