// The bundle of the pages about support: the list of programmes and the page of each.
import { ProgrammesElement } from "../programmes/element.js";
import { ProgrammeElement } from "../programmes/one.js";
import { define } from "../shared/define.js";

define("ruta-programmes", ProgrammesElement);
define("ruta-programme", ProgrammeElement);
