// The bundle of the search page, with lunr.
import { SearchElement } from "../search/element.js";
import { define } from "../shared/define.js";

define("ruta-search", SearchElement);
