// The planner's commissions: choosing a marketplace or a way to be paid fills in what its record says, to be changed.
import { NoRateError } from "../cost/exchange.js";
import { Decimal, minorUnit } from "../cost/number.js";
import { make, outward } from "./dom.js";
import { readNumber } from "./format.js";

/** @typedef {{percent: string, fixed: string, currency?: string, says: string, href: string, source?: string, title?: string}} Choice */
/** @typedef {Record<string, Record<string, Choice>>} Known field → id → what is said */
/** @typedef {import("../cost/exchange.js").Exchange} Exchange */

/** The field that each choice fills in. */
const FILLS = { tienda: "plataforma", medio: "cobro" };

export class Fees {
  /**
   * @param {HTMLElement} root
   * @param {import("./form.js").Form} form
   * @param {{record: string, source: string}} words
   * @param {() => Exchange | undefined} exchange at the rates that stand in the form
   */
  constructor(root, form, words, exchange) {
    this._root = root;
    this._form = form;
    this._words = words;
    this._exchange = exchange;
    this._known = read(root);
    root.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement) this._fill(event.target.name);
    });
    this.show();
  }

  /** @param {string} name of the choice */
  _fill(name) {
    const target = Object.hasOwn(FILLS, name) ? FILLS[/** @type {keyof typeof FILLS} */ (name)] : "";
    if (!target) return;
    const { percent = "", fixed = "", currency = "" } = this._chosen(name) ?? {};
    this._form.put(target, percent);
    this._form.put(`${target}-fijo`, this._inParcel(fixed, currency));
  }

  /**
   * An amount in the parcel's currency; none where there is none, or no rate for it.
   * @param {string} amount as typed
   * @param {string} currency
   */
  _inParcel(amount, currency) {
    const exchange = this._exchange();
    const { moneda = currency } = this._form.values();
    if (!amount || !exchange) return "";
    try {
      const found = exchange.convert(new Decimal(readNumber(amount) ?? 0), currency, moneda);
      return found.toDecimalPlaces(minorUnit(moneda).decimalPlaces()).toString().replace(".", ",");
    } catch (error) {
      if (!(error instanceof NoRateError)) throw error;
      return "";
    }
  }

  /** @param {string} name */
  _chosen(name) {
    return this._known[name]?.[this._form.field(name)?.value ?? ""];
  }

  /** Says under each choice what the record says of its commission, with a link to it. */
  show() {
    for (const name of Object.keys(FILLS)) {
      const place = this._root.querySelector(`[data-role="from-${name}"]`);
      const chosen = this._chosen(name);
      if (!place || place.getAttribute("data-of") === (chosen?.says ?? "")) continue;
      place.setAttribute("data-of", chosen?.says ?? "");
      if (!chosen) {
        place.replaceChildren();
        continue;
      }
      const { says, href, source, title } = chosen;
      const from = source ? [`${this._words.source} `, outward(title ?? source, source), ". "] : [];
      place.replaceChildren(`${says} `, ...from, make("a", { href }, this._words.record));
    }
  }
}

/**
 * @param {HTMLElement} root
 * @returns {Known} empty where the page says none
 */
function read(root) {
  try {
    return Object(JSON.parse(root.querySelector('script[data-role="fees"]')?.textContent || "{}"));
  } catch {
    return {};
  }
}
