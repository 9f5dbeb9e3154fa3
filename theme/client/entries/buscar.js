// The bundle of the search, with lunr: for its own page, and for the header's box of every other one.
import { SearchElement } from "../search/element.js";
import { openPanel } from "../search/panel.js";
import { define } from "../shared/define.js";

define("ruta-search", SearchElement);
/** @type {any} */ (window).rutaBuscar = openPanel;
