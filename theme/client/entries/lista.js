// The bundle of the pages with a checklist.
import { ChecklistElement } from "../checklist/element.js";
import { define } from "../shared/define.js";

define("ruta-checklist", ChecklistElement);
