// Synonyms at work in a query: which words stand for which, which country is meant, and which kind of page.
// The twin of generator/search/synonyms.py.
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { withoutSums } from "./analysis.js";

/** @typedef {{words: string[], alike: string[][], country: string}} Unit */
/** @typedef {{groups: string[][], countries: Record<string, string[]>, kinds: Record<string, string[]>, common: string[], stop: string[]}} Synonyms */

/** Cuts a query into units. */
export class Reading {
  /** @param {Synonyms} data */
  constructor(data) {
    this._stop = new Set(data.stop);
    this._common = new Set(data.common);
    /** @type {Map<string, {country: string, alike: string[][]}>} */
    this._phrases = new Map();
    for (const [country, phrases] of Object.entries(data.countries)) {
      const alike = [(phrases[0] ?? "").split(" ")];
      for (const phrase of phrases) this._learn(phrase, { country, alike });
    }
    for (const group of data.groups) {
      const alike = group.map((phrase) => this._telling(phrase.split(" ")));
      for (const phrase of group) this._learn(phrase, { country: "", alike });
    }
    this._longest = Math.max(1, ...[...this._phrases.keys()].map((phrase) => phrase.split(" ").length));
    this._kinds = Object.entries(data.kinds).map(([kind, phrases]) => ({ kind, phrases: new Set(phrases.map(fold)) }));
    const said = [...this._phrases.keys(), ...this._kinds.flatMap(({ phrases }) => [...phrases])];
    this._words = new Set([...said.flatMap((phrase) => phrase.split(" ")), ...data.common, ...data.stop]);
  }

  /** @param {string} phrase @param {{country: string, alike: string[][]}} means */
  _learn(phrase, means) {
    const key = fold(phrase);
    if (!this._phrases.has(key)) this._phrases.set(key, means);
  }

  /** The words of all that may stand for something else, each once. @returns {string[]} */
  ways() {
    return [...new Set([...this._phrases.values()].flatMap(({ alike }) => alike.flat()))];
  }

  /** Whether a word is part of what this reading knows. @param {string} word */
  knows(word) {
    return this._words.has(fold(word));
  }

  /** Whether a word says nothing of what is sought. @param {string} word */
  saysNothing(word) {
    return this._stop.has(fold(word));
  }

  /** Whether a unit is what the whole site is about. @param {Unit} unit */
  saysLittle(unit) {
    return unit.words.every((word) => this._common.has(fold(word)));
  }

  /**
   * Which kinds of page a query names: «qué es…» a word of the glossary, «formulario» a document.
   * @param {string[]} asked
   * @returns {string[]}
   */
  kinds(asked) {
    const folded = asked.map(fold);
    const some = [1, 2, 3].flatMap((size) => folded.map((_, at) => folded.slice(at, at + size).join(" ")));
    return this._kinds.filter(({ phrases }) => some.some((one) => phrases.has(one))).map(({ kind }) => kind);
  }

  /**
   * Without a sum where a country is named: it is the price of what is sent there. Else it may be a limit: «los 800 dólares».
   * @param {string[]} asked
   */
  withoutPrice(asked) {
    const plain = withoutSums(asked);
    return plain.length < asked.length && this.units(plain).some(({ country }) => country) ? plain : asked;
  }

  /**
   * The longest phrases that the groups know, then single words; each unit once.
   * @param {string[]} asked
   * @returns {Unit[]}
   */
  units(asked) {
    /** @type {Unit[]} */
    const found = [];
    const seen = new Set();
    for (let at = 0; at < asked.length; ) {
      const [unit, size] = this._unit(asked, at);
      const key = unit && (unit.country ? `: ${unit.country}` : unit.words.map(fold).join(" "));
      if (unit && !seen.has(key)) found.push(unit);
      seen.add(key);
      at += size;
    }
    return found;
  }

  /** @param {string[]} asked @param {number} at @returns {[Unit | null, number]} */
  _unit(asked, at) {
    for (let size = Math.min(this._longest, asked.length - at); size > 0; size--) {
      const some = asked.slice(at, at + size);
      const known = this._phrases.get(some.map(fold).join(" "));
      if (known && !(size === 1 && this.saysNothing(some[0] ?? ""))) return [{ words: this._telling(some), ...known }, size];
    }
    const word = asked[at] ?? "";
    return [this.saysNothing(word) ? null : { words: [word], alike: [], country: "" }, 1];
  }

  /** The words of a phrase that say something; all, where none does. @param {string[]} some */
  _telling(some) {
    const told = some.filter((word) => !this.saysNothing(word));
    return told.length ? told : some;
  }
}
