// The rules of a query over the index. The twin of generator/search/query.py, which tells them.
import { stems, words } from "./analysis.js";
import { Lookup } from "./lookup.js";
import { unpackPhrases } from "./phrases.js";
import { placeOf, ranked, rounded } from "./ranking.js";
import { namedRoute } from "./routes.js";
import { Reading } from "./synonyms.js";
import { namedBy, shareOf, slug, Titles } from "./titles.js";

/** @typedef {import("./synonyms.js").Unit} Unit */
/** @typedef {[kind: string, title: string, address: string, prior: number, country: string]} Row */
/** @typedef {{index: import("./packed.js").Packed, documents: Row[]} & import("./synonyms.js").Synonyms} First */
/** @typedef {[countries: string, stages: string, sectors: string]} Facets */
/** @typedef {{index: import("./packed.js").Packed & {phrases: {words: string, said: string}}, summaries: string[], facets: Facets[]}} Second */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {{scores: Map<number, number>, shares: Map<number, number>}} Matched */

const ALIKE = 0.55;
const ALIKE_SHARE = 0.7;
const BELONGS = 8;
const MENTIONS = 12;
const OF_THE_KIND = 2;
const NAMED_KIND = 1.4;
const ELSEWHERE = 0.5;
const NOT_ASKED = 0.5;
const OF_COUNTRIES = ["destination", "route"];
const RULES = ["tax", "requirement", "agreement"];
const COUNTRY = 2;
const ANYWHERE = 0.3;
const COMMON = 0.4;
const PHRASE = 1.4;
const NEAR_BEST = 0.3;
const ENOUGH = 0.02;
const ON_TOP = 1000;
const RARE = 8;
const MOST_WORDS = 24;
const LEAST_MENDED = 5;

/** An index with its vocabulary, ready to be asked. */
export class Searcher {
  /** @param {First} first @param {Second | null} second without it, only names are known */
  constructor(first, second = null) {
    this.documents = first.documents;
    for (const row of this.documents) if (row[2].includes("*")) row[2] = row[2].replace("*", slug(row[1]));
    this._places = this.documents.map(([kind, , address]) => placeOf(kind, address));
    this.reading = new Reading(first);
    this._lookup = new Lookup();
    this._lookup.learn(first.index);
    /** @type {Map<string, Matched>} the units of the queries so far: a reader who types asks the same ones again */
    this._matched = new Map();
    this._titles = new Titles(this.documents.map(([, title]) => title), this.reading);
    /** @type {import("./phrases.js").Phrase[][]} by which readers ask for each document */
    this._phrases = [];
    this._routes = new Map(first.documents.flatMap((row, number) => (row[0] === "route" ? [[row[4], number]] : [])));
    /** @type {Map<string, number[]>} */
    this._of = new Map();
    first.documents.forEach(([kind, , , , country], number) => {
      for (const group of [`kind ${kind}`, ...(country ? country.split("-") : [])]) {
        const some = this._of.get(group);
        if (some) some.push(number);
        else this._of.set(group, [number]);
      }
    });
    if (second) this.learn(second);
  }

  /** Prepares what the first query would wait for. */
  warm() {
    this._lookup.warm();
    this._titles.warm();
  }

  /** Looks a word up before it is asked for: one that stands for many costs as much as all of them. @param {string} word */
  prepare(word) {
    this._lookup.word(word);
  }

  /** Takes over the second tier. @param {Second} second */
  learn(second) {
    this._phrases = unpackPhrases(second.index.phrases, second.index.terms.split(" "));
    this._lookup.learn(second.index, this._phrases);
    this._matched.clear();
  }

  /**
   * The best documents, best first; equal scores in the order of the index. One for each page.
   * @param {string} text
   * @param {number} [limit]
   * @returns {Hit[]}
   */
  search(text, limit = 10) {
    const places = new Set();
    return this.scored(text).filter(({ id }) => {
      const place = this.place(id);
      return !places.has(place) && places.add(place);
    }).slice(0, limit);
  }

  /** @param {number} id what it is one answer with */
  place(id) {
    return this._places[id] ?? "";
  }

  /**
   * All that has something of a query, best first, whatever page it is on.
   * @param {string} text
   * @returns {Hit[]}
   */
  scored(text) {
    const { asked, units } = this._read(text);
    const kinds = new Set(this.reading.kinds(asked));
    const countries = units.flatMap(({ country }) => (country ? [country] : []));
    const named = namedBy(units);
    /** @type {Map<number, number>} */
    const totals = new Map();
    /** @type {Map<number, number>} */
    const shares = new Map();
    /** @type {{weight: number, matched: Matched}[]} */
    const lands = [];
    let whole = 0;
    let rare = false;
    units.forEach((unit, place) => {
      const matched = this._match(unit, place === units.length - 1);
      if (!matched.scores.size) return;
      const full = [...matched.shares.values()].filter((share) => share > ALIKE).length;
      const little = this.reading.saysLittle(unit) ? COMMON : 1;
      const weight = Math.log(1 + this.documents.length / (1 + full)) * little * (unit.country ? COUNTRY : 1);
      whole += weight;
      if (unit.country) lands.push({ weight, matched });
      rare ||= !unit.country && !unit.alike.length && full <= RARE;
      for (const [number, score] of matched.scores) {
        totals.set(number, (totals.get(number) ?? 0) + score * little);
        shares.set(number, (shares.get(number) ?? 0) + weight * (matched.shares.get(number) ?? 0));
      }
    });
    for (const { weight, matched } of lands) {
      for (const [number, share] of shares) {
        if (!matched.shares.has(number) && !this.documents[number]?.[4]) shares.set(number, share + weight * ANYWHERE);
      }
    }
    /** @type {Map<number, number>} */
    const scores = new Map();
    const judged = [...totals].map(([number, total]) => {
      const share = (shares.get(number) ?? 0) / whole;
      return { number, score: total * (share * share) * this._factor(number, kinds, countries) };
    });
    const best = judged.reduce((most, { score }) => Math.max(most, score), 0);
    for (const { number, score } of judged) {
      // What shares a common word only is no answer; and titles are read of what may be one.
      if (score < best * ENOUGH) continue;
      const phrases = score >= best * NEAR_BEST ? (this._phrases[number] ?? []) : [];
      const phrased = Math.max(0, ...phrases.map((phrase) => shareOf(phrase, named)));
      scores.set(number, rounded(score * (1 + this._titles.share(number, named) + PHRASE * phrased)));
    }
    const route = this._routes.get(namedRoute(asked, units, this.reading, this._routes));
    if (route !== undefined && !rare) scores.set(route, ON_TOP);
    return ranked([...scores].map(([id, score]) => ({ id, score })), (id) => this.place(id));
  }

  /** @param {string} text */
  _read(text) {
    const said = this.reading.withoutPrice(this._lookup.joined(words(text).slice(0, MOST_WORDS)));
    const asked = said.map((word, place) => this._mended(word, place === said.length - 1));
    const read = this.reading.units(asked);
    return { asked, units: read.length ? read : asked.map((word) => ({ words: [word], alike: [], country: "" })) };
  }

  /** Puts the right word in place of a misspelt one, so that its country, synonyms, titles and phrases count. @param {string} word @param {boolean} last */
  _mended(word, last) {
    const right = word.length < LEAST_MENDED || this._lookup.knows(word) || this.reading.knows(word);
    if (right || (last && this._lookup.begins(word))) return word;
    return this._lookup.mended(word, (term) => this.reading.knows(term));
  }

  /**
   * All that a query found words by, to be marked in what is shown.
   * @param {string} text
   * @returns {Set<string>}
   */
  forms(text) {
    const { units } = this._read(text);
    return new Set(units.flatMap((unit, place) => {
      const typing = place === units.length - 1 && !unit.country;
      const said = unit.words.flatMap((word) => [...this._lookup.terms(word, typing).keys()]);
      const alike = unit.alike.flat().flatMap(stems);
      return said.length || alike.length ? [...said, ...alike] : unit.words.flatMap((word) => [...this._lookup.terms(word, false, true).keys()]);
    }));
  }

  /** What the ways of a unit find: of each document the best. @param {Unit} unit @param {boolean} last @returns {Matched} */
  _match(unit, last) {
    const key = [unit.words.join(" "), unit.country, last, ...unit.alike].join("|");
    const known = this._matched.get(key);
    if (known) return known;
    /** @type {Matched} */
    const found = { scores: new Map(), shares: new Map() };
    this._matched.set(key, found);
    const own = unit.words.join(" ");
    this._add(found, unit.words, 1, last && !unit.country);
    for (const way of unit.alike) if (way.join(" ") !== own) this._add(found, way, unit.country ? 1 : ALIKE);
    if (!found.scores.size) this._add(found, unit.words, 1, false, true);
    if (unit.country) {
      for (const [number, score] of found.scores) {
        if (!OF_COUNTRIES.includes(this.documents[number]?.[0] ?? "")) found.scores.set(number, Math.min(score, MENTIONS));
      }
    }
    this._belong(found, unit.country, BELONGS);
    for (const kind of this.reading.kinds(unit.words)) this._belong(found, `kind ${kind}`, OF_THE_KIND);
    return found;
  }

  /** @param {Matched} found @param {string} group @param {number} score */
  _belong({ scores, shares }, group, score) {
    for (const number of this._of.get(group) ?? []) {
      scores.set(number, Math.max(scores.get(number) ?? 0, score));
      shares.set(number, 1);
    }
  }

  /** @param {Matched} found @param {string[]} way @param {number} weight */
  _add(found, way, weight, typing = false, misspelt = false) {
    /** @type {Map<number, number>} */
    const said = new Map();
    /** @type {Map<number, number>} */
    const count = new Map();
    way.forEach((word, place) => {
      for (const [number, score] of this._lookup.word(word, typing && place === way.length - 1, misspelt)) {
        said.set(number, (said.get(number) ?? 0) + score);
        count.set(number, (count.get(number) ?? 0) + 1);
      }
    });
    for (const [number, score] of said) {
      const part = (count.get(number) ?? 0) / way.length;
      const share = part * part;
      const value = score * weight * share;
      if (value > (found.scores.get(number) ?? 0)) found.scores.set(number, value);
      found.shares.set(number, Math.max(found.shares.get(number) ?? 0, share * (weight === 1 ? 1 : ALIKE_SHARE)));
    }
  }

  /** What its kind and its country make of a document. @param {number} number @param {Set<string>} kinds @param {string[]} countries */
  _factor(number, kinds, countries) {
    const [kind = "", , , prior = 1, country = ""] = this.documents[number] ?? [];
    let place = 1;
    if (!countries.length) place = RULES.includes(kind) ? NOT_ASKED : 1;
    else if (country && !country.split("-").some((one) => countries.includes(one))) place = ELSEWHERE;
    return prior * place * (kinds.has(kind) ? NAMED_KIND : 1);
  }
}
