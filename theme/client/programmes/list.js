// The cards of the list of programmes, read once from the server's markup, and what is shown of them.
import { programmesMessages as words } from "../../messages/es.json";
import { fold } from "../shared/fold.js";
import { fill, plural } from "../shared/words.js";
import { part, write } from "./form.js";
import { readData } from "./data.js";

/** @typedef {import("./filter.js").Entry} Entry */
/** @typedef {import("./filter.js").Listed} Listed */
/** @typedef {{shown: boolean, answer: string, said: {title: string, text: string} | null}} CardState */

export class CardList {
  /**
   * @param {HTMLElement} root
   * @param {{parents: Record<string, string>, names: Record<string, string>, offers: Record<string, Listed>}} data
   */
  constructor(root, { parents, names, offers }) {
    this.parents = parents;
    this.names = names;
    /** @type {HTMLElement[]} */
    this._cards = [...root.querySelectorAll(".offer")].filter(
      /** @returns {one is HTMLElement} */ (one) => one instanceof HTMLElement && one.id in offers,
    );
    /** @type {Entry[]} */
    this.entries = this._cards.map((card) => ({
      id: card.id,
      text: fold(card.textContent ?? ""),
      offer: /** @type {Listed} */ (offers[card.id]),
    }));
    /** @type {HTMLElement[]} */
    this._groups = [...root.querySelectorAll(".sort, .place")].filter(
      /** @returns {one is HTMLElement} */ (one) => one instanceof HTMLElement,
    );
    this._jump = root.querySelector(".jump");
  }

  /**
   * Whether what an anchor names is to be seen now.
   * @param {string} anchor
   */
  shows(anchor) {
    const place = [...this._cards, ...this._groups].find((one) => one.id === anchor || one.querySelector(`[id="${CSS.escape(anchor)}"]`));
    return !place?.hidden;
  }

  /** @param {CardState[]} states in the order of the entries */
  show(states) {
    states.forEach(({ shown, answer, said }, index) => {
      const card = this._cards[index];
      if (!card) return;
      hide(card, !shown);
      if (shown) sayOn(card, answer, said);
    });
    for (const group of this._groups) {
      const left = group.querySelectorAll(".offer:not([hidden])").length;
      hide(group, left === 0);
      const counted = fill(plural(words.section, left), { n: left });
      const heading = group.querySelector("h2");
      if (!heading) continue;
      write(part(group, "count"), counted);
      const link = this._jump?.querySelector(`[href="#${heading.id}"]`);
      if (link instanceof HTMLElement) {
        hide(link, left === 0);
        write(link.querySelector("small"), counted);
      }
    }
  }

  /**
   * @param {Set<string>} marked
   * @param {string} word
   */
  showMarks(marked, word) {
    for (const card of this._cards) {
      const old = card.querySelector(".mark.good");
      if (marked.has(card.id) === Boolean(old)) continue;
      if (old) old.remove();
      else card.querySelector(".state")?.before(make("span", "mark good", word), " ");
    }
  }
}

/** @param {HTMLElement} root */
export function readList(root) {
  const data = /** @type {Partial<{parents: Record<string, string>, names: Record<string, string>, offers: Record<string, Listed>}>} */ (
    readData(root));
  return new CardList(root, { parents: data.parents ?? {}, names: data.names ?? {}, offers: data.offers ?? {} });
}

/**
 * @param {HTMLElement} card
 * @param {string} answer
 * @param {{title: string, text: string} | null} said
 */
function sayOn(card, answer, said) {
  const place = card.querySelector(".verdict") ?? (said && card.appendChild(make("p", "verdict", "")));
  if (!place) return;
  if (!said) return place.remove();
  place.className = `verdict ${answer}`;
  // Rewriting what is there already would make a screen reader lose its place.
  if (place.textContent === said.title + said.text) return;
  place.replaceChildren(make("b", "", said.title), said.text);
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} text
 * @returns {HTMLElement}
 */
export function make(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.textContent = text;
  return node;
}

/**
 * @param {HTMLElement} node
 * @param {boolean} hidden
 */
function hide(node, hidden) {
  if (node.hidden !== hidden) node.hidden = hidden;
}
