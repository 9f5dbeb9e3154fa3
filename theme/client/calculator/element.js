// <ruta-calculator>: works out the landed cost as the reader types. Without it the page leads to worked examples.
import { calculator as words } from "../../messages/es.json";
import { Decimal } from "../cost/number.js";
import { NoRateError } from "../cost/exchange.js";
import { localDay } from "../shared/days.js";
import { fill } from "../shared/words.js";
import { CostData } from "./data.js";
import { make } from "./dom.js";
import { Form } from "./form.js";
import { money, readNumber } from "./format.js";
import { readAnswers, wantedUnits } from "./inputs.js";
import { View } from "./view.js";
import { changes, plan, thresholds } from "./whatif.js";

/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {import("../cost/landed.js").Calculator} Calculator */

/** A screen reader hears the total when the reader stops typing. */
const PAUSE = 900;

export class CalculatorElement extends HTMLElement {
  connectedCallback() {
    // Moving the element in the page connects it once more.
    const data = readData(this);
    if (data && !this._calculator) this._calculator = new Work(this, data);
  }
}

class Work {
  /**
   * @param {HTMLElement} root
   * @param {CostData} data
   */
  constructor(root, data) {
    this._root = root;
    this._data = data;
    this._form = new Form(root);
    this._units = Object.fromEntries([...root.querySelectorAll("[data-unit]")].map((one) => [one.getAttribute("name") ?? "", one.getAttribute("data-unit") ?? ""]));
    this._view = new View(/** @type {HTMLElement} */ (root.querySelector('[data-role="result"]')), data, this._labels());
    this._status = root.querySelector('[data-role="status"]');
    this._planned = root.querySelector('[data-role="planned"]');
    this._timer = 0;
    this._restore();
    for (const type of ["input", "change"]) root.addEventListener(type, () => this._changed());
    root.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("click", (event) => this._clicked(event));
    window.addEventListener("hashchange", () => {
      // An anchor of the page is no state.
      if (window.location.hash.includes("=")) this._restore();
    });
  }

  /** @returns {Record<string, string>} unit → the label of its field */
  _labels() {
    return Object.fromEntries(Object.entries(this._units).map(([name, unit]) => [unit, this._form.label(name)]));
  }

  _restore() {
    // The regions depend on the destination: twice, so that both come back.
    this._form.restore();
    this._regions();
    this._form.restore();
    this._form.openChanged();
    this._work();
  }

  _changed() {
    this._regions();
    this._work();
    this._form.keep();
  }

  _regions() {
    const { hacia = "" } = this._form.values();
    const regions = this._data.packed.countries[hacia]?.regions ?? [];
    this._form.offer("region", regions);
    this._form.show("region", regions.length > 0);
  }

  _work() {
    const { packed } = this._data;
    const values = this._form.values();
    const today = localDay(new Date());
    const { errors, parcel, destination, rates } = readAnswers(values, this._units, packed.rates, today, packed.since, words.errors);
    this._form.mark({ ...errors, ...planErrors(values) });
    const planner = this._root.querySelector('[data-role="planner"]');
    if (planner instanceof HTMLElement) planner.hidden = !parcel;
    if (!parcel) {
      this._view.message(words.errors.some);
      this._live(words.errors.short);
      return this._tell(words.errors.some);
    }
    const machine = this._data.calculator(destination, rates);
    try {
      this._show(machine, parcel, destination);
    } catch (error) {
      if (!(error instanceof NoRateError)) throw error;
      this._view.message(fill(words.errors.rate, { currency: error.currency }));
    }
  }

  /** @param {Calculator} machine @param {Parcel} parcel @param {string} destination */
  _show(machine, parcel, destination) {
    const landed = machine.landed(parcel);
    const wanted = wantedUnits(landed.quote?.lines.map(({ line }) => line) ?? []);
    for (const [name, unit] of Object.entries(this._units)) this._form.show(name, wanted.has(unit));
    this._view.result(landed, destination, changes(machine, parcel, landed), thresholds(machine, parcel, landed));
    this._plan(machine, parcel);
    const total = landed.quote && this._root.querySelector('[data-role="total"]')?.textContent;
    this._live(total || words.not_described);
    this._tell(total ? fill(words.status, { total, country: this._data.name(destination) }) : this._root.querySelector('[data-role="result"]')?.textContent ?? "");
  }

  /** The total beside the fields, where the answer is off the screen. @param {string} text */
  _live(text) {
    const live = this._root.querySelector('[data-role="live"]');
    if (live) live.textContent = text;
  }

  /** @param {Calculator} machine @param {Parcel} parcel */
  _plan(machine, parcel) {
    const { deseado = "", plataforma = "", cobro = "" } = this._form.values();
    const [wished, market, payment] = [deseado, plataforma, cobro].map((one) => readNumber(one.trim() || "0"));
    if (!this._planned) return;
    if (!wished || !market || !payment || new Decimal(wished).isZero() || Object.keys(planErrors(this._form.values())).length) {
      return this._planned.replaceChildren();
    }
    const said = words.plan;
    const { price, landed, exact, net, sure } = plan(machine, parcel, new Decimal(wished), new Decimal(market).plus(payment).div(100));
    if (!price || !landed || !net) return this._planned.replaceChildren(make("p.tip.warn", {}, said.never));
    const say = (/** @type {import("../cost/number.js").Decimal} */ one) => money(one, parcel.currency);
    this._planned.replaceChildren(
      make("p.says", {}, said.price),
      make("p.num", {}, say(price)),
      make("p", {}, fill(exact ? (sure ? said.lands : said.lands_most) : said.jumps, { landed: say(landed), wished: say(new Decimal(wished)) })),
      price.gt(net) ? make("p", {}, fill(said.net, { net: say(net), fees: say(price.minus(net)) })) : "",
    );
  }

  /** @param {Event} event */
  _clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const action = button?.getAttribute("data-action");
    if (action === "reset") {
      this._form.reset();
      this._changed();
    }
    if (action === "jump") {
      // The address holds the parcel: the link's own anchor must not take its place.
      event.preventDefault();
      this._root.querySelector(".answer")?.scrollIntoView();
    }
    if (action === "copy" && button instanceof HTMLElement) this._copy(button);
  }

  /** @param {HTMLElement} button */
  async _copy(button) {
    const text = this._root.querySelector('[data-role="customer"]');
    if (!(text instanceof HTMLTextAreaElement)) return;
    try {
      await navigator.clipboard.writeText(text.value);
      button.textContent = words.customer.copied;
      this._tell(words.customer.copied, 0);
    } catch {
      // No clipboard from here: the reader's own keys do it.
      text.focus();
      text.select();
      this._tell(words.customer.select, 0);
      button.textContent = words.customer.select;
    }
  }

  /** @param {string} text @param {number} [pause] */
  _tell(text, pause = PAUSE) {
    window.clearTimeout(this._timer);
    this._timer = window.setTimeout(() => {
      if (this._status) this._status.textContent = text;
    }, pause);
  }
}

/**
 * @param {Record<string, string>} values
 * @returns {Record<string, string>}
 */
function planErrors(values) {
  /** @type {Record<string, string>} */
  const errors = {};
  for (const name of ["deseado", "plataforma", "cobro"]) {
    const text = (values[name] ?? "").trim();
    if (text && readNumber(text) === null) errors[name] = words.errors.number;
  }
  const fees = new Decimal(readNumber((values.plataforma ?? "").trim()) ?? 0).plus(readNumber((values.cobro ?? "").trim()) ?? 0);
  if (fees.gte(100)) errors.plataforma ??= words.errors.fees;
  return errors;
}

/**
 * @param {HTMLElement} root
 * @returns {CostData | null}
 */
export function readData(root) {
  try {
    return new CostData(JSON.parse(root.querySelector('[data-role="data"]')?.textContent || "{}"));
  } catch {
    return null;
  }
}
