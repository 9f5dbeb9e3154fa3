// The rules of a query over the index. The twin of generator/search/query.py; both give the same first ten.
// @ts-expect-error lunr brings no types
import lunr from "lunr";
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { slips } from "../shared/slips.js";
import { sound, stems, words } from "./analysis.js";
import { unpack } from "./packed.js";
import { Reading } from "./synonyms.js";

/** @typedef {import("./synonyms.js").Unit} Unit */
/** @typedef {[kind: string, title: string, address: string, prior: number, country: string]} Row */
/** @typedef {{index: import("./packed.js").Packed, documents: Row[]} & import("./synonyms.js").Synonyms} First */
/** @typedef {{index: import("./packed.js").Packed, summaries: string[]}} Second */
/** @typedef {{index: any, vocabulary: Set<string>}} Tier */

const [EXACT, BEGINS, ALSO_BEGINS, ALIKE, SOUNDS, SLIP] = [1.0, 0.55, 0.12, 0.4, 0.6, 0.35];
const ON_TOP = 1000;
const MOST_WORDS = 24;
const MOST_EXPANSIONS = 24;
const LEAST_PREFIX = 2;
const [ONE_SLIP, TWO_SLIPS] = [4, 8];
const TOWARDS = ["a", "hacia", "para", "al"];

/** @param {import("./packed.js").Packed} packed @returns {Tier} */
function tier(packed) {
  return { index: /** @type {any} */ (lunr).Index.load(unpack(packed)), vocabulary: new Set(packed.terms.split(" ")) };
}

/** An index with its vocabulary, ready to be asked. */
export class Searcher {
  /** @param {First} first @param {Second | null} second without it, only names are known */
  constructor(first, second = null) {
    this._tiers = [tier(first.index), ...(second ? [tier(second.index)] : [])];
    this.documents = first.documents;
    this.reading = new Reading(first);
    this._known = new Set(this._tiers.flatMap(({ vocabulary }) => [...vocabulary]));
    this._vocabulary = [...this._known].sort(byCode);
    this._sounds = this._vocabulary.map(sound);
    /** @type {Map<string, string[]>} */
    this._bySound = new Map();
    this._vocabulary.forEach((term, place) => {
      const heard = this._sounds[place] ?? "";
      const some = this._bySound.get(heard);
      if (some) some.push(term);
      else this._bySound.set(heard, [term]);
    });
    this._titles = first.documents.map(([, title]) => words(title).filter((word) => !this.reading.saysNothing(word)).map(stems));
    this._routes = new Map(first.documents.flatMap((row, number) => (row[0] === "route" ? [[row[4], number]] : [])));
  }

  /**
   * The best documents, best first; equal scores in the order of the index. One for each page.
   * @param {string} text
   * @param {number} [limit]
   * @returns {{id: number, score: number}[]}
   */
  search(text, limit = 10) {
    const asked = words(text).slice(0, MOST_WORDS);
    const read = this.reading.units(asked);
    const units = read.length ? read : asked.map((word) => ({ words: [word], alike: [], country: "" }));
    /** @type {Map<number, number>} */
    const totals = new Map();
    /** @type {Map<number, number>} */
    const foundIn = new Map();
    units.forEach((unit, place) => {
      for (const [number, score] of this._query(this._terms(unit, place === units.length - 1))) {
        totals.set(number, (totals.get(number) ?? 0) + score);
        foundIn.set(number, (foundIn.get(number) ?? 0) + 1);
      }
    });
    const said = new Set(units.flatMap((unit) => [...unit.alike, ...unit.words.flatMap(stems)]));
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const [number, total] of totals) {
      scores.set(number, rounded(total * this._factor(number, said, (foundIn.get(number) ?? 0) / units.length)));
    }
    const route = this.route(asked, units);
    if (route !== null) scores.set(route, ON_TOP);
    const ranked = [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
    return this._oneAPage(ranked).slice(0, limit).map((id) => ({ id, score: scores.get(id) ?? 0 }));
  }

  /**
   * All that a query found words by, to be marked in what is shown.
   * @param {string} text
   * @returns {Set<string>}
   */
  forms(text) {
    const units = this.reading.units(words(text).slice(0, MOST_WORDS));
    return new Set(units.flatMap((unit, place) => [...this._terms(unit, place === units.length - 1).keys()]));
  }

  /** @param {number[]} ranked */
  _oneAPage(ranked) {
    /** @type {Map<string, number>} */
    const best = new Map();
    for (const number of ranked) {
      const [kind = "", , address = ""] = this.documents[number] ?? [];
      const key = kind === "glossary" || kind === "institution" ? address : (address.split("#")[0] ?? "");
      if (!best.has(key)) best.set(key, number);
    }
    return [...best.values()];
  }

  /** @param {number} number @param {Set<string>} said @param {number} found */
  _factor(number, said, found) {
    const title = this._titles[number] ?? [];
    const hit = title.filter((forms) => forms.some((form) => said.has(form))).length;
    const named = title.length ? hit / title.length : 0;
    return (this.documents[number]?.[3] ?? 1) * found * found * (1 + named * named);
  }

  /**
   * The route between the two countries of a query; «a» tells the destination, else the second one is it.
   * @param {string[]} asked
   * @param {Unit[]} units
   * @returns {number | null}
   */
  route(asked, units) {
    const named = units.filter(({ country }) => country).map(({ country }) => country);
    let [first = "", second = ""] = named;
    if (named.length !== 2) return null;
    if (this._towards(asked) === first) [first, second] = [second, first];
    return this._routes.get(`${first}-${second}`) ?? this._routes.get(`${second}-${first}`) ?? null;
  }

  /** @param {string[]} asked */
  _towards(asked) {
    for (let place = 0; place < asked.length - 1; place++) {
      if (!TOWARDS.includes(fold(asked[place] ?? ""))) continue;
      const [unit] = this.reading.units(asked.slice(place + 1));
      if (unit?.country && !this.reading.saysNothing(asked[place + 1] ?? "")) return unit.country;
    }
    return "";
  }

  /**
   * The terms of the index that a unit stands for, each with its weight.
   * @param {Unit} unit
   * @param {boolean} last
   * @returns {Map<string, number>}
   */
  _terms(unit, last) {
    /** @type {Map<string, number>} */
    const terms = new Map();
    for (const word of unit.words) {
      for (const form of [fold(word), ...stems(word)]) if (this._known.has(form)) terms.set(form, EXACT);
    }
    const start = fold(unit.words[0] ?? "");
    if (last && !unit.country && unit.words.length === 1 && start.length >= LEAST_PREFIX) {
      const weight = terms.size ? ALSO_BEGINS : BEGINS;
      for (const term of this._longer(start)) if (!terms.has(term)) terms.set(term, weight);
    }
    for (const form of unit.alike) if (this._known.has(form) && !terms.has(form)) terms.set(form, ALIKE);
    if (!terms.size) {
      for (const word of unit.words) for (const [term, weight] of this._slips(fold(word))) terms.set(term, weight);
    }
    return terms;
  }

  /** @param {string} start */
  _longer(start) {
    const longer = this._vocabulary.filter((term) => term.startsWith(start));
    return longer.sort((a, b) => a.length - b.length || byCode(a, b)).slice(0, MOST_EXPANSIONS);
  }

  /** @param {string} folded @returns {Map<string, number>} */
  _slips(folded) {
    const heard = [...new Set([folded, ...stems(folded)])].flatMap((form) => this._bySound.get(sound(form)) ?? []);
    if (heard.length) return new Map(heard.map((term) => [term, SOUNDS]));
    const most = folded.length >= TWO_SLIPS ? 2 : folded.length >= ONE_SLIP ? 1 : 0;
    if (!most) return new Map();
    const own = sound(folded);
    /** @type {string[][]} */
    const near = [];
    this._vocabulary.forEach((term, place) => {
      const found = slips(own, this._sounds[place] ?? "", most);
      if (found <= most) (near[found] ??= []).push(term);
    });
    const closest = near.find((some) => some?.length) ?? [];
    return new Map(closest.slice(0, MOST_EXPANSIONS).map((term) => [term, SLIP]));
  }

  /** What each document scores for these terms, over the tiers. @param {Map<string, number>} terms */
  _query(terms) {
    /** @type {Map<number, number>} */
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

/** Half to even at the third place, as Python's `round` mostly does. @param {number} value */
function rounded(value) {
  return Math.round(value * 1000) / 1000;
}

/** @param {string} a @param {string} b */
function byCode(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
