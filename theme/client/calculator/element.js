// <ruta-calculator>: works out the landed cost as the reader types. Without it the page leads to worked examples.
import { calculator as words } from "../../messages/es.json";
import { NoRateError } from "../cost/exchange.js";
import { openStore } from "../shared/browser-store.js";
import { addCalculation } from "../shared/calculations.js";
import { localDay } from "../shared/days.js";
import { setChoices } from "../shared/record.js";
import { loadGlobal } from "../shared/script.js";
import { fill } from "../shared/words.js";
import { CostData, readData } from "./data.js";
import { make } from "./dom.js";
import { Fees } from "./fees.js";
import { Form } from "./form.js";
import { dayInWords } from "./format.js";
import { EARLIEST, readAnswers, wantedUnits } from "./inputs.js";
import { planErrors, planned } from "./planner.js";
import { calculationOf, choicesOf, valuesOf } from "./remembered.js";
import { asIf, firstDay, isScenario, scenarios } from "./scenarios.js";
import { View } from "./view.js";
import { changes, thresholds } from "./whatif.js";

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
    this._store = openStore();
    this._form = new Form(root);
    this._units = Object.fromEntries([...root.querySelectorAll("[data-unit]")].map((one) => [one.getAttribute("name") ?? "", one.getAttribute("data-unit") ?? ""]));
    this._view = new View(/** @type {HTMLElement} */ (root.querySelector('[data-role="result"]')), data, this._labels());
    this._status = root.querySelector('[data-role="status"]');
    this._planned = root.querySelector('[data-role="planned"]');
    this._timer = 0;
    this._restore();
    // Before the listeners below: what it fills in must be counted.
    this._fees = new Fees(root, this._form, words.plan, () => this._exchange);
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
    const remembered = valuesOf(this._store.read().choices);
    // The regions depend on the destination: twice, so that both come back.
    this._form.restore(remembered);
    this._regions();
    this._form.restore(remembered);
    this._form.openChanged();
    this._form.moved();
    this._work();
  }

  _changed() {
    if (!this._form.moved()) return;
    this._regions();
    this._work();
    this._form.keep();
    this._store.update(setChoices(choicesOf(this._form.values())));
  }

  _regions() {
    const { hacia = "" } = this._form.values();
    const regions = this._data.packed.countries[hacia]?.regions ?? [];
    this._form.offer("region", regions);
    this._form.show("region", regions.length > 0);
  }

  _work() {
    this._fees?.show();
    const { packed } = this._data;
    const values = this._form.values();
    if (this._past(values.fecha ?? "")) return;
    const today = localDay(new Date());
    const { errors, parcel, destination, rates } = readAnswers(values, this._units, packed.rates, today, packed.since, words.errors);
    const machine = this._data.calculator(destination, rates);
    const first = parcel && firstDay(machine, parcel.day);
    if (first) errors.fecha = fill(words.errors.before, { country: this._data.said(destination), day: dayInWords(first) });
    this._form.mark({ ...errors, ...planErrors(values) });
    const wrong = Object.keys(errors).length > 0;
    if (wrong || !parcel) return this._nothing(wrong ? words.errors.some : this._question(values), wrong ? words.errors.short : words.open.short, wrong);
    try {
      this._show(machine, parcel, destination, today);
    } catch (error) {
      if (!(error instanceof NoRateError)) throw error;
      this._nothing(fill(words.errors.rate, { currency: error.currency }), words.errors.short, true);
    }
  }

  /**
   * The rules of days gone by are not in the page: loads them once.
   * @param {string} day as the field says it
   * @returns {boolean} whether they are on their way
   */
  _past(day) {
    const { pastSrc } = this._root.dataset;
    if (!pastSrc || this._lost || day < EARLIEST || day >= this._data.packed.since) return false;
    const use = (/** @type {import("./data.js").Packed | null} */ packed) => {
      this._lost = !packed;
      if (packed) this._data = this._view.data = new CostData(packed);
      this._work();
      this._lost = false;
    };
    loadGlobal(pastSrc, "RutaCostosPasados").then(use, () => use(null));
    this._nothing(words.past_loading, words.past_loading);
    return true;
  }

  /** @param {Record<string, string>} values */
  _question({ desde, hacia }) {
    return desde ? words.open.destination : hacia ? words.open.origin : words.open.both;
  }

  /** Says why there is no result. @param {string} message @param {string} short @param {boolean} [wrong] */
  _nothing(message, short, wrong = false) {
    this._planner(false);
    this._view.message(message, wrong);
    this._live(short);
    this._tell(message);
  }

  /** @param {boolean} shown */
  _planner(shown) {
    const planner = this._root.querySelector('[data-role="planner"]');
    if (planner instanceof HTMLElement) planner.hidden = !shown;
  }

  /** @param {Calculator} machine @param {Parcel} parcel @param {string} destination @param {string} today */
  _show(machine, parcel, destination, today) {
    const { escenario: wanted = "" } = this._form.values();
    const known = machine.schedule.regimes.find((one) => one.id === wanted && isScenario(one));
    // A scenario of another destination is over with the change of destination.
    if (wanted && !known) this._form.put("escenario", "");
    this._exchange = machine.setting.exchange;
    const lawful = machine.landed(parcel);
    const offered = scenarios(machine, lawful.parcel);
    const tried = known && offered.includes(known) ? known : null;
    const asked = tried ? asIf(machine, tried.id) : machine;
    const landed = asked.landed(parcel);
    const units = wantedUnits(landed.quote?.lines.map(({ line }) => line) ?? []);
    for (const [name, unit] of Object.entries(this._units)) this._form.show(name, units.has(unit));
    const before = tried && lawful.quote?.landed ? this._view.say(lawful, lawful.quote.landed) : "";
    const ahead = { offered, tried, astray: Boolean(known && !tried), lawful: before, today };
    this._view.result(landed, destination, changes(asked, parcel, landed), thresholds(asked, parcel, landed), ahead);
    this._planner(true);
    this._planned?.replaceChildren(...planned(asked, parcel, this._form.values()));
    const total = landed.quote && this._total();
    this._live(total ? (tried ? fill(words.scenario.live, { total }) : total) : words.not_described);
    const told = tried ? words.scenario.status : words.status;
    this._tell(total ? fill(told, { total, country: this._data.said(destination) }) : this._root.querySelector('[data-role="result"]')?.textContent ?? "");
  }

  _total() {
    return this._root.querySelector('[data-role="total"]')?.textContent ?? "";
  }

  /** The total beside the fields, where the answer is off the screen. @param {string} text */
  _live(text) {
    const live = this._root.querySelector('[data-role="live"]');
    if (live) live.textContent = text;
  }

  /** @param {Event} event */
  _clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    if (!(button instanceof HTMLElement)) return;
    const { action } = button.dataset;
    if (action === "reset") this._form.reset();
    if (action === "scenario") this._form.put("escenario", button.dataset.scenario ?? "");
    if (action === "reset" || action === "scenario") this._changed();
    if (action === "scenario") this._root.querySelector(".answer")?.scrollIntoView();
    if (action === "save") this._save();
    if (action === "duty") this._ask("arancel");
    if (action === "jump") {
      // The address holds the parcel: the link's own anchor must not take its place.
      event.preventDefault();
      this._root.querySelector(".answer")?.scrollIntoView();
    }
    if (action === "copy") this._copy(button);
  }

  /** Leads to a field that may lie in a closed block. @param {string} name */
  _ask(name) {
    const field = this._form.field(name);
    const details = field?.closest("details");
    if (details) details.open = true;
    field?.focus();
  }

  /** Keeps the calculation on the device, and says where it is. */
  _save() {
    const one = calculationOf(this._form, this._total(), localDay(new Date()), words.save.scenario);
    const { state, message } = this._store.update(addCalculation(one));
    const said = state === "ok" || state === "recovered" ? words.save.done : message;
    const mine = this._root.dataset.mine;
    this._root.querySelector('[data-role="kept"]')?.replaceChildren(said, " ", mine ? make("a", { href: mine }, words.save.open) : "");
    this._tell(said, 0);
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
