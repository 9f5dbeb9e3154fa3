// <ruta-desk-list>: keeps which services a desk gives. Without it the list is read, printed and ticked by hand.
import { deskMessages as words, planStore } from "../../messages/es.json";
import { part } from "../checklist/page.js";
import { StatusLine } from "../checklist/status.js";
import { onOtherTab } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { readWithDesk, servicesOf, setService } from "../shared/desk-store.js";
import { Store } from "../shared/store.js";
import { fill, plural } from "../shared/words.js";

export class DeskListElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    const { signal } = this._stop;
    this._store = new Store({ storage: () => window.localStorage, now: () => new Date(), words: planStore, read: readWithDesk });
    // Firefox fills in boxes again after a reload; only the store knows what is ticked.
    for (const box of this.querySelectorAll("input")) box.autocomplete = "off";
    this._status = new StatusLine(part(this, "status"), words);
    this.addEventListener("change", ({ target }) => this._tick(target), { signal });
    onOtherTab(() => this._render(), signal);
    this._render();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  /** @param {EventTarget | null} target */
  _tick(target) {
    const item = target instanceof HTMLInputElement ? target.closest("[data-service]") : null;
    if (!(item instanceof HTMLElement) || !(target instanceof HTMLInputElement)) return;
    this._store?.update(setService(item.dataset.service ?? "", target.checked ? localDay(new Date()) : ""));
    this._render();
    this._status?.whisper(fill(target.checked ? words.ticked : words.unticked, { what: item.querySelector("label")?.textContent ?? "" }));
  }

  _render() {
    if (!this._store) return;
    const done = servicesOf(this._store.read());
    for (const section of this.querySelectorAll("[data-package]")) {
      const items = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-service]")]);
      for (const item of items) {
        const box = item.querySelector("input");
        if (box) box.checked = Object.hasOwn(done, item.dataset.service ?? "");
      }
      const count = items.filter((item) => item.querySelector("input")?.checked).length;
      const place = part(section, "count");
      if (place) place.textContent = fill(plural(words.count, items.length), { done: count, total: items.length });
    }
    this._status?.trouble(this._store.status.message);
  }
}
