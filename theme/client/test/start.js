// <ruta-test-start>: on the page that leads to the tests, says what this reader has begun.
import { quiz as words } from "../../messages/es.json";
import { part } from "../checklist/page.js";
import { shortDay } from "../checklist/own.js";
import { onOtherTab, openStore } from "../shared/browser-store.js";
import { potentialOf, readWithPotential } from "../shared/potential-store.js";
import { fill, plural } from "../shared/words.js";

/** @typedef {import("../shared/potential-store.js").Variant} Variant */

export class StartElement extends HTMLElement {
  connectedCallback() {
    this._stop = new AbortController();
    onOtherTab(() => this._show(), this._stop.signal);
    this._show();
  }

  disconnectedCallback() {
    this._stop?.abort();
  }

  _show() {
    const { answers, history } = potentialOf(openStore(undefined, readWithPotential).read());
    const said = words.start_page;
    for (const kind of /** @type {HTMLElement[]} */ ([...this.querySelectorAll("[data-variant]")])) {
      const variant = /** @type {Variant} */ (kind.dataset.variant);
      const count = Object.keys(answers[variant] ?? {}).length;
      const last = history.filter((one) => one.variant === variant).at(-1);
      const total = Number(kind.dataset.count);
      const segment = /** @type {Record<string, string>} */ (words.segments)[last?.segment ?? ""] ?? "";
      const lines = [
        count ? fill(plural(said.mine, count), { n: count, total }) : "",
        last ? fill(said.last, { segment, value: last.value, day: shortDay(last.day) }) : "",
      ].filter(Boolean);
      const place = part(kind, "mine");
      if (place) {
        place.textContent = lines.join(" ");
        place.hidden = !lines.length;
      }
      const link = kind.querySelector("a.go");
      if (link && count) link.textContent = count < total ? said.goOn : said.see;
    }
  }
}
