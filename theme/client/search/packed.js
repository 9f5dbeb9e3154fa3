// The index made small for the wire, back to what lunr reads. The twin of generator/search/packed.py, which tells how.

const VERSION = "2.3.9";
const [K1, B] = [1.2, 0.75];

/** The field of what phrases say: each form once. */
const ASKED = "asked";

/** @typedef {import("./phrases.js").Phrase} Phrase */
/** @typedef {{boosts: Record<string, number>, terms: string, rows: Record<string, string>}} Packed */

/**
 * @param {Packed} packed
 * @param {Phrase[][]} phrases of each document, where the index has them
 */
export function unpack({ boosts, terms: said, rows: written }, phrases = []) {
  const terms = said.split(" ");
  const fields = Object.keys(boosts);
  const placed = new Map(terms.map((term, place) => [term, place]));
  /** @param {Phrase[]} some @returns {[place: number, times: number][]} */
  const once = (some) => [...new Set(some.flat(2))].map((form) => placed.get(form) ?? 0).sort((a, b) => a - b).map((place) => [place, 1]);
  /** @type {Record<string, any>[]} */
  const postings = terms.map((_, place) => ({ _index: place, ...Object.fromEntries(fields.map((name) => [name, {}])) }));
  /** @type {number[]} */
  const held = terms.map(() => 0);
  const read = fields.map((name) => {
    const rows = name === ASKED ? phrases.map(once) : (written[name] ?? "").split(",").map(places);
    rows.forEach((row, document) => {
      for (const [place] of row) {
        /** @type {Record<string, any>} */ (postings[place])[name][document] = {};
        held[place] = (held[place] ?? 0) + 1;
      }
    });
    return { name, rows };
  });
  const rarity = held.map((count) => {
    const documents = read[0]?.rows.length ?? 0;
    return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));
  });
  const fieldVectors = read.flatMap(({ name, rows }) => {
    const lengths = rows.map((row) => row.reduce((sum, [, times]) => sum + times, 0));
    const mean = lengths.reduce((sum, one) => sum + one, 0) / rows.length;
    return rows.flatMap((row, document) => {
      const weight = K1 * (1 - B + B * ((lengths[document] ?? 0) / mean));
      const vector = row.flatMap(([place, times]) => {
        const score = (((rarity[place] ?? 0) * ((K1 + 1) * times)) / (weight + times)) * (boosts[name] ?? 1);
        return [place, Math.round(score * 1000) / 1000];
      });
      return vector.length ? [[`${name}/${document}`, vector]] : [];
    });
  });
  return { version: VERSION, fields, fieldVectors, invertedIndex: terms.map((term, place) => [term, postings[place]]), pipeline: [] };
}

/**
 * @param {string} row "2f 1*2"
 * @returns {[place: number, times: number][]}
 */
function places(row) {
  let place = 0;
  return row
    ? row.split(" ").map((one) => {
        const [gap = "", times = "1"] = one.split("*");
        place += parseInt(gap, 36);
        return [place, Number(times)];
      })
    : [];
}
