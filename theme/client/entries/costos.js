// The bundle of the pages about costs: the calculator and the comparison.
import { ComparisonElement } from "../calculator/comparison.js";
import { CalculatorElement } from "../calculator/element.js";
import { define } from "../shared/define.js";

define("ruta-calculator", CalculatorElement);
define("ruta-comparison", ComparisonElement);
