// What every served page does about reading off line; fetched by ruta.js once the page is at rest.
import { whenParsed } from "../shared/define.js";
import { start } from "../offline/start.js";

whenParsed(() => start(document));
