// <ruta-paper>: a paper that the reader fills in and prints. What is typed stays on the device.
import { paperMessages as words } from "../../messages/es.json";
import { ask } from "../checklist/dialog.js";
import { readData } from "../shared/page-data.js";
import { part, write } from "../shared/finder-form.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { fill } from "../shared/words.js";
import { Leaf } from "./leaf.js";
import { clearSheet, firstSheet, readSheet, setSheet } from "./sheet.js";
import { columnSums, invoiceSums, isBlank, written } from "./sums.js";

/** @typedef {import("./sheet.js").Kind} Kind */

export class PaperElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    this._stop = new AbortController();
    this._paper = new Paper(this, form, this._stop.signal);
  }

  disconnectedCallback() {
    this._stop?.abort();
  }
}

const COLUMNS = ["packages", "net", "gross"];

class Paper {
  /**
   * @param {HTMLElement} root
   * @param {HTMLFormElement} form
   * @param {AbortSignal} signal
   */
  constructor(root, form, signal) {
    this._root = root;
    /** @type {Kind} */
    this._kind = root.dataset.form === "packing" ? "packing" : "invoice";
    this._leaf = new Leaf(form, this._kind === "invoice");
    this._store = openStore();
    const data = /** @type {{countries?: Record<string, string>}} */ (readData(root));
    this._countries = data.countries ?? {};
    form.addEventListener("input", () => this._changed(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    root.addEventListener("click", (event) => this._pressed(event), { signal });
    onOtherTab(() => {
      const sheet = readSheet(this._store.read(), this._kind);
      if (sheet && !form.contains(document.activeElement)) this._leaf.show(sheet);
      this._sum();
    }, signal);
    root.classList.add("at-work");
    for (const one of root.querySelectorAll('[data-role="tools"], [data-action="add"]')) if (one instanceof HTMLElement) one.hidden = false;
    this._start();
  }

  _start() {
    const record = this._store.read();
    const kept = readSheet(record, this._kind);
    if (kept) this._leaf.show(kept);
    else {
      const { sheet, countries, fromInvoice } = firstSheet(record, this._kind, this._countries, new Date());
      this._leaf.show(sheet);
      const what = countries.map((id) => this._countries[id]).join(` ${words.and} `);
      this._tell(fromInvoice ? words.fromInvoice : what && fill(words.prefilled, { what }));
    }
    this._sum();
  }

  _changed() {
    const wrong = this._leaf.mirror();
    this._keep();
    this._sum();
    this._tell(wrong ? words.badNumber : this._store.status.message);
  }

  _keep() {
    const lines = this._leaf.lines();
    this._store.update(setSheet(this._kind, { fields: this._leaf.fields(), lines }, new Date().toISOString()));
  }

  _sum() {
    const [lines, fields] = [this._leaf.lines(), this._leaf.fields()];
    this._root.classList.toggle("filled", !lines.every(isBlank));
    if (this._kind === "packing") {
      for (const [name, sum] of Object.entries(columnSums(lines, COLUMNS))) this._leaf.say(`sum-${name}`, sum ? written(sum) : "");
      return;
    }
    const { amounts, goods, total } = invoiceSums(lines, fields);
    const { currency = "" } = fields;
    // Beside each line the currency is known from the total.
    this._leaf.sayAmounts(amounts.map((one) => (one ? written(one, currency).replace(/^[A-Z]+\u00a0/, "") : "")));
    this._leaf.say("goods", goods ? written(goods, currency) : "");
    this._leaf.say("total", total ? written(total, currency) : "");
  }

  /** @param {Event} event */
  async _pressed(event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-action]") : null;
    if (!(button instanceof HTMLElement)) return;
    const { action } = button.dataset;
    if (action === "print") window.print();
    if (action === "add") this._tell(fill(words.added, { n: this._leaf.add() }));
    const row = button.closest("tr");
    if (action === "remove" && row) {
      this._leaf.remove(row);
      const add = this._root.querySelector('[data-action="add"]');
      if (add instanceof HTMLElement) add.focus();
      this._changed();
      this._tell(words.removed);
    }
    if (action === "clear") await this._clear();
  }

  async _clear() {
    const sure = await ask({
      title: words.clearTitle, body: words.clearBody, confirm: words.clearConfirm, cancel: words.clearCancel,
    });
    if (!sure) return;
    this._store.update(clearSheet(this._kind));
    this._leaf.show({ fields: {}, lines: [] });
    this._sum();
    this._tell(this._store.status.message || words.cleared);
  }

  /** @param {string} text */
  _tell(text) {
    write(part(this._root, "told"), text);
  }
}
