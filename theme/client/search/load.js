// The index as scripts: it loads from a disk too, where nothing can be fetched, and only when somebody searches.
import { whenIdle } from "../shared/idle.js";
import { loadGlobal } from "../shared/script.js";
import { Searcher } from "./query.js";

/** @typedef {import("./query.js").First} First */
/** @typedef {import("./query.js").Second} Second */

/**
 * Loads the first tier, says so, then the second and says so again.
 * @param {{first: string, second: string}} addresses
 * @param {(searcher: Searcher, second: Second | null) => void} ready
 * @returns {Promise<void>} fails where the first tier can't be had
 */
export async function load(addresses, ready) {
  /** @type {First | undefined} */
  const first = await loadGlobal(addresses.first, "rutaIndice");
  if (!first) throw new Error(addresses.first);
  const searcher = new Searcher(first);
  ready(searcher, null);
  /** @type {Second | undefined} names alone still find most things */
  const second = await loadGlobal(addresses.second, "rutaTextos").catch(() => undefined);
  if (second) {
    searcher.learn(second);
    ready(searcher, second);
  }
  // Between two keys; the reader need not wait for it.
  setTimeout(() => {
    searcher.warm();
    prepare(searcher, searcher.reading.ways());
  });
}

/** Milliseconds at a time that nobody feels between two keys. */
const A_WHILE = 8;

/** Looks words up, some at a time, whenever nothing else is to be done. @param {Searcher} searcher @param {string[]} words */
function prepare(searcher, words) {
  whenIdle(() => {
    const end = performance.now() + A_WHILE;
    while (words.length && performance.now() < end) searcher.prepare(words.shift() ?? "");
    if (words.length) prepare(searcher, words);
  });
}
