// Finds products by name, synonym, local word or code. The index is made once, in pieces if there is time; a search only
// reads it.
import { fits, Word } from "./matching.js";
import { foldKeepingEnye } from "../shared/fold.js";
import { tokens } from "./spelling.js";

/** @typedef {import("./data.js").Product} Product */
/** @typedef {{product: Product, word: string, score: number}} Found `word` is what fitted, as the records write it */
/** @typedef {{text: string, words: number[], weight: number, country: string}} Phrase */
/** @typedef {{product: Product, order: number, phrases: Phrase[], words: number[]}} Entry */

const NAME = 1;
const LOCAL = 0.99;
const ALSO = 0.97;
/** A word of the reader's own country goes before the same word elsewhere. */
const OWN_COUNTRY = 1.04;
/** Words found in different phrases of one product count a little less than in one. */
const SCATTERED = 0.9;
/** How much of the score depends on how much of the phrase was typed. */
const COVERAGE = 0.25;
const HEAD = 0.06;
const LEAST = 0.34;
/** What is less than half as good as the best is no answer. */
const WORTH = 0.5;
const SUBHEADING = 6;

export class Finder {
  /** @param {Product[]} products in the order that decides between equals */
  constructor(products) {
    this.products = products;
    /** @type {Word[]} */
    this.known = [];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {Entry[]} */
    this.entries = [];
  }

  /**
   * Makes some more of the index.
   * @param {number} [most] of how many products
   * @returns {boolean} whether it is whole
   */
  prepare(most = Infinity) {
    const { entries, products } = this;
    for (const product of products.slice(entries.length, entries.length + most)) {
      entries.push(this._entry(product, entries.length));
    }
    return entries.length === products.length;
  }

  /**
   * @param {string} text as typed, finished or not
   * @param {{limit?: number, country?: string}} [options]
   * @returns {Found[]} best first; none for an empty text
   */
  find(text, { limit = 8, country = "" } = {}) {
    const figures = text.replace(/[\s.]/g, "");
    if (/^\d{2,}$/.test(figures)) return this._byCode(figures.slice(0, SUBHEADING)).slice(0, limit);
    const typed = tokens(foldKeepingEnye(text));
    if (!typed.length || figures.length < 2) return [];
    this.prepare();
    // one column per typed word: how well each known word fits it
    const columns = typed.map((one, at) => fits(new Word(one), this.known, at === typed.length - 1));
    const rated = this.entries
      .map((entry) => rate(entry, columns, country))
      .filter(({ score }) => score >= LEAST)
      .sort((one, two) => two.score - one.score || one.order - two.order);
    const worth = (rated[0]?.score ?? 0) * WORTH;
    return rated
      .filter(({ score }) => score >= worth)
      .slice(0, limit)
      .map(({ product, word, score }) => ({ product, word, score }));
  }

  /**
   * @param {string} figures
   * @returns {Found[]}
   */
  _byCode(figures) {
    const first = this.products.filter(({ hs }) => hs.startsWith(figures));
    first.sort((one, two) => Number(one.hs) - Number(two.hs));
    const maybe = this.products.filter(({ hs, others }) => {
      return !hs.startsWith(figures) && others.some((one) => one.startsWith(figures));
    });
    return [
      ...first.map((product) => ({ product, word: product.hs, score: 1 })),
      ...maybe.map((product) => ({ product, word: figures, score: WORTH })),
    ];
  }

  /**
   * @param {Product} product
   * @param {number} order
   * @returns {Entry}
   */
  _entry(product, order) {
    const phrases = [
      this._phrase(product.name, NAME),
      ...product.also.map((text) => this._phrase(text, ALSO)),
      ...Object.entries(product.local).map(([country, text]) => this._phrase(text, LOCAL, country)),
    ];
    return { product, order, phrases, words: [...new Set(phrases.flatMap(({ words }) => words))] };
  }

  /**
   * @param {string} text
   * @param {number} weight
   * @param {string} [country]
   * @returns {Phrase}
   */
  _phrase(text, weight, country = "") {
    const words = tokens(foldKeepingEnye(text)).map((one) => this._number(one));
    return { text, weight, country, words };
  }

  /** @param {string} text */
  _number(text) {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.known.length);
    return this.known.push(new Word(text)) - 1;
  }
}

/**
 * @param {Entry} entry
 * @param {Float64Array[]} columns
 * @param {string} country
 */
function rate({ product, order, phrases, words }, columns, country) {
  let score = SCATTERED * (1 - COVERAGE) * mean(columns.map((column) => best(words, column)));
  let word = product.name;
  // no phrase can fit where no word of the product does
  if (score > 0) {
    for (const phrase of phrases) {
      const found = columns.map((column) => best(phrase.words, column));
      const covered = Math.min(1, found.filter((one) => one > 0).length / phrase.words.length);
      const head = columns.some((column) => Number(column[phrase.words[0] ?? 0]) > 0) ? HEAD : 0;
      const own = country && phrase.country === country ? OWN_COUNTRY : 1;
      const here = phrase.weight * own * mean(found) * (1 - COVERAGE + COVERAGE * covered + head);
      if (here > score) [score, word] = [here, phrase.text];
    }
  }
  return { product, order, word, score };
}

/**
 * @param {number[]} words
 * @param {Float64Array} column
 */
function best(words, column) {
  let most = 0;
  for (const at of words) most = Math.max(most, Number(column[at]));
  return most;
}

/**
 * A typed word that fits nothing weighs double: «vino de ciruela» is not as good an answer to «vino tinto» as «vino».
 * @param {number[]} values
 */
function mean(values) {
  let sum = 0;
  let weight = 0;
  for (const value of values) {
    sum += value;
    weight += value > 0 ? 1 : 1.5;
  }
  return sum / weight;
}
