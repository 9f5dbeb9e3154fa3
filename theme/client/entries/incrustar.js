// The bundle of the page for those who put the tools on their own site.
import { StudioElement } from "../embed/studio.js";
import { define } from "../shared/define.js";

define("ruta-incrustar", StudioElement);
