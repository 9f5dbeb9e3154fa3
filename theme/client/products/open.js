// The finder of a page: its products are loaded when somebody comes to a box for them, and made ready while the browser
// has nothing else to do, so that the first key is as quick as the others.
import { whenIdle } from "../shared/idle.js";
import { productData } from "./chapters.js";
import { unpack } from "./data.js";
import { Finder } from "./finder.js";

/** How much is done at once; a key that is pressed meanwhile waits no longer than this takes. */
const PRODUCTS = 30;
/** How many words are looked up beforehand: a browser makes fast what it has run for a while. */
const REHEARSALS = 24;

/** @type {Map<string, Promise<Finder>>} */
const opened = new Map();

/**
 * @param {string} folder address of the scripts, with its final slash
 * @returns {Promise<Finder>} the same for all who ask
 */
export function openFinder(folder) {
  const known = opened.get(folder);
  if (known) return known;
  const made = productData(folder).then((packed) => {
    const finder = new Finder(unpack(packed));
    whenIdle(() => makeReady(finder, 0));
    return finder;
  });
  // The next try, perhaps with a connection, starts anew.
  made.catch(() => opened.delete(folder));
  opened.set(folder, made);
  return made;
}

/**
 * @param {Finder} finder
 * @param {number} rehearsed
 */
function makeReady(finder, rehearsed) {
  const whole = finder.prepare(PRODUCTS);
  if (whole) finder.find(misspelt(finder.products[rehearsed * 7]?.name ?? ""));
  if (!whole || rehearsed < REHEARSALS) whenIdle(() => makeReady(finder, rehearsed + Number(whole)));
}

/**
 * With one letter less and another changed, so that everything is tried on it.
 * @param {string} name
 */
function misspelt(name) {
  return `${name.slice(0, 2)}${name.slice(3, -1)}x`;
}
