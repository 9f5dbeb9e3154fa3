// Synonyms at work in a query: which words stand for which, and which country is meant.
// The twin of generator/search/synonyms.py.
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { stems } from "./analysis.js";

/** @typedef {{words: string[], alike: string[], country: string}} Unit */
/** @typedef {{groups: string[][], countries: Record<string, string[]>, stop: string[]}} Synonyms */

/** Cuts a query into units. */
export class Reading {
  /** @param {Synonyms} data */
  constructor(data) {
    this._stop = new Set(data.stop);
    this._groups = data.groups;
    /** @type {Map<string, {country?: string, group?: number}>} */
    this._phrases = new Map();
    /** @type {Map<string, string[]>} */
    this._names = new Map();
    for (const [country, phrases] of Object.entries(data.countries)) {
      this._names.set(country, (phrases[0] ?? "").split(" "));
      for (const phrase of phrases) this._learn(phrase, { country });
    }
    data.groups.forEach((phrases, group) => phrases.forEach((phrase) => this._learn(phrase, { group })));
    this._longest = Math.max(1, ...[...this._phrases.keys()].map((phrase) => phrase.split(" ").length));
  }

  /** @param {string} phrase @param {{country?: string, group?: number}} means */
  _learn(phrase, means) {
    const key = fold(phrase);
    if (!this._phrases.has(key)) this._phrases.set(key, means);
  }

  /** Whether a word says nothing of what is sought. @param {string} word */
  saysNothing(word) {
    return this._stop.has(fold(word));
  }

  /**
   * The longest phrases that the groups know, then single words; each unit once.
   * @param {string[]} asked
   * @returns {Unit[]}
   */
  units(asked) {
    /** @type {Unit[]} */
    const found = [];
    for (let at = 0; at < asked.length; ) {
      const [unit, size] = this._unit(asked, at);
      if (unit && found.every((other) => other.words.join(" ") !== unit.words.join(" "))) found.push(unit);
      at += size;
    }
    return found;
  }

  /** @param {string[]} asked @param {number} at @returns {[Unit | null, number]} */
  _unit(asked, at) {
    for (let size = Math.min(this._longest, asked.length - at); size > 0; size--) {
      const some = asked.slice(at, at + size);
      const known = this._phrases.get(some.map(fold).join(" "));
      if (!known || (size === 1 && this.saysNothing(some[0] ?? ""))) continue;
      if (known.country) return [{ words: this._names.get(known.country) ?? [], alike: [], country: known.country }, size];
      const said = some.filter((word) => size === 1 || !this.saysNothing(word));
      return [{ words: said, alike: this._alike(known.group ?? 0), country: "" }, size];
    }
    const word = asked[at] ?? "";
    return [this.saysNothing(word) ? null : { words: [word], alike: [], country: "" }, 1];
  }

  /** @param {number} group */
  _alike(group) {
    const said = (this._groups[group] ?? []).flatMap((phrase) => phrase.split(" ")).filter((word) => !this.saysNothing(word));
    return [...new Set(said.flatMap(stems))];
  }
}
