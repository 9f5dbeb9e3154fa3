// The bundle of the action plan.
import { PlanElement } from "../plan/element.js";
import { define } from "../shared/define.js";

define("ruta-plan", PlanElement);
