// The bundle that says on the home page and on the reader's own how much is new.
import { FreshElement } from "../news/badge-element.js";
import { define } from "../shared/define.js";

define("ruta-fresh", FreshElement);
