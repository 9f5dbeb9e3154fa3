// How much of a title a query asks for, and what an address has of its title.
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { stems, words } from "./analysis.js";

/** @typedef {import("./synonyms.js").Unit} Unit */

const [STEM_NAMED, ALIKE_NAMED] = [0.85, 0.6];

/** What each form counts that a title may have. @param {Unit[]} units @returns {Map<string, number>} */
export function namedBy(units) {
  const found = new Map();
  for (const unit of units) {
    for (const word of unit.words) {
      found.set(fold(word), 1);
      for (const stem of stems(word)) found.set(stem, STEM_NAMED);
    }
    for (const word of unit.alike.flat()) for (const stem of stems(word)) if (!found.has(stem)) found.set(stem, ALIKE_NAMED);
  }
  return found;
}

/** What documents are called, with the forms of the words. */
export class Titles {
  /** @param {string[]} titles @param {import("./synonyms.js").Reading} reading */
  constructor(titles, reading) {
    this._titles = titles;
    this._reading = reading;
    /** @type {string[][][]} made when they are first asked for */
    this._forms = [];
  }

  /** Prepares what the first query would wait for. */
  warm() {
    this._titles.forEach((_, number) => this._of(number));
  }

  /** How much of a title was asked for, squared. @param {number} number @param {Map<string, number>} named */
  share(number, named) {
    return shareOf(this._of(number), named);
  }

  /** @param {number} number */
  _of(number) {
    let forms = this._forms[number];
    if (!forms) {
      const said = words(this._titles[number] ?? "").filter((word) => !this._reading.saysNothing(word));
      forms = said.map((word) => [fold(word), ...stems(word)]);
      this._forms[number] = forms;
    }
    return forms;
  }
}

/** How much of some words was asked for, squared; of each its forms are given. @param {string[][]} said @param {Map<string, number>} named */
export function shareOf(said, named) {
  let hit = 0;
  for (const forms of said) {
    let most = 0;
    for (const form of forms) most = Math.max(most, named.get(form) ?? 0);
    hit += most;
  }
  const share = said.length ? hit / said.length : 0;
  return share * share;
}

/** What an address has of a title; generator/emit/search_files.py leaves it out. @param {string} title */
export function slug(title) {
  return fold(title).replaceAll("ñ", "n").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
