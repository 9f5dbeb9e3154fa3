// Draws a result. Everything is rebuilt at each change; what the reader opened stays open.
import { calculator as words } from "../../messages/es.json";
import { cautions } from "../cost/cautions.js";
import { fill, plural } from "../shared/words.js";
import { draw, make, outward } from "./dom.js";
import { dayInWords, money, spanned, stated } from "./format.js";
import { bar, parts } from "./parts.js";
import { Sayer } from "./say.js";
import { banner, list } from "./scenario-view.js";
import { EARLIEST, unitFields } from "./inputs.js";

/** @typedef {import("../cost/landed.js").Landed} Landed */
/** @typedef {import("../cost/landed.js").Quote} Quote */
/** @typedef {import("../cost/schedule.js").Regime} Regime */
/** @typedef {import("../cost/span.js").Span} Span */
/** @typedef {import("./data.js").CostData} CostData */
/** @typedef {import("./scenario-view.js").Ahead} Ahead */
/** @typedef {import("./whatif.js").Change} Change */
/** @typedef {import("./whatif.js").Threshold} Threshold */

const WIDTH = 600;
const HEIGHT = 40;
const SHOWN_WARNINGS = 2;

/**
 * @param {Span} one
 * @param {Span} other
 */
function same(one, other) {
  return one.low.eq(other.low) && one.high.eq(other.high);
}

export class View {
  /**
   * @param {HTMLElement} place
   * @param {CostData} data
   * @param {Record<string, string>} labels unit → the label of its field
   */
  constructor(place, data, labels) {
    this._labels = labels;
    this._place = place;
    this.data = data;
    this._say = new Sayer(words, "USD", {}, {});
    this._destination = "";
  }

  /** A total in words, in the parcel's currency. @param {Landed} landed @param {Span} total */
  say({ parcel }, total) {
    return spanned(total, parcel.currency, words.between);
  }

  /** @param {string} text @param {boolean} wrong whether something is to be put right, or only still to be chosen */
  message(text, wrong) {
    this._fill([make(wrong ? "p.tip.warn" : "p.tip", {}, text)]);
  }

  /**
   * @param {Landed} landed
   * @param {string} destination its id
   * @param {Change[]} changes
   * @param {Threshold[]} thresholds
   * @param {Ahead} ahead
   */
  result(landed, destination, changes, thresholds, ahead) {
    const { quote, parcel } = landed;
    this._destination = destination;
    this._say = new Sayer(words, parcel.currency, this.data.packed.agreements, this.data.parametersOn(parcel.day));
    if (!quote) {
      const why = landed.closed?.why ?? words.no_regime;
      const title = landed.closed ? words.closed : words.not_described;
      return this._fill([
        ...banner(ahead),
        make("div.tip.warn", {}, make("p", {}, make("b", {}, title)), make("p", {}, why), ...this._warnings(landed.closed, landed)),
        ...this._ahead(ahead),
      ]);
    }
    this._fill([
      ...this._total(landed, quote, destination, ahead),
      ...this._bar(landed, quote),
      ...this._lines(quote),
      ...this._unknown(quote),
      ...this._alternatives(landed),
      ...this._changes(changes, thresholds),
      ...this._ahead(ahead),
      ...(ahead.tried ? [make("h2", { id: "cliente" }, words.customer.title), make("p", {}, words.scenario.no_customer)] : this._customer(landed, quote)),
    ]);
  }

  /** @param {Ahead} ahead */
  _ahead(ahead) {
    return list(ahead, (regime) => this.data.sources(regime));
  }

  /** @param {(Node | null)[]} nodes */
  _fill(nodes) {
    const open = new Set([...this._place.querySelectorAll("details[open]")].map((one) => /** @type {HTMLElement} */ (one).dataset.key));
    const held = this._place.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement).dataset.key;
    this._place.replaceChildren(...nodes.filter((one) => one !== null));
    for (const one of this._place.querySelectorAll("details")) if (open.has(one.dataset.key)) one.open = true;
    // The keyboard's place must not be lost with the button that was pressed.
    if (held) /** @type {HTMLElement | null} */ (this._place.querySelector(`[data-key="${held}"]`))?.focus({ preventScroll: true });
  }

  /** @param {Landed} landed @param {Quote} quote @param {string} destination @param {Ahead} ahead @returns {Node[]} */
  _total(landed, quote, destination, ahead) {
    const country = this.data.said(destination);
    const day = dayInWords(landed.parcel.day);
    const { range, assumed } = landed;
    const said = /** @type {Record<string, string>} */ (words.assumed);
    const notes = [
      range && !(quote.landed && same(range, quote.landed)) && fill(words.range, { range: spanned(range, landed.parcel.currency, words.between) }),
      ...assumed.flatMap((one) => said[one] ?? []),
      quote.regime.quota && quote.regime.quota.otherwise,
      this.data.packed.since < EARLIEST && landed.parcel.day < ahead.today && !quote.regime.since && words.unknown_since,
    ].filter((one) => typeof one === "string");
    return [
      make("section.sum", { "aria-labelledby": "c-total" },
        make("h2.hidden", { id: "c-total" }, words.result),
        ...banner(ahead),
        make("p.says", {}, fill(ahead.tried ? words.scenario.total : words.total, { country })),
        make("p.num", { "data-role": "total" }, quote.landed ? this._say.amount(quote.landed) : words.no_total),
        make("p", {}, quote.charges ? fill(words.charges, { charges: this._say.amount(quote.charges) }) : words.no_total_why),
        make("p.regime", {}, fill(words.regime, { regime: quote.regime.name })),
        make("p.regime", { "data-role": "rules" }, fill(ahead.tried ? words.scenario.rules : landed.parcel.day > ahead.today ? words.rules_coming : words.rules, { day })),
        quote.landed && make("p.buttons", {}, make("button.quiet", { type: "button", "data-action": "save", "data-key": "save" }, words.save.button)),
        make("p.kept", { "data-role": "kept" }),
        notes.length > 0 && make("ul.assumed", {}, ...notes.map((one) => make("li", {}, one))),
        ...this._warnings(quote.regime, landed)),
    ];
  }

  /** @param {Regime | null} regime @param {Landed} landed @returns {Node[]} */
  _warnings(regime, { parcel }) {
    const all = regime ? cautions(regime, parcel, this.data.packed.parents) : [];
    const line = (/** @type {string} */ text) => make("p", {}, text);
    if (!all.length) return [];
    const rest = all.slice(SHOWN_WARNINGS);
    return [make("div.tip.warn", {}, ...all.slice(0, SHOWN_WARNINGS).map(line),
      rest.length > 0 && make("details", { "data-key": "warnings" }, make("summary", {}, fill(plural(words.more_warnings, rest.length), { n: rest.length })), ...rest.map(line)))];
  }

  /** @param {Landed} landed @param {Quote} quote @returns {Node[]} */
  _bar(landed, quote) {
    const all = parts(quote, landed.parcel);
    const pieces = bar(all, WIDTH).map(({ kind, at, size }) =>
      draw("rect", { class: `part ${kind}`, x: at.toFixed(1), y: "0", width: Math.max(size - 2, 1).toFixed(1), height: String(HEIGHT) }));
    const rows = all.map(({ kind, span }) => make("tr", {},
      make("th", { scope: "row" }, draw("svg", { class: "key", viewBox: "0 0 12 12", width: "12", height: "12", "aria-hidden": "true" }, draw("rect", { class: `part ${kind}`, width: "12", height: "12" })), words.parts[kind]),
      make("td", {}, this._say.amount(span))));
    const sum = make("tr.whole", {}, make("th", { scope: "row" }, words.whole), make("td", {}, this._say.amount(quote.landed)));
    return [make("figure.split", {},
      draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words.bar, preserveAspectRatio: "none" }, ...pieces),
      make("table", {}, make("caption.hidden", {}, words.bar), make("thead.hidden", {}, make("tr", {}, make("th", { scope: "col" }, words.part), make("th", { scope: "col" }, words.amount))), make("tbody", {}, ...rows, sum)))];
  }

  /** @param {Quote} quote @returns {Node[]} */
  _lines({ lines }) {
    if (!lines.length) return [make("h2", {}, words.lines), make("p", {}, words.no_lines)];
    const items = lines.map(({ line, charged }) => {
      const sources = this.data.sources(line);
      const why = this._say.why(line, charged);
      const marks = [line.private && words.private, line.recoverable && words.recoverable].filter((one) => one !== undefined && one !== false);
      const level = line.confidence ?? "low";
      return make("li", {},
        make("p.head", {}, make("b", {}, line.name), make("span.sum", {}, this._say.amount(charged.amount))),
        make("p", {}, this._say.formula(line, charged)),
        why && make("p.doubt", {}, why),
        make("p.when", {}, this._say.who(line), ...marks.map((one) => make("span.mark.only", {}, one))),
        make("p.src", {}, ...sources.flatMap(([title, url]) => [outward(title, url), " "]), make(level === "low" ? "span.mark.unsure" : "span", {}, words.confidence[level])));
    });
    return [make("h2", {}, words.lines), make("ol.money", {}, ...items), this._sources()].filter((one) => one !== null);
  }

  /** @returns {HTMLElement | null} where the sources that the page leaves out stand, with their facts */
  _sources() {
    const href = this.data.packed.links?.[this._destination];
    const text = fill(words.all_sources, { country: this.data.said(this._destination) });
    return href ? make("p.src", {}, make("a", { href }, text)) : null;
  }

  /** @param {Quote} quote @returns {Node[]} */
  _unknown(quote) {
    const missing = quote.lines.filter(({ charged }) => !charged.amount).map(({ line, charged }) => {
      if (charged.missing === "duty_rate") return [fill(words.need_duty, { line: line.name }), " ", make("button.quiet", { type: "button", "data-action": "duty" }, words.enter_now)];
      const labels = charged.missing === line.specific?.unit ? unitFields(line).map((unit) => this._labels[unit] ?? "") : [];
      if (!labels.length || labels.includes("")) return fill(words.ask, { line: line.name });
      return fill(words.enter, { line: line.name, fields: labels.map((one) => `«${one}»`).join(", ") });
    });
    if (this._say.asksDuty(quote)) missing.push([words.enter_duty, " ", make("button.quiet", { type: "button", "data-action": "duty" }, words.enter_now)]);
    if (!missing.length) return [];
    return [make("h2", {}, words.unknown_title), make("ul.assumed", {}, ...missing.map((one) => make("li", {}, ...[one].flat())))];
  }

  /** @param {Landed} landed @returns {Node[]} */
  _alternatives({ alternatives }) {
    if (!alternatives.length) return [];
    return [make("h2", {}, words.alternatives), make("p", {}, words.alternatives_lead), make("ul.pairs", {}, ...alternatives.map(({ regime, landed }) =>
      make("li", {}, make("span", {}, regime.name, regime.chosen_by && make("small", {}, words.chosen_by[regime.chosen_by])), make("b", {}, this._say.amount(landed)))))];
  }

  /** @param {Change[]} changes @param {Threshold[]} thresholds @returns {Node[]} */
  _changes(changes, thresholds) {
    const { currency } = this._say;
    const items = changes.map(({ code, total, least, most }) => {
      const what = words.changes[/** @type {keyof typeof words.changes} */ (code)];
      const nothing = least.isZero() && most.isZero();
      const exact = least.eq(most);
      const effect = nothing ? words.effect.none
        : exact ? fill(most.isNegative() ? words.effect.less : words.effect.more, { amount: money(most.abs(), currency) })
        : fill(words.effect.total, { total: this._say.amount(total) });
      return make("li", {}, make("span", {}, what), make("b", {}, effect));
    });
    const near = thresholds.map(({ limit, currency: theirs, distance, over, charges, item }) => {
      const values = { limit: stated(limit, theirs), distance: money(distance, theirs), charges: this._say.amount(charges) };
      const sentence = over ? words.threshold.over : words.threshold.under;
      return make("li", {}, make("span", {}, fill(sentence, values), item && make("small", {}, words.threshold.item)), charges && make("b", {}, fill(words.threshold.charges, values)));
    });
    if (!items.length && !near.length) return [];
    return [make("h2", {}, words.changes_title), make("ul.pairs", {}, ...near, ...items)];
  }

  /** @param {Landed} landed @param {Quote} quote @returns {Node[]} */
  _customer(landed, quote) {
    const text = make("textarea", { readonly: "", id: "c-customer", rows: "7", "data-role": "customer" }, this._say.toCustomer(quote, landed));
    return [make("h2", { id: "cliente" }, words.customer.title), make("p", {}, make("label", { for: "c-customer" }, words.customer.lead)), text,
      make("p.buttons", {}, make("button.quiet", { type: "button", "data-action": "copy" }, words.customer.copy))];
  }
}
