// The index as scripts: it loads from a disk too, where nothing can be fetched, and only when somebody searches.
import { Searcher } from "./query.js";

/** @typedef {import("./query.js").First} First */
/** @typedef {import("./query.js").Second} Second */

/**
 * Loads the first tier, says so, then the second and says so again.
 * @param {{first: string, second: string}} addresses
 * @param {(searcher: Searcher, summaries: string[]) => void} ready
 * @returns {Promise<void>} fails where the first tier can't be had
 */
export async function load(addresses, ready) {
  const page = /** @type {typeof window & {rutaIndice?: First, rutaTextos?: Second}} */ (window);
  await script(addresses.first);
  const first = page.rutaIndice;
  if (!first) throw new Error(addresses.first);
  ready(new Searcher(first), []);
  try {
    await script(addresses.second);
  } catch {
    // Names alone still find most things.
    return;
  }
  const second = page.rutaTextos;
  if (second) ready(new Searcher(first, second), second.summaries);
}

/** @param {string} address @returns {Promise<void>} */
function script(address) {
  return new Promise((resolve, reject) => {
    const one = document.createElement("script");
    one.src = address;
    one.addEventListener("load", () => resolve());
    one.addEventListener("error", () => reject(new Error(address)));
    document.head.append(one);
  });
}
