// <ruta-programmes>: filters the list of support programmes and says what suits the reader's firm.
import { programmesMessages as words } from "../../messages/es.json";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { readFragment, writeFragment } from "../shared/fragment.js";
import { readMarked } from "../shared/marked.js";
import { fill, plural } from "../shared/words.js";
import { count, filterState, NO_FILTERS, readFilters, saysSomething, sift } from "./filter.js";
import { FinderForm } from "./form.js";
import { readList } from "./list.js";
import { knownFirm } from "./profile.js";
import { joined, sayVerdict } from "./say.js";

/** @typedef {import("./filter.js").Filters} Filters */
/** @typedef {import("./filter.js").Counts} Counts */

export class ProgrammesElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    this._finder = new Finder(this, this._stop.signal);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

class Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    this._list = readList(root);
    this._form = new FinderForm(root);
    this._store = openStore();
    this._refused = "";
    this._told = "";
    this._form.onChange(() => this._changed(), signal);
    this._form.onReset(() => this._put({ ...NO_FILTERS }), signal);
    this._form.onRefused(() => {
      this._refused = this._refused ? "" : "1";
      this._changed();
    }, signal);
    window.addEventListener("hashchange", () => this._fromAddress(), { signal });
    onOtherTab(() => this._showMarks(), signal);
    this._fromAddress(true);
    this._showMarks();
  }

  /**
   * Takes the filters from the address; where it says none, what the device knows of the firm.
   * @param {boolean} [first] at the start of the visit
   */
  _fromAddress(first = false) {
    const { anchor, state } = readFragment(window.location.hash);
    // An anchor that was followed on the page leaves the filters as they are, as long as it leads to what shows.
    if (anchor && !first && this._list.shows(anchor)) return;
    this._told = "";
    // An anchor was asked for: what stands there must show.
    if (anchor) return this._show({ ...NO_FILTERS });
    if (!state.length) return this._fromDevice();
    const { filters, ignored } = readFilters(state, this._form.offered);
    if (ignored.length) this._told = fill(words.ignored, { parts: ignored.join(", ") });
    this._show(filters);
  }

  _fromDevice() {
    const { country, sector, size, experience } = knownFirm(this._store.read());
    const wanted = Object.entries({ pais: country, sector, tamano: size, experiencia: experience });
    const { offered } = this._form;
    // What is remembered and not offered here is no trouble of the reader's.
    const known = wanted.filter(([name, value]) => value && offered[name]?.includes(value));
    const { filters } = readFilters(known, offered);
    // What the reader did not ask for now need not take the room of a phone's screen.
    this._show(filters, false);
    const labels = known.map(([name]) => this._form.label(name));
    if (labels.length) this._tell(fill(words.fromDevice, { what: joined(labels, words.and) }));
  }

  _changed() {
    this._put({ ...this._form.read(), no: this._refused });
  }

  /** @param {Filters} filters */
  _put(filters) {
    this._told = "";
    this._show(filters);
    try {
      // In place of the present entry: Back must leave the page, not undo a choice.
      window.history.replaceState(window.history.state, "", window.location.href.replace(/#.*$/, "")
        + writeFragment(filterState(filters)));
    } catch {
      // Some browsers refuse from disk or after many calls; the filters hold all the same.
    }
  }

  /**
   * @param {Filters} filters
   * @param {boolean} [unfold]
   */
  _show(filters, unfold = true) {
    this._refused = filters.no;
    this._form.show(filters, unfold);
    const { entries, parents, names } = this._list;
    const found = sift(entries, filters, parents);
    const telling = saysSomething(filters);
    this._list.show(found.map(({ shown, verdict }) => ({
      shown,
      answer: verdict.answer,
      said: telling ? sayVerdict(verdict, names, words) : null,
    })));
    this._say(filters, count(found), telling);
  }

  /**
   * @param {Filters} filters
   * @param {Counts} counts
   * @param {boolean} telling
   */
  _say(filters, counts, telling) {
    const { shown, fits, maybe, closed, refused } = counts;
    let found = fill(plural(words.count, shown), { n: shown });
    if (!shown && filters.brecha) found = fill(words.noneForGap, { gap: this._form.chosen("brecha") });
    if (telling && shown) {
      found += `: ${fill(words.suits, { fits, maybe })}${fill(plural(words.closed, closed), { n: closed })}.`;
    }
    this._form.say(found);
    this._tell(this._told);
    const label = this._refused ? words.hideRefused : words.showRefused;
    this._form.sayRefused(refused ? fill(plural(words.refused, refused), { n: refused }) : "", label);
  }

  /** @param {string} text */
  _tell(text) {
    this._told = text;
    this._form.tell(text);
  }

  _showMarks() {
    this._list.showMarks(new Set(Object.keys(readMarked(this._store.read()))), words.marked);
  }
}
