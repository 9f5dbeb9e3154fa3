// The bundle of the page of a desk's indicators.
import { IndicatorsElement } from "../indicators/element.js";
import { define } from "../shared/define.js";

define("ruta-indicators", IndicatorsElement);
