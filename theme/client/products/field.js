// <ruta-product-field>: lets the reader of a form name a product; it sets the form's sector and shows the code.
// The form keeps what was chosen in its hidden field. The products are loaded when somebody looks for one.
import { productsMessages as words } from "../../messages/es.json";
import { openStore } from "../shared/browser-store.js";
import { fill, plural } from "../shared/words.js";
import { writeCode } from "./data.js";
import { openFinder } from "./open.js";
import { Told } from "./told.js";

/** @typedef {import("./data.js").Product} Product */

const LIMIT = 6;

export class ProductFieldElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    const { signal } = this._stop;
    this._held = /** @type {HTMLInputElement | null} */ (this.querySelector('[name="producto"]'));
    this._box = /** @type {HTMLInputElement | null} */ (this.querySelector('[type="search"]'));
    this._told = new Told(this.querySelector('[data-role="found"]'));
    /** @type {import("./finder.js").Finder | null} */
    this._finder = null;
    this._box?.addEventListener("focus", () => void this._load(), { signal });
    this._box?.addEventListener("input", (event) => {
      // What is typed here is no answer of the form yet.
      event.stopPropagation();
      this._look();
    }, { signal });
    this._box?.addEventListener("change", (event) => event.stopPropagation(), { signal });
    this.addEventListener("keydown", (event) => this._move(event), { signal });
    this.addEventListener("click", (event) => this._clicked(event), { signal });
    const form = this.closest("form");
    // Another sector than the product's: then it is no longer that product.
    form?.addEventListener("change", (event) => {
      if (event.target === this._sector()) this._hold(this._fits() ? this._held?.value ?? "" : "");
    }, { signal });
    // The form puts its fields back by itself; what shows here follows.
    form?.addEventListener("click", () => window.setTimeout(() => this._show()), { signal });
    window.addEventListener("hashchange", () => this._show(), { signal });
    this._show();
    // Its script may come only once the reader is here, and has even begun to type.
    if (this._box && document.activeElement === this._box) void (this._box.value ? this._look() : this._load());
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  async _load() {
    try {
      this._finder ??= await openFinder(this.dataset.assets ?? "");
    } catch {
      this._told?.say(words.failed, 0);
    }
    return this._finder;
  }

  async _look() {
    const finder = await this._load();
    const text = this._box?.value.trim() ?? "";
    const country = this.closest("ruta-checklist")?.getAttribute("data-origin") ?? openStore().read().choices.origin ?? "";
    const found = finder?.find(text, { limit: LIMIT, country }) ?? [];
    this._offer(found.map(({ product }) => product));
    if (finder) this._told?.say(text.length > 1 ? fill(plural(words.found, found.length), { n: found.length, text }) : "");
  }

  /** @param {Product[]} products */
  _offer(products) {
    const list = this.querySelector('[data-role="results"]');
    if (!(list instanceof HTMLElement)) return;
    list.hidden = !products.length;
    list.replaceChildren(...products.map((product) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.product = product.id;
      const code = document.createElement("span");
      code.className = "hs";
      code.textContent = writeCode(product.hs);
      button.append(product.name, " ", code);
      item.append(button);
      return item;
    }));
  }

  /** @param {Event} event */
  _clicked({ target }) {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    if (button.dataset.product) return void this._choose(button.dataset.product);
    this._hold("");
    this._told?.say(words.removed, 0);
    this._box?.focus();
  }

  /** @param {string} id */
  async _choose(id) {
    const product = this._product(id);
    if (!product) return;
    if (this._box) this._box.value = "";
    this._offer([]);
    this._hold(id);
    this._told?.say(fill(words.chosen, { name: product.name, code: writeCode(product.hs) }), 0);
    await this._show();
    this._chosen()?.querySelector("a")?.focus();
  }

  /** @param {string} id empty: none */
  _hold(id) {
    if (!this._held) return;
    const changed = this._held.value !== id;
    this._held.value = id;
    this._show();
    if (changed) this._held.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Shows what the hidden field holds, and sees to it that the sector is the product's. */
  async _show() {
    const place = this._chosen();
    if (!place || !this._held) return;
    const wanted = this._held.value;
    const finder = wanted ? await this._load() : null;
    const product = this._product(this._held.value);
    place.hidden = !product;
    this._shown(product ?? null);
    // A name that no product has, from an address typed by hand.
    if (!product) return wanted && finder && this._held.value === wanted ? this._hold("") : undefined;
    const link = document.createElement("a");
    link.href = (this.dataset.page ?? "").replace("ID", product.id);
    link.textContent = product.name;
    const code = document.createElement("span");
    code.className = "hs";
    code.textContent = writeCode(product.hs);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "quiet";
    remove.textContent = words.remove;
    // Rewriting what is there would take the focus from it.
    if (place.querySelector("a")?.href !== link.href) place.replaceChildren(link, code, remove);
    const sector = this._sector();
    if (sector && sector.value !== product.sector && [...sector.options].some(({ value }) => value === product.sector)) {
      sector.value = product.sector;
      this._held.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  /** For those who show more of it. @param {Product | null} product */
  _shown(product) {
    void product;
  }

  _chosen() {
    return /** @type {HTMLElement | null} */ (this.querySelector('[data-role="chosen"]'));
  }

  /** @param {string} id */
  _product(id) {
    return this._finder?.products.find((one) => one.id === id);
  }

  _fits() {
    return this._product(this._held?.value ?? "")?.sector === this._sector()?.value;
  }

  _sector() {
    return /** @type {HTMLSelectElement | null} */ (this.closest("form")?.querySelector('[name="sector"]') ?? null);
  }

  /** @param {KeyboardEvent} event the arrows go through the box and what it offers; Enter in the box takes the first */
  _move(event) {
    const offered = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".offered button")]);
    const stops = [this._box, ...offered];
    const at = stops.findIndex((one) => one === document.activeElement);
    if (at < 0) return;
    if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      return void this._choose(offered[0]?.dataset.product ?? "");
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: at ? 0 : -1 }[event.key];
    const stop = to === undefined ? null : stops[to];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }
}
