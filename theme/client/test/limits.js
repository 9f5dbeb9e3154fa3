// <ruta-limits>: what weighs on the firm puts what answers it in order. There is no score.
import { limitsClient as words, quiz } from "../../messages/es.json";
import { ask } from "../checklist/dialog.js";
import { make } from "../calculator/dom.js";
import { part } from "../checklist/page.js";
import { StatusLine } from "../checklist/status.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { limitsOf, potentialOf, readWithPotential, setLimit, setLimits, setProfile } from "../shared/potential-store.js";
import { fill, plural } from "../shared/words.js";
import { answersTo } from "./limits-order.js";
import { programmes } from "./outcome.js";

export class LimitsElement extends HTMLElement {
  connectedCallback() {
    this._store = openStore(undefined, readWithPotential);
    this._status = new StatusLine(part(this, "status"), quiz);
    this._cards = /** @type {HTMLElement[]} */ ([...this.querySelectorAll("article[data-gap]")]);
    this._known = JSON.parse(part(this, "programmes")?.textContent ?? "{}");
    const form = part(this, "form");
    if (form instanceof HTMLFormElement) form.autocomplete = "off";
    this.dataset.live = "";
    for (const role of ["country", "tools"]) {
      const one = part(this, role);
      if (one) one.hidden = false;
    }
    this._stop = new AbortController();
    const { signal } = this._stop;
    this.addEventListener("change", (event) => this._changed(event.target), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("click", (event) => {
      const action = event.target instanceof Element ? event.target.closest("[data-action]")?.getAttribute("data-action") : "";
      if (action === "print") window.print();
      if (action === "clear") void this._clear();
    }, { signal });
    onOtherTab(() => this._show(), signal);
    this._show();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  /** @param {EventTarget | null} target */
  _changed(target) {
    if (target instanceof HTMLSelectElement && target.name === "country") this._store?.update(setProfile({ country: target.value }));
    else if (target instanceof HTMLInputElement) this._store?.update(setLimit(target.name, target.value));
    const count = this._show();
    if (target instanceof HTMLInputElement && count) {
      this._status?.whisper(fill(plural(words.status, count), { n: count, m: this._cards?.filter((one) => !one.hidden).length ?? 0 }));
    }
  }

  /** @returns {number} how many things weigh */
  _show() {
    if (!this._store || !this._cards) return 0;
    const record = this._store.read();
    const marked = limitsOf(record);
    const { country = record.choices.origin ?? "" } = potentialOf(record).profile;
    const boxes = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input[type=radio]")]);
    for (const one of boxes) one.checked = marked[one.name] === one.value;
    const weights = boxes.filter((one) => one.checked && "weighs" in one.dataset).map((one) => {
      const limit = /** @type {HTMLElement} */ (one.closest("[data-limit]"));
      return { limit: one.name, text: limit.querySelector("legend")?.textContent?.trim() ?? "", gaps: (limit.dataset.gaps ?? "").split(" ") };
    });
    this._order(answersTo(this._cards.map((one) => one.dataset.gap ?? ""), weights));
    this._programmes(country);
    const live = part(this, "live");
    if (live?.parentElement) {
      live.textContent = fill(plural(words.live, weights.length), { n: weights.length });
      live.parentElement.hidden = !weights.length;
    }
    const lead = part(this, "lead");
    if (lead) lead.textContent = weights.length ? fill(plural(words.some, weights.length), { n: weights.length }) : words.none;
    this._status?.trouble(this._store.status.message);
    return weights.length;
  }

  /** @param {{gap: string, because: string[]}[]} rows */
  _order(rows) {
    const list = part(this, "gaps");
    const cards = this._cards ?? [];
    for (const card of cards) {
      card.querySelector(".because")?.remove();
      card.hidden = rows.length > 0;
    }
    if (!rows.length) return list?.append(...cards);
    for (const { gap, because } of rows) {
      const card = cards.find((one) => one.dataset.gap === gap);
      if (!card) continue;
      card.hidden = false;
      card.querySelector("h3")?.after(make("p.because", {}, fill(words.because, { limits: because.join("; ") })));
      list?.append(card);
    }
  }

  /** @param {string} country */
  _programmes(country) {
    const field = this.querySelector("select[name=country]");
    if (field instanceof HTMLSelectElement && field.value !== country) field.value = country;
    for (const slot of /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-gap-programmes]")])) {
      slot.replaceChildren(...programmes(this._known, slot.dataset.gapProgrammes ?? "", country, this.dataset.support ?? "", { ...quiz.result, chooseCountry: words.chooseCountry }));
    }
    for (const task of /** @type {HTMLElement[]} */ ([...this.querySelectorAll("li[data-country]")])) {
      task.hidden = Boolean(country) && task.dataset.country !== country;
    }
  }

  async _clear() {
    const { title, body, confirm, done } = words.clear;
    if (!(await ask({ title, body, confirm, cancel: words.cancel }))) return;
    const before = this._store ? limitsOf(this._store.read()) : {};
    this._store?.update(setLimits({}));
    this._show();
    this._status?.say(done, () => {
      this._store?.update(setLimits(before));
      this._show();
      this._status?.say("");
    });
  }
}
