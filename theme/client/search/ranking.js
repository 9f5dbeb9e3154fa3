// The order of what was found.

/** @typedef {{id: number, score: number}} Hit */

/** What the second best part of a page adds to the best: a page that answers twice answers better. */
const SECOND = 0.1;

/**
 * Best first; equal scores in the order of the index.
 * @param {Hit[]} hits
 * @param {(id: number) => string} place what a document is one answer with
 */
export function ranked(hits, place) {
  hits.sort(byScore);
  /** @type {Map<string, Hit[]>} */
  const pages = new Map();
  for (const hit of hits) {
    const where = place(hit.id);
    const before = pages.get(where);
    if (!before) pages.set(where, [hit]);
    else if (before.push(hit) === 2 && before[0]) before[0].score = rounded(before[0].score + SECOND * hit.score);
  }
  return hits.sort(byScore);
}

/** A page is one answer, though words and institutions are each their own. @param {string} kind @param {string} address */
export function placeOf(kind, address) {
  return kind === "glossary" || kind === "institution" ? address : (address.split("#")[0] ?? "");
}

/** @param {Hit} a @param {Hit} b */
function byScore(a, b) {
  return b.score - a.score || a.id - b.id;
}

/** Half to even at the third place, as Python's `round` mostly does. @param {number} value */
export function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
