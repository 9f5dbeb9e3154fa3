// What all lists with filters do: the filters come from the address, or from what the device knows, and go back to it.
import { openStore } from "./browser-store.js";
import { FinderForm } from "./finder-form.js";
import { filterState, readFilters } from "./filters.js";
import { readFragment, writeFragment } from "./fragment.js";
import { fill, joined } from "./words.js";

/** @typedef {import("./filters.js").Filters} Filters */
/** @typedef {import("./firm.js").Known} Known */
/** @typedef {{fromDevice: string, ignored: string, and: string}} Words */

/** @template {Filters} Known_ */
export class Finder {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   * @param {Readonly<Known_>} none
   * @param {Words} words
   * @param {string[]} [folded] the fields in the form's folded part
   */
  constructor(root, signal, none, words, folded = []) {
    this._none = none;
    this._words = words;
    this._form = new FinderForm(root, none, folded);
    this._store = openStore();
    this._refused = "";
    this._told = "";
    this._form.onChange(() => this._changed(), signal);
    this._form.onReset(() => this._put({ ...none, ...this._lasting() }), signal);
    this._form.onRefused(() => {
      this._refused = this._refused ? "" : "1";
      this._changed();
    }, signal);
    window.addEventListener("hashchange", () => this._fromAddress(), { signal });
  }

  /**
   * Takes the filters from the address; where it says none, what the device knows of the firm.
   * @param {boolean} [first] at the start of the visit
   */
  _fromAddress(first = false) {
    const { anchor, state } = readFragment(window.location.hash);
    // An anchor that was followed on the page leaves the filters as they are, as long as it leads to what shows.
    if (anchor && !first && this._shows(anchor)) return;
    this._told = "";
    // An anchor was asked for: what stands there must show.
    if (anchor) return this._show({ ...this._none });
    if (!state.length) return this._fromDevice();
    const { filters, ignored } = readFilters(this._none, state, this._offered());
    if (ignored.length) this._told = fill(this._words.ignored, { parts: ignored.join(", ") });
    this._show(filters);
  }

  _fromDevice() {
    const offered = this._offered();
    // What is remembered and not offered here is no trouble of the reader's.
    const known = Object.entries(this._remembered()).filter(([name, value]) => value && offered[name]?.includes(value));
    const { filters } = readFilters(this._none, known, offered);
    const labels = known.map(([name]) => this._form.label(name));
    this._told = labels.length ? fill(this._words.fromDevice, { what: joined(labels, this._words.and) }) : "";
    // What the reader did not ask for now need not take the room of a phone's screen.
    this._show(filters, false);
  }

  _changed() {
    this._put(/** @type {Known_} */ ({ ...this._form.read(), ...this._beside() }));
  }

  /** @param {Known_} filters */
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

  /** @returns {Record<string, string[]>} */
  _offered() {
    return this._form.offered;
  }

  /** What is part of the state and no field of the form. @returns {Filters} */
  _beside() {
    return "no" in this._none ? { no: this._refused } : {};
  }

  /** What stays when the filters are taken away. @returns {Partial<Known_>} */
  _lasting() {
    return {};
  }

  /** What the device knows, by the names of the form. @returns {Filters} */
  _remembered() {
    return {};
  }

  /**
   * Whether what an anchor names is to be seen now.
   * @param {string} _anchor
   */
  _shows(_anchor) {
    return true;
  }

  /**
   * @param {Known_} filters
   * @param {boolean} [unfold]
   */
  _show(filters, unfold = true) {
    this._refused = filters.no ?? "";
    this._form.show(filters, unfold);
    this._form.tell(this._told);
  }
}
