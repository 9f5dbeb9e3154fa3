// <ruta-agenda>: filters the dates of the calendar, and says of those that have passed since the build that they have.
import { agendaMessages as words } from "../../messages/es.json";
import { isDay, localDay } from "../shared/days.js";
import { Finder } from "../shared/finder.js";
import { readFragment } from "../shared/fragment.js";
import { fill, plural } from "../shared/words.js";
import { NO_DATE_FILTERS, showsDate } from "./filter.js";
import { ItemList } from "./list.js";

/** @typedef {import("./filter.js").DateFilters} DateFilters */

export class AgendaElement extends HTMLElement {
  /** The clock; tests set their own. */
  static now = () => new Date();

  connectedCallback() {
    this._stop = new AbortController();
    const now = /** @type {typeof AgendaElement} */ (this.constructor).now;
    this._finder = new AgendaFinder(this, this._stop.signal, localDay(now()));
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

/** @extends {Finder<DateFilters>} */
class AgendaFinder extends Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   * @param {string} today
   */
  constructor(root, signal, today) {
    super(root, signal, NO_DATE_FILTERS, words);
    this._list = new ItemList(root, ".date");
    if (!root.hasAttribute("data-past")) this._age(today);
    this._fromAddress(true);
    this._list.unfold(readFragment(window.location.hash).anchor);
  }

  /** @param {string} today */
  _age(today) {
    for (const { node, last } of this._list.items) {
      if (!isDay(last) || last >= today) continue;
      const mark = document.createElement("span");
      mark.className = "mark gone";
      mark.textContent = words.gone;
      node.classList.add("gone");
      node.querySelector(".meta")?.append(" ", mark);
    }
  }

  /**
   * @param {DateFilters} filters
   * @param {boolean} [unfold]
   */
  _show(filters, unfold = true) {
    super._show(filters, unfold);
    const left = this._list.show((one) => showsDate(one, filters), filters.tipo === "reviews");
    this._form.say(fill(plural(words.found, left), { n: left }));
  }
}
