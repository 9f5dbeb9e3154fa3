// The index made small for the wire, back to what lunr reads. The twin of generator/search/packed.py.

const VERSION = "2.3.9";

/** @typedef {{fields: string[], terms: string, rows: [number, number, number[], number[]][]}} Packed */

/** @param {Packed} packed */
export function unpack(packed) {
  const { fields } = packed;
  const terms = packed.terms.split(" ");
  /** @type {Record<string, any>[]} */
  const postings = terms.map((_, place) => ({ _index: place, ...Object.fromEntries(fields.map((name) => [name, {}])) }));
  const fieldVectors = packed.rows.map(([field, document, gaps, scores]) => {
    const name = fields[field] ?? "";
    /** @type {number[]} */
    const vector = [];
    let place = 0;
    gaps.forEach((gap, i) => {
      place += gap;
      vector.push(place, scores[i] ?? 0);
      const posting = postings[place];
      if (posting) posting[name][document] = {};
    });
    return [`${name}/${document}`, vector];
  });
  return { version: VERSION, fields, fieldVectors, invertedIndex: terms.map((term, place) => [term, postings[place]]), pipeline: [] };
}
