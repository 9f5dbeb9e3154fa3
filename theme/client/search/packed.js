// The index made small for the wire, back to lunr's. The twin of generator/search/packed.py, which tells how.
// Written in plain loops: a phone unpacks a hundred thousand places while its owner types.
// @ts-expect-error lunr brings no types
import lunr from "lunr";

const [K1, B] = [1.2, 0.75];

/** The field of what phrases say: each form once. */
const ASKED = "asked";
/** What lunr may keep about a place. */
const NOTHING = Object.freeze({});
/** Terms are looked up as they are, so that lunr need not know how they begin. */
const ANY = { intersect: (/** @type {unknown} */ asked) => asked };

/** @typedef {import("./phrases.js").Phrase} Phrase */
/** @typedef {{boosts: Record<string, number>, terms: string, rows: Record<string, string>}} Packed */
/** @typedef {number[]} Row of a document: the place of each term, and how often it stands there, in turn */

/**
 * @param {Packed} packed
 * @param {Phrase[][]} phrases of each document, where the index has them
 * @returns {any} lunr's index, to be asked for whole terms that it has
 */
export function unpack({ boosts, terms: said, rows: written }, phrases = []) {
  const terms = said.split(" ");
  const fields = Object.keys(boosts);
  const placed = new Map(terms.map((term, place) => [term, place]));
  const held = new Int32Array(terms.length);
  const read = fields.map((name) => {
    const rows = name === ASKED ? once(phrases, placed) : (written[name] ?? "").split(",").map(rowOf);
    /** @type {number[][]} of each term the documents that have it */
    const having = [];
    for (const [document, row] of rows.entries()) {
      for (let at = 0; at < row.length; at += 2) {
        const place = row[at] ?? 0;
        (having[place] ??= []).push(document);
        held[place] = (held[place] ?? 0) + 1;
      }
    }
    return { name, rows, having };
  });
  const documents = read[0]?.rows.length ?? 0;
  const rarity = Float64Array.from(held, (count) => Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5))));
  /** @type {Record<string, any>} */
  const fieldVectors = {};
  for (const { name, rows } of read) {
    const lengths = rows.map(lengthOf);
    const mean = lengths.reduce((sum, one) => sum + one, 0) / rows.length;
    const boost = boosts[name] ?? 1;
    for (const [document, row] of rows.entries()) {
      if (!row.length) continue;
      const weight = K1 * (1 - B + B * ((lengths[document] ?? 0) / mean));
      const vector = row.slice();
      for (let at = 0; at < row.length; at += 2) {
        const times = row[at + 1] ?? 1;
        const score = (((rarity[row[at] ?? 0] ?? 0) * ((K1 + 1) * times)) / (weight + times)) * boost;
        vector[at + 1] = Math.round(score * 1000) / 1000;
      }
      fieldVectors[`${name}/${document}`] = new (/** @type {any} */ (lunr).Vector)(vector);
    }
  }
  const posting = (/** @type {string} */ term) => {
    const place = placed.get(term) ?? 0;
    return { _index: place, ...Object.fromEntries(read.map(({ name, having }) => [name, Object.fromEntries((having[place] ?? []).map((document) => [document, NOTHING]))])) };
  };
  // Few terms are ever asked for.
  const invertedIndex = new Proxy(Object.create(null), { get: (made, term) => (made[term] ??= posting(String(term))) });
  return new (/** @type {any} */ (lunr).Index)({ fields, fieldVectors, invertedIndex, tokenSet: ANY });
}

/** @param {Phrase[][]} phrases @param {Map<string, number>} placed @returns {Row[]} each form of a document's once */
function once(phrases, placed) {
  /** @type {Map<string[], number[]>} */
  const places = new Map();
  return phrases.map((some) => {
    /** @type {Set<number>} */
    const found = new Set();
    for (const phrase of some) {
      for (const word of phrase) {
        let known = places.get(word);
        if (!known) places.set(word, (known = word.map((form) => placed.get(form) ?? 0)));
        for (const place of known) found.add(place);
      }
    }
    return [...found].sort((a, b) => a - b).flatMap((place) => [place, 1]);
  });
}

/** @param {string} written "2f 1*2" @returns {Row} */
function rowOf(written) {
  /** @type {Row} */
  const row = [];
  let place = 0;
  for (const one of written ? written.split(" ") : []) {
    const star = one.indexOf("*");
    // reading stops at the star
    place += parseInt(one, 36);
    row.push(place, star < 0 ? 1 : Number(one.slice(star + 1)));
  }
  return row;
}

/** How many words a document has. @param {Row} row */
function lengthOf(row) {
  let sum = 0;
  for (let at = 1; at < row.length; at += 2) sum += row[at] ?? 0;
  return sum;
}
