// The cards of a directory's list, read once from the server's markup, and what is shown of them.
import { part, write } from "./finder-form.js";
import { fold } from "./fold.js";
import { fill, plural } from "./words.js";

/**
 * @template Offer
 * @typedef {{id: string, text: string, offer: Offer}} Entry `text`: all that its card says, folded
 */
/** @typedef {{shown: boolean, answer: string, said: {title: string, text: string} | null}} CardState */

/** @template Offer */
export class CardList {
  /**
   * @param {HTMLElement} root
   * @param {Record<string, Offer>} offers what the filters read of each, by the id of its card
   * @param {{one: string, other: string}} counted how a group says how many are left
   */
  constructor(root, offers, counted) {
    this._counted = counted;
    /** @type {HTMLElement[]} */
    this._cards = [...root.querySelectorAll(".offer")].filter(
      /** @returns {one is HTMLElement} */ (one) => one instanceof HTMLElement && one.id in offers,
    );
    /** @type {Entry<Offer>[]} */
    this.entries = this._cards.map((card) => ({
      id: card.id,
      text: fold(card.textContent ?? ""),
      offer: /** @type {Offer} */ (offers[card.id]),
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

  /**
   * Puts the cards of each list in the order of their ranks; those of one rank stay in the server's order.
   * @param {number[]} ranks in the order of the entries
   */
  sort(ranks) {
    for (const list of new Set(this._cards.map((one) => one.parentElement))) {
      const mine = this._cards.filter((one) => one.closest("ul, ol") === list);
      const place = (/** @type {HTMLElement} */ card) => ranks[this._cards.indexOf(card)] ?? 0;
      const sorted = [...mine].sort((a, b) => place(a) - place(b));
      // What stands in order already is not touched: it may hold the reader's place.
      if (sorted.some((one, index) => list?.children[index] !== one)) list?.append(...sorted);
    }
  }

  /** @param {string} id */
  card(id) {
    return this._cards.find((one) => one.id === id) ?? null;
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
      const counted = fill(plural(this._counted, left), { n: left });
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

/**
 * @param {HTMLElement} card
 * @param {string} answer
 * @param {{title: string, text: string} | null} said
 */
function sayOn(card, answer, said) {
  const place = card.querySelector(".verdict") ?? (said && placeFor(card));
  if (!place) return;
  if (!said) return place.remove();
  place.className = `verdict ${answer}`;
  // Rewriting what is there already would make a screen reader lose its place.
  if (place.textContent === said.title + said.text) return;
  place.replaceChildren(make("b", "", said.title), said.text);
}

/**
 * Where the answer stands: above what the record says to each country, or at the end.
 * @param {HTMLElement} card
 */
function placeFor(card) {
  const place = make("p", "verdict", "");
  const doors = card.querySelector(".doors");
  if (doors) doors.before(place);
  else card.append(place);
  return place;
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
