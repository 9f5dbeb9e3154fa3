// Which documents hold a word: as it is, as what it begins, as what it sounds like, or a slip away from it.
// The twin of generator/search/lookup.py.
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { slips } from "../shared/slips.js";
import { bare, sound, stems } from "./analysis.js";
import { unpack } from "./packed.js";

/** @typedef {{index: any, vocabulary: Set<string>}} Tier */
/** @typedef {Map<number, number>} Scores */

const [EXACT, STEMMED, BEGINS, ALSO_BEGINS, SOUNDS, SLIP] = [1.0, 0.6, 0.55, 0.12, 0.6, 0.35];
const MOST_EXPANSIONS = 8;
const [LEAST_PREFIX, LEAST_WHOLE] = [2, 4];
const [ONE_SLIP, TWO_SLIPS] = [4, 8];
const LEAST_CLEAR = 6;
const LEAST_JOINED = 5;

/** The tiers of an index with their vocabulary. */
export class Lookup {
  constructor() {
    /** @type {Tier[]} */
    this._tiers = [];
    /** @type {Set<string>} */
    this._known = new Set();
    /** @type {string[]} */
    this._vocabulary = [];
    /** @type {string[]} how each of them sounds */
    this._sounds = [];
    /** which letters that has, a bit for each */
    this._letters = new Int32Array();
    /** @type {Map<string, string[]> | null} */
    this._bySound = null;
    /** @type {Map<string, Scores>} */
    this._found = new Map();
    /** @type {Map<string, Map<string, number>>} the slips of the words so far */
    this._slipped = new Map();
  }

  /**
   * Takes one more tier.
   * @param {import("./packed.js").Packed} packed
   * @param {import("./phrases.js").Phrase[][]} [phrases]
   */
  learn(packed, phrases) {
    const terms = packed.terms.split(" ");
    this._tiers.push({ index: unpack(packed, phrases), vocabulary: new Set(terms) });
    for (const term of terms) this._known.add(term);
    this._vocabulary = [...this._known].sort(byCode);
    this._bySound = null;
    this._found.clear();
    this._slipped.clear();
  }

  /**
   * Puts together what the index writes as one: «ali baba».
   * @param {string[]} asked
   */
  joined(asked) {
    const found = [...asked];
    for (let at = found.length - 2; at >= 0; at--) {
      const [one = "", other = ""] = found.slice(at, at + 2);
      const pair = one + other;
      const strange = !(this.knows(one) && this.knows(other));
      if (strange && pair.length >= LEAST_JOINED && this._known.has(fold(pair))) found.splice(at, 2, pair);
    }
    return found;
  }

  /** Whether a word, or a form of it, stands in the index. @param {string} word */
  knows(word) {
    return [fold(word), ...stems(word)].some((term) => this._known.has(term));
  }

  /**
   * What each document scores for a word.
   * @param {string} word
   * @param {boolean} typing whether it may be half typed
   * @param {boolean} misspelt whether it may hold a slip
   * @returns {Scores}
   */
  word(word, typing = false, misspelt = false) {
    const key = `${word} ${typing} ${misspelt}`;
    let found = this._found.get(key);
    if (!found) {
      found = this._query(this.terms(word, typing, misspelt));
      this._found.set(key, found);
    }
    return found;
  }

  /** The terms of the index that a word is looked up by, each with its weight. @param {string} word @returns {Map<string, number>} */
  terms(word, typing = false, misspelt = false) {
    if (misspelt && !this.knows(word)) return this._misspelt(fold(word));
    const start = fold(word);
    /** @type {Map<string, number>} */
    const terms = new Map();
    for (const stem of stems(word)) if (this._known.has(stem)) terms.set(stem, STEMMED);
    const known = this._known.has(start);
    if (known) terms.set(start, EXACT);
    if (typing && start.length >= LEAST_PREFIX && !(known && start.length >= LEAST_WHOLE)) {
      const weight = terms.size ? ALSO_BEGINS : BEGINS;
      // the last word may be half typed, or misspelt
      if (!terms.size) for (const term of this._heard().get(sound(start)) ?? []) terms.set(term, SOUNDS);
      for (const term of this._longer(start)) if (!terms.has(term)) terms.set(term, weight);
    }
    return terms;
  }

  /** Whether a word of the index begins so. @param {string} word */
  begins(word) {
    return this._longer(fold(word)).length > 0;
  }

  /**
   * The word of the index for which one that it does not know stands; itself where that is not clear.
   * What sounds alike comes before a slip, and what is likely before other words.
   * @param {string} word
   * @param {(term: string) => boolean} likely
   */
  mended(word, likely) {
    const near = [...this._misspelt(fold(word)).keys()].filter((term) => bare(term) === term);
    const heard = sound(fold(word));
    const alike = near.filter((term) => sound(term) === heard);
    const some = alike.length ? alike : near;
    const clear = alike.length || (near.length === 1 && word.length >= LEAST_CLEAR);
    return some.find(likely) ?? (clear ? some[0] : undefined) ?? word;
  }

  /** @param {string} start */
  _longer(start) {
    // The vocabulary is sorted: what begins alike stands together.
    let [low, high] = [0, this._vocabulary.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this._vocabulary[middle] ?? "") < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this._vocabulary[end]?.startsWith(start)) end++;
    const longer = this._vocabulary.slice(low, end);
    return longer.sort((a, b) => a.length - b.length || byCode(a, b)).slice(0, MOST_EXPANSIONS);
  }

  /** Prepares what the first slip would wait for. */
  warm() {
    this._heard();
  }

  _heard() {
    if (this._bySound) return this._bySound;
    const heard = new Map();
    this._sounds = this._vocabulary.map((term) => sound(bare(term)));
    this._letters = Int32Array.from(this._sounds, letters);
    this._vocabulary.forEach((term, place) => {
      const some = heard.get(this._sounds[place]);
      if (some) some.push(term);
      else heard.set(this._sounds[place], [term]);
    });
    this._bySound = heard;
    return heard;
  }

  /** @param {string} folded */
  _misspelt(folded) {
    const found = this._slipped.get(folded) ?? this._slips(folded);
    this._slipped.set(folded, found);
    return found;
  }

  /** @param {string} folded @returns {Map<string, number>} */
  _slips(folded) {
    const bySound = this._heard();
    const alike = [...new Set([folded, ...stems(folded)])].flatMap((form) => bySound.get(sound(bare(form))) ?? []);
    if (alike.length) return new Map(alike.map((term) => [term, SOUNDS]));
    const most = folded.length >= TWO_SLIPS ? 2 : folded.length >= ONE_SLIP ? 1 : 0;
    if (!most) return new Map();
    const own = sound(folded);
    const has = letters(own);
    /** @type {string[][]} */
    const near = [];
    this._vocabulary.forEach((term, place) => {
      // A slip takes one letter away and brings another: words with more letters apart need not be compared.
      if (bits(has ^ (this._letters[place] ?? 0)) > 2 * most) return;
      const found = slips(own, this._sounds[place] ?? "", most);
      if (found <= most) (near[found] ??= []).push(term);
    });
    const closest = near.find((some) => some?.length) ?? [];
    return new Map(closest.slice(0, MOST_EXPANSIONS).map((term) => [term, SLIP]));
  }

  /** What each document scores for these terms, over the tiers. @param {Map<string, number>} terms */
  _query(terms) {
    /** @type {Scores} */
    const scores = new Map();
    for (const { index, vocabulary } of this._tiers) {
      const known = [...terms].filter(([term]) => vocabulary.has(term));
      if (!known.length) continue;
      const results = index.query((/** @type {any} */ query) => {
        for (const [term, boost] of known) query.term(term, { boost, usePipeline: false });
      });
      for (const { ref, score } of results) scores.set(Number(ref), (scores.get(Number(ref)) ?? 0) + score);
    }
    return scores;
  }
}

/** A bit for each letter of a word; some share one, and then too few are apart, never too many. @param {string} word */
function letters(word) {
  let found = 0;
  for (let at = 0; at < word.length; at++) found |= 1 << (word.charCodeAt(at) & 31);
  return found;
}

/** How many bits are set. @param {number} some */
function bits(some) {
  let count = 0;
  for (let left = some; left; left &= left - 1) count++;
  return count;
}

/** @param {string} a @param {string} b */
function byCode(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
