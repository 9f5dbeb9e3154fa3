// <ruta-comparison>: the same parcel to all destinations, as bars in a table.
import { calculator as words, comparison as said } from "../../messages/es.json";
import { localDay } from "../shared/days.js";
import { writeFragment } from "../shared/fragment.js";
import { fill } from "../shared/words.js";
import { draw, make } from "./dom.js";
import { readData } from "./data.js";
import { Form } from "./form.js";
import { spanned } from "./format.js";
import { readAnswers } from "./inputs.js";
import { bar, parts } from "./parts.js";
import { ranking } from "./ranking.js";

/** @typedef {import("./data.js").CostData} CostData */
/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {import("./ranking.js").Row} Row */

const WIDTH = 300;
const PAUSE = 900;

export class ComparisonElement extends HTMLElement {
  connectedCallback() {
    const data = readData(this);
    if (data && !this._comparison) this._comparison = new Comparison(this, data);
  }
}

class Comparison {
  /** @param {HTMLElement} root @param {CostData} data */
  constructor(root, data) {
    this._root = root;
    this._data = data;
    this._form = new Form(root);
    this._place = root.querySelector('[data-role="result"]');
    this._status = root.querySelector('[data-role="status"]');
    this._timer = 0;
    this._form.restore();
    this._work();
    for (const type of ["input", "change"]) {
      root.addEventListener(type, () => {
        this._work();
        this._form.keep();
      });
    }
    root.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", () => {
      if (window.location.hash && !window.location.hash.includes("=")) return;
      this._form.restore();
      this._work();
    });
  }

  _work() {
    const { packed } = this._data;
    const values = this._form.values();
    const { errors, parcel, rates } = readAnswers(values, {}, packed.rates, localDay(new Date()), packed.since, words.errors);
    this._form.mark(errors);
    if (!parcel) return this._show([make("p.tip.warn", {}, words.errors.some)], words.errors.some);
    const rows = ranking(this._data, parcel, rates);
    const most = Math.max(0, ...rows.map(({ total }) => total?.high.toNumber() ?? 0));
    const first = rows.find(({ total }) => total);
    const news = first?.total ? fill(said.cheapest, { country: this._data.name(first.country), total: this._money(first, parcel) }) : said.none;
    const heads = said.columns.map((text) => make("th", { scope: "col" }, text));
    const table = make("table", {}, make("caption", {}, said.caption), make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows.map((row) => this._row(row, parcel, most, values))));
    this._show([make("p.says", {}, news), make("p.legend", {}, ...this._legend()), table, make("p.regime", {}, said.note)], news);
  }

  _legend() {
    const kinds = /** @type {const} */ (["goods", "freight", "duty", "vat", "excise", "fee", "other"]);
    return [...kinds.map((kind) => key(kind, words.parts[kind])), key("maybe", said.maybe)].flatMap((one) => [one, " "]);
  }

  /** @param {Node[]} nodes @param {string} news */
  _show(nodes, news) {
    this._place?.replaceChildren(...nodes);
    window.clearTimeout(this._timer);
    this._timer = window.setTimeout(() => {
      if (this._status) this._status.textContent = news;
    }, PAUSE);
  }

  /** @param {Row} row @param {Parcel} parcel */
  _money({ total, landed }, parcel) {
    if (total) return spanned(total, parcel.currency, words.between);
    return landed?.closed ? words.closed : landed?.quote ? words.no_total : words.not_described;
  }

  /** @param {Row} row @param {Parcel} parcel @param {number} most @param {Record<string, string>} values */
  _row(row, parcel, most, values) {
    const { country, landed, total } = row;
    const { requirements, agreements_with: agreements } = this._data.packed;
    const name = this._data.name(country);
    const whole = { ...values, hacia: country };
    const calculator = (this._root.dataset.calculator ?? "") + writeFragment(whole);
    const size = total && most ? (total.high.toNumber() / most) * WIDTH : 0;
    const pieces = landed?.quote && size ? bar(parts(landed.quote, landed.parcel), size) : [];
    const regime = landed?.quote?.regime ?? landed?.closed;
    const count = requirements?.[country]?.[values.sector ?? ""];
    const page = this._data.packed.links?.[country];
    const cells = [
      make("td.total", {}, make("a", { href: calculator }, this._money(row, parcel)),
        draw("svg", { viewBox: `0 0 ${WIDTH} 14`, "aria-hidden": "true", preserveAspectRatio: "none" },
          ...pieces.map(({ kind, at, size: wide }) => draw("rect", { class: `part ${kind}`, x: at.toFixed(1), y: "0", width: Math.max(wide - 1, 0.5).toFixed(1), height: "14" })))),
      make("td", {}, total ? shares(row) : "—"),
      make("td", {}, regime?.name ?? "—"),
      make("td", {}, count === undefined ? "—" : page ? make("a", { href: `${page}#requisitos` }, String(count)) : String(count)),
      make("td", {}, agreements?.[parcel.origin]?.includes(country) ? said.yes : said.no),
    ];
    cells.forEach((cell, at) => cell.setAttribute("data-label", said.columns[at + 1] ?? ""));
    return make("tr", {}, make("th", { scope: "row" }, page ? make("a", { href: page }, name) : name), ...cells);
  }
}

/** @param {string} kind @param {string} text */
function key(kind, text) {
  return make("span", {}, draw("svg", { class: "key", viewBox: "0 0 12 12", width: "12", height: "12", "aria-hidden": "true" }, draw("rect", { class: `part ${kind}`, width: "12", height: "12" })), text);
}

/** Charges as a part of what was sent, in whole percents. @param {Row} row */
function shares({ low, high }) {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  const say = (/** @type {number} */ one) => `${one}\u00a0%`;
  return from === to ? say(from) : fill(words.between, { low: say(from), high: say(to) });
}
