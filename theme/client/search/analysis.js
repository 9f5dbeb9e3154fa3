// How words are read, in pages and in queries alike. The twin of generator/search/analysis.py.
// @ts-expect-error lunr brings no types
import lunr from "lunr";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import spanish from "lunr-languages/lunr.es.js";

stemmerSupport(lunr);
spanish(lunr);

const WORD = /[a-z0-9áéíóúüñ]+/g;
const CODE = /\b(\d{4})\.(\d{2})\b/g;
const LONGEST = 40;

/**
 * Lower case without accents; ñ stays.
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().replace(/ñ/g, "\0").normalize("NFD").replace(/\p{M}/gu, "").replace(/\0/g, "ñ");
}

/**
 * The words of a text, in lower case, with their accents; «0901.21» is one word.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const joined = text.toLowerCase().normalize("NFC").replace(CODE, "$1$2");
  const plain = [...joined].map((one) => (one.charCodeAt(0) < 128 || "áéíóúüñ".includes(one) ? one : fold(one))).join("");
  return (plain.match(WORD) ?? []).map((word) => word.slice(0, LONGEST));
}

/** @type {Map<string, string[]>} */
const stemmed = new Map();

/**
 * What a word is found by: one stem, or two where its accents matter to the stemmer.
 * @param {string} word
 * @returns {string[]}
 */
export function stems(word) {
  let found = stemmed.get(word);
  if (!found) {
    const asWritten = fold(stem(word));
    const asTyped = stem(fold(word));
    found = asWritten === asTyped ? [asWritten] : [asWritten, asTyped];
    stemmed.set(word, found);
  }
  return found;
}

/** @param {string} word @returns {string} */
function stem(word) {
  return /** @type {any} */ (lunr).es.stemmer(word);
}

/** @type {[string, string][]} */
const SOUNDS = [
  ["qu", "k"], ["ce", "se"], ["ci", "si"], ["ge", "je"], ["gi", "ji"], ["ll", "y"],
  ["v", "b"], ["z", "s"], ["c", "k"], ["h", ""], ["x", "s"], ["ñ", "n"],
];

/**
 * How a folded word sounds: «aransel» as «arancel», «enbio» as «envio».
 * @param {string} word
 */
export function sound(word) {
  for (const [written, heard] of SOUNDS) word = word.replaceAll(written, heard);
  return word.replaceAll("nb", "mb").replaceAll("np", "mp").replace(/(.)\1/g, "$1");
}

/**
 * The least number of slips (a letter more, less, other, or two swapped) between words; `most` + 1 if more.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let earlier = [];
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    [earlier, before, row] = [before, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(at(before, j) + 1, at(row, j - 1) + 1, at(before, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, at(earlier, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return at(row, row.length - 1);
}

/** @param {number[]} row @param {number} place */
function at(row, place) {
  return row[place] ?? Infinity;
}
