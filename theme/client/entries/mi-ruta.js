// The bundle of the firm's own page.
import { MineElement } from "../mine/element.js";
import { define } from "../shared/define.js";

define("ruta-mine", MineElement);
