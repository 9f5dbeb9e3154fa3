// The bundle of the news, the calendar and the alerts.
import { AgendaElement } from "../news/agenda-element.js";
import { AlertsElement } from "../news/alerts-element.js";
import { NewsElement } from "../news/news-element.js";
import { define } from "../shared/define.js";

define("ruta-news", NewsElement);
define("ruta-agenda", AgendaElement);
define("ruta-alerts", AlertsElement);
