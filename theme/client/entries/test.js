// The bundle of the pages of the test: the way in, the questionnaire and the diagnosis by limits.
import { define } from "../shared/define.js";
import { TestElement } from "../test/element.js";
import { LimitsElement } from "../test/limits.js";
import { StartElement } from "../test/start.js";

define("ruta-test", TestElement);
define("ruta-test-start", StartElement);
define("ruta-limits", LimitsElement);
