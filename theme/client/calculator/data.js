// What the page carries: the schedules with their shared tables opened again, and a calculator for each destination.
import { Exchange } from "../cost/exchange.js";
import { Calculator } from "../cost/landed.js";

/** @typedef {import("../cost/schedule.js").Line} Line */
/** @typedef {import("../cost/schedule.js").Regime} Regime */

/**
 * As generator/charges_data.py writes it: lines and warnings of regimes, preferences and sources of lines, and the
 * reasons of rates (`why`) are numbers into the tables; so `lines` and `preferences` are not yet what they will be.
 * @typedef {object} Packed
 * @property {Record<string, {currency: string, regimes: (Omit<Regime, "lines" | "warnings"> & {lines?: number[], warnings?: number[]})[]}>} schedules
 * @property {Record<string, {name: string, said?: string, regions: [string, string][]}>} countries
 * @property {import("../cost/schedule.js").Parameters} parameters
 * @property {Record<string, string>} rates
 * @property {Record<string, string>} parents
 * @property {string} since the first day that the page can answer for
 * @property {(Omit<Line, "preferences"> & {preferences?: number[]})[]} lines
 * @property {import("../cost/schedule.js").Preference[]} preferences
 * @property {string[]} texts
 * @property {(string | import("../cost/schedule.js").Caution)[]} warnings a text alone is for everybody
 * @property {[string, string][]} sources
 * @property {Record<string, string>} agreements
 * @property {Record<string, Record<string, number>>} [requirements]
 * @property {Record<string, Record<string, string[]>>} [agreements_with] origin → destination → names
 * @property {Record<string, {text: string, note: string, at: string}>} [withdrawals] `at`: the fact's anchor
 * @property {Record<string, string>} [links]
 */

export class CostData {
  /** @param {Packed} packed */
  constructor(packed) {
    this.packed = packed;
    /** @type {Map<string, import("../cost/schedule.js").Schedule>} opened once: comparing asks for each of them */
    this._schedules = new Map();
    this.destinations = Object.keys(packed.countries);
  }

  /** @param {string} country */
  name(country) {
    return this.packed.countries[country]?.name ?? country;
  }

  /** Its name after a preposition: with its article, where it takes one. @param {string} country */
  said(country) {
    return this.packed.countries[country]?.said ?? this.name(country);
  }

  /**
   * @param {string} country
   * @param {Record<string, string>} rates
   * @returns {Calculator}
   */
  calculator(country, rates) {
    const { parameters, parents } = this.packed;
    return new Calculator(this._schedule(country), parameters, { exchange: new Exchange(rates), parents });
  }

  /** @param {string} country */
  _schedule(country) {
    const known = this._schedules.get(country);
    if (known) return known;
    const { schedules, lines, preferences, texts, warnings } = this.packed;
    const { currency, regimes } = schedules[country] ?? { currency: "USD", regimes: [] };
    /** @param {number[]} [numbers] @returns {Line[]} */
    const opened = (numbers = []) => numbers.flatMap((at) => {
      const line = lines[at];
      if (!line) return [];
      return withReasons({ ...line, preferences: line.preferences?.flatMap((one) => preferences[one] ?? []) }, texts);
    });
    const schedule = {
      currency,
      regimes: regimes.map((one) => ({
        ...one, lines: opened(one.lines), warnings: (one.warnings ?? []).flatMap((at) => warnings[at] ?? []).map((each) => (typeof each === "string" ? { text: each } : each)),
      })),
    };
    this._schedules.set(country, schedule);
    return schedule;
  }

  /**
   * The values of the tax records on a day, for sentences.
   * @param {string} day
   * @returns {Record<string, string>}
   */
  parametersOn(day) {
    const rows = Object.entries(this.packed.parameters).map(([id, values]) =>
      [id, values.find(({ since, until }) => (!since || since <= day) && (!until || day <= until))?.value]);
    return Object.fromEntries(rows.filter(([, value]) => value !== undefined));
  }

  /**
   * @param {Line | Regime} what
   * @returns {[string, string][]} title and address; a line's other sources stand on the destination's page
   */
  sources({ facts = [] }) {
    const { sources } = this.packed;
    return facts.map((at) => sources[Number(at)]).filter((one) => one !== undefined);
  }
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

/**
 * Puts the texts back where `why` is a number, however deep.
 * @template Value
 * @param {Value} value
 * @param {string[]} texts
 * @returns {Value}
 */
function withReasons(value, texts) {
  if (Array.isArray(value)) return /** @type {Value} */ (value.map((one) => withReasons(one, texts)));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) =>
    [name, name === "why" && typeof one === "number" ? texts[one] ?? "" : withReasons(one, texts)]);
  return Object.fromEntries(entries);
}
