// The bundle of the pages about shipping and papers: the chooser, and the papers that are filled in.
import { PaperElement } from "../papers/element.js";
import { define } from "../shared/define.js";
import { ShippingElement } from "../shipping/element.js";

define("ruta-shipping", ShippingElement);
define("ruta-paper", PaperElement);
