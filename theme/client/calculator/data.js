// What the page carries: the schedules with their shared tables opened again, and a calculator for each destination.
import { Exchange } from "../cost/exchange.js";
import { Calculator } from "../cost/landed.js";

/** @typedef {import("../cost/schedule.js").Line} Line */
/** @typedef {import("../cost/schedule.js").Regime} Regime */

/**
 * As generator/render/cost_pages.py writes it: lines and warnings of regimes are numbers into the tables.
 * @typedef {object} Packed
 * @property {Record<string, {currency: string, regimes: (Omit<Regime, "lines" | "warnings"> & {lines?: number[], warnings?: number[]})[]}>} schedules
 * @property {Record<string, {name: string, regions: [string, string][]}>} countries
 * @property {import("../cost/schedule.js").Parameters} parameters
 * @property {Record<string, string>} rates
 * @property {Record<string, string>} parents
 * @property {string} since the first day that the page can answer for
 * @property {Line[]} lines
 * @property {string[]} texts
 * @property {[string, string][]} sources
 * @property {Record<string, string>} agreements
 * @property {Record<string, Record<string, number>>} [requirements]
 * @property {Record<string, string[]>} [agreements_with]
 * @property {Record<string, string>} [links]
 */

export class CostData {
  /** @param {Packed} packed */
  constructor(packed) {
    this.packed = packed;
    this.destinations = Object.keys(packed.countries);
  }

  /** @param {string} country */
  name(country) {
    return this.packed.countries[country]?.name ?? country;
  }

  /**
   * @param {string} country
   * @param {Record<string, string>} rates
   * @returns {Calculator}
   */
  calculator(country, rates) {
    const { schedules, lines, texts, parameters, parents } = this.packed;
    const { currency, regimes } = schedules[country] ?? { currency: "USD", regimes: [] };
    const open = regimes.map((one) => ({
      ...one,
      lines: (one.lines ?? []).flatMap((at) => lines[at] ?? []),
      warnings: (one.warnings ?? []).flatMap((at) => texts[at] ?? []),
    }));
    return new Calculator({ currency, regimes: open }, parameters, { exchange: new Exchange(rates), parents });
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
   * @param {Line} line
   * @returns {[string, string][]} title and address
   */
  sources(line) {
    const { sources } = this.packed;
    return line.facts.map((at) => sources[Number(at)]).filter((one) => one !== undefined);
  }
}
