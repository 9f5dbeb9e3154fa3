// <ruta-comparison>: the same parcel to all destinations, as bars in a table.
import { calculator as words, comparison as said } from "../../messages/es.json";
import { openStore } from "../shared/browser-store.js";
import { localDay } from "../shared/days.js";
import { writeFragment } from "../shared/fragment.js";
import { setChoices } from "../shared/record.js";
import { fill, plural } from "../shared/words.js";
import { cautions } from "../cost/cautions.js";
import { Decimal } from "../cost/number.js";
import { draw, make } from "./dom.js";
import { readData } from "./data.js";
import { Form } from "./form.js";
import { spanned, stated } from "./format.js";
import { readAnswers } from "./inputs.js";
import { bar, parts } from "./parts.js";
import { Picks } from "./picks.js";
import { ranking } from "./ranking.js";
import { choicesOf, valuesOf } from "./remembered.js";

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
    this._store = openStore();
    this._picks = new Picks(root, this._form);
    this._restore();
    for (const type of ["input", "change"]) root.addEventListener(type, () => this._changed());
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
      if (!(button instanceof HTMLElement)) return;
      this._picks.all(button.dataset.action === "all");
      this._changed();
    });
    root.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", () => {
      if (window.location.hash && !window.location.hash.includes("=")) return;
      this._restore();
    });
  }

  _restore() {
    this._form.restore(valuesOf(this._store.read().choices));
    this._picks.read();
    this._form.openChanged();
    this._form.moved();
    this._work();
  }

  _changed() {
    this._picks.write();
    if (!this._form.moved()) return;
    this._work();
    this._form.keep();
    this._store.update(setChoices(choicesOf(this._form.values())));
  }

  _work() {
    const { packed } = this._data;
    const values = this._form.values();
    const { errors, parcel, rates } = readAnswers(values, {}, packed.rates, localDay(new Date()), packed.since, words.errors);
    this._form.mark(errors);
    this._picks.show(values.desde ?? "");
    if (Object.keys(errors).length) return this._show([make("p.tip.warn", {}, words.errors.some)], words.errors.some);
    if (!parcel) return this._show([make("p.tip", {}, said.ask)], said.ask);
    const rows = ranking(this._data, parcel, rates, this._picks.chosen());
    if (!rows.length) return this._show([make("p.tip", {}, said.pick)], said.pick);
    const most = Math.max(0, ...rows.map(({ total }) => total?.high.toNumber() ?? 0));
    const first = rows.find(({ total }) => total);
    const news = first?.total ? fill(said.cheapest, { country: this._data.said(first.country), total: this._money(first, parcel) }) : said.none;
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

  /** Why there is no total. @param {Row} row @returns {string} */
  _reason({ country, landed, total }) {
    if (total) return "";
    if (!landed) return fill(words.errors.rate, { currency: this._data.packed.schedules[country]?.currency ?? "" });
    if (!landed.quote) return landed.closed?.why ?? words.no_regime;
    const missing = landed.quote.lines.filter(({ charged }) => !charged.amount).map(({ line }) => line.name);
    return fill(said.missing, { what: missing.join(", ") });
  }

  /** @param {Row} row @param {Parcel} parcel @param {number} most @param {Record<string, string>} values */
  _row(row, parcel, most, values) {
    const { country, landed, total } = row;
    const { requirements, withdrawals, agreements_with: agreements } = this._data.packed;
    const name = this._data.name(country);
    const { destinos: _, ...asked } = values;
    const whole = { ...asked, hacia: country };
    const reason = this._reason(row);
    const warnings = landed?.quote ? cautions(landed.quote.regime, landed.parcel, this._data.packed.parents).length : 0;
    const warned = warnings > 0 && fill(plural(said.warnings, warnings), { n: warnings });
    const withdrawal = withdrawals?.[country];
    const calculator = (this._root.dataset.calculator ?? "") + writeFragment(whole);
    const size = total && most ? (total.high.toNumber() / most) * WIDTH : 0;
    const pieces = landed?.quote && size ? bar(parts(landed.quote, landed.parcel), size) : [];
    const regime = landed?.quote?.regime ?? landed?.closed;
    const count = requirements?.[country]?.[values.sector ?? ""];
    const page = this._data.packed.links?.[country];
    const cells = [
      make("td.total", {}, make("a", { href: calculator }, this._money(row, parcel)), (reason || warned) && make("small", {}, reason || warned),
        draw("svg", { viewBox: `0 0 ${WIDTH} 14`, "aria-hidden": "true", preserveAspectRatio: "none" },
          ...pieces.map(({ kind, at, size: wide }) => draw("rect", { class: `part ${kind}`, x: at.toFixed(1), y: "0", width: Math.max(wide - 1, 0.5).toFixed(1), height: "14" })))),
      make("td", {}, total ? shares(row) : "—"),
      make("td", {}, regime?.name ?? "—"),
      make("td", {}, regime ? limits(regime) : "—"),
      make("td", {}, count === undefined ? "—" : page ? make("a", { href: `${page}#requisitos` }, String(count)) : String(count)),
      make("td", {}, ...(withdrawal ? [make("a", { href: `${page ?? ""}${withdrawal.at}` }, withdrawal.text), withdrawal.note && make("small", {}, withdrawal.note)] : [said.unknown])),
      make("td", {}, agreements?.[parcel.origin]?.[country]?.join(", ") || said.no_agreement),
    ];
    cells.forEach((cell, at) => cell.setAttribute("data-label", said.columns[at + 1] ?? ""));
    return make("tr", {}, make("th", { scope: "row" }, page ? make("a", { href: page }, name) : name), ...cells);
  }
}

/** @param {string} kind @param {string} text */
function key(kind, text) {
  return make("span", {}, draw("svg", { class: "key", viewBox: "0 0 12 12", width: "12", height: "12", "aria-hidden": "true" }, draw("rect", { class: `part ${kind}`, width: "12", height: "12" })), text);
}

/** Up to which value a way in is open. @param {import("../cost/schedule.js").Regime} regime */
function limits({ limits: all = [] }) {
  const each = all.map(({ basis, currency, over, up_to: upTo, per }) => {
    const say = (/** @type {string | undefined} */ text) => (text === undefined ? "" : stated(new Decimal(text), currency));
    const from = over && new Decimal(over).gt(0) ? over : undefined;
    const sentence = from === undefined ? said.limit.up_to : upTo === undefined ? said.limit.over : said.limit.between;
    const limit = fill(sentence, { basis: said.basis[basis], over: say(from), up_to: say(upTo) });
    return upTo === undefined && from === undefined ? "" : per === "item" ? fill(said.limit.item, { limit }) : limit;
  });
  const known = each.filter(Boolean);
  return known.length ? capital(known.join("; ")) : said.limit.none;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Charges as a part of what was sent, in whole percents. @param {Row} row */
function shares({ low, high }) {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  const say = (/** @type {number} */ one) => `${one}\u00a0%`;
  return from === to ? say(from) : fill(words.between, { low: say(from), high: say(to) });
}
