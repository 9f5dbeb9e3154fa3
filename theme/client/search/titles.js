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

/** What documents are called, or asked for by: for each one text, or several parted by «|», with the forms of the words. */
export class Titles {
  /** @param {string[]} titles @param {import("./synonyms.js").Reading} reading */
  constructor(titles, reading) {
    this._titles = titles;
    this._reading = reading;
    /** @type {string[][][][]} of each text of each document, made when they are first asked for */
    this._forms = [];
  }

  /** Prepares what the first query would wait for. */
  warm() {
    this._titles.forEach((_, number) => this._of(number));
  }

  /** How much of a title was asked for, squared; of several, of the one that comes nearest. @param {number} number @param {Map<string, number>} named */
  share(number, named) {
    return Math.max(0, ...this._of(number).map((said) => asked(said, named)));
  }

  /** @param {number} number */
  _of(number) {
    let forms = this._forms[number];
    if (!forms) {
      forms = (this._titles[number] ?? "").split("|").map((text) => {
        const said = words(text).filter((word) => !this._reading.saysNothing(word));
        return said.map((word) => [fold(word), ...stems(word)]);
      });
      this._forms[number] = forms;
    }
    return forms;
  }
}

/** @param {string[][]} said @param {Map<string, number>} named */
function asked(said, named) {
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
