// <ruta-products>: finds products as the reader types. Without it the list of families below holds them all.
// The finder's data is loaded when the reader comes to the box: whoever only browses need not wait for it.
import { productsMessages as words } from "../../messages/es.json";
import { openStore } from "../shared/browser-store.js";
import { readFragment, writeFragment } from "../shared/fragment.js";
import { fold } from "../shared/fold.js";
import { fill, plural } from "../shared/words.js";
import { writeCode } from "./data.js";
import { openFinder } from "./open.js";
import { Told } from "./told.js";

const LIMIT = 12;
/** In the address; the box has the same name. */
const NAME = "texto";

export class ProductsElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    const { signal } = this._stop;
    this._box = this.querySelector("input");
    this._results = this.querySelector('[data-role="results"]');
    this._told = new Told(this.querySelector('[data-role="found"]'));
    // Words of the reader's own country go first.
    this._country = openStore().read().choices.origin ?? "";
    /** @type {import("./finder.js").Finder | null} */
    this._finder = null;
    this._box?.addEventListener("focus", () => void this._load(), { signal });
    this._box?.addEventListener("input", () => this._typed(), { signal });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this._links()[0]?.focus();
    }, { signal });
    this.addEventListener("keydown", (event) => this._move(event), { signal });
    window.addEventListener("hashchange", () => this._restore(), { signal });
    this._restore();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  _restore() {
    const { anchor, state } = readFragment(window.location.hash);
    if (anchor || !this._box) return;
    const text = Object.fromEntries(state)[NAME] ?? "";
    // What a browser brings back in the box after a reload is found again.
    if (text) this._box.value = text;
    this._show();
  }

  _typed() {
    this._show();
    try {
      window.history.replaceState(window.history.state, "", window.location.href.replace(/#.*$/, "") + writeFragment({ [NAME]: this._box?.value.trim() ?? "" }));
    } catch {
      // Some browsers refuse after many calls; the search works all the same.
    }
  }

  async _load() {
    try {
      this._finder ??= await openFinder(this.dataset.assets ?? "");
    } catch {
      this._told?.say(words.failed, 0);
    }
    return this._finder;
  }

  async _show() {
    if (!this._box?.value.trim() && !this._finder) return;
    const finder = await this._load();
    if (!finder) return;
    // What stands there by now: the reader went on typing meanwhile.
    const text = this._box?.value.trim() ?? "";
    const found = finder.find(text, { limit: LIMIT, country: this._country ?? "" });
    if (this._results instanceof HTMLElement) {
      this._results.hidden = !found.length;
      this._results.replaceChildren(...found.map((one) => this._row(one)));
    }
    this._told?.say(text.length > 1 ? fill(plural(words.found, found.length), { n: found.length, text }) : "");
  }

  /** @param {import("./finder.js").Found} found */
  _row({ product, word }) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = (this.dataset.page ?? "").replace("ID", product.id);
    link.textContent = product.name;
    const code = document.createElement("span");
    code.className = "hs";
    code.textContent = writeCode(product.hs);
    row.append(link, " ", code);
    // The name and the code say for themselves why they were found.
    if (!/^\d/.test(word) && !fold(product.name).includes(fold(word))) {
      const why = document.createElement("small");
      why.textContent = fill(words.word, { word });
      row.append(" ", why);
    }
    return row;
  }

  /** @returns {HTMLElement[]} */
  _links() {
    return [...(this._results?.querySelectorAll("a") ?? [])];
  }

  /** @param {KeyboardEvent} event the arrows go through the box and what it found; Escape goes back to the box */
  _move(event) {
    const stops = [this._box, ...this._links()];
    const at = stops.findIndex((one) => one === document.activeElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: at ? 0 : -1 }[event.key];
    const stop = to === undefined ? null : stops[to];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }
}
