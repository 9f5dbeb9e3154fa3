// How words are read, in pages and in queries alike. The twin of generator/search/analysis.py.
// @ts-expect-error lunr brings no types
import lunr from "lunr";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import spanish from "lunr-languages/lunr.es.js";
import { foldKeepingEnye as fold } from "../shared/fold.js";

stemmerSupport(lunr);
spanish(lunr);

const WORD = /[a-z0-9áéíóúüñ]+/g;
const CODE = /\b(\d{4})\.(\d{2})\b/g;
const LONGEST = 40;

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

/** Ends a stem in the index, so that «rut» is not the stem of «ruta». */
const STEM = "~";

/** A term of the index without that sign. @param {string} term */
export function bare(term) {
  return term.replace(STEM, "");
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
    const asWritten = fold(stem(word)) + STEM;
    const asTyped = stem(fold(word)) + STEM;
    found = asWritten === asTyped ? [asWritten] : [asWritten, asTyped];
    stemmed.set(word, found);
  }
  return found;
}

/** @param {string} word @returns {string} */
function stem(word) {
  return /** @type {any} */ (lunr).es.stemmer(word);
}

const MONEY = /^(usd|us|dolar(es)?|dls|soles|pesos|clp|cop|mxn|pen|eur|euros?)$/;
const NUMBER = /^[0-9]+$/;

/**
 * Leaves out a sum of money: «80 dolares» is the reader's own and stands on no page.
 * @param {string[]} asked
 */
export function withoutSums(asked) {
  /** @param {number} at */
  const money = (at) => MONEY.test(fold(asked[at] ?? ""));
  /** @param {number} at */
  const number = (at) => NUMBER.test(asked[at] ?? "");
  const kept = asked.filter((_, at) => !(number(at) && (money(at - 1) || money(at + 1))) && !(money(at) && (number(at - 1) || number(at + 1))));
  return kept.length ? kept : asked;
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
