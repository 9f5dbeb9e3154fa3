// What the search page and the box in the header show alike: a result with its words marked, and what is offered first.
import { search as said } from "../../messages/es.json";
import { make } from "../calculator/dom.js";
import { writeFragment } from "../shared/fragment.js";
import { fill } from "../shared/words.js";
import { offer } from "./offer.js";
import { passage } from "./passage.js";

/** @typedef {import("./query.js").Searcher} Searcher */

/** @type {Record<string, string>} */
const KINDS = said.kinds;

/** @param {string} kind */
export function kindName(kind) {
  return KINDS[kind] ?? kind;
}

/**
 * A calculation that the query asks for in words.
 * @param {Searcher} searcher
 * @param {string} asked
 * @param {string} origin the country that the reader sells from, or ""
 * @returns {{state: string, text: string} | null} the fragment of the calculator's address, and what the link says
 */
export function offered(searcher, asked, origin) {
  const found = offer(asked, searcher.reading, origin);
  const name = searcher.documents.find(([kind, , , , country]) => kind === "destination" && country === found?.destination)?.[1];
  return found && name ? { state: writeFragment(found.state), text: fill(said.offer_cost, { destination: name }) } : null;
}

/** @param {string} text @param {Set<string>} forms @returns {(Node | string)[]} */
export function marked(text, forms) {
  return passage(text, forms).map((piece) => (piece.found ? make("mark", {}, piece.text) : piece.text));
}
