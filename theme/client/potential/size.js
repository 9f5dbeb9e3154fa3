// Which sizes a firm may have, from what it knows of its sales, workers and activity; the twin of derive/potential/size.py.
import { ZERO, compare, of, over, parse, plus, times } from "./fraction.js";

/** @typedef {import("./fraction.js").Fraction} Fraction */
/** @typedef {"micro" | "pequena" | "mediana" | "grande"} Size */
/** @typedef {{size: Size, up_to: string, workers?: number}} SizeLimit the top of a class, inside it */

/**
 * The classes of a country. `combined` is the weight of sales where the law adds workers to them.
 * @typedef {object} Sizes
 * @property {string} [combined]
 * @property {{activity: string, limits: SizeLimit[]}[]} scales
 */

/**
 * What a firm says of its size; all of it may be missing. `sales` are in the country's unit (UF, UVT, UIT, millions of
 * pesos), `sales_local` in its currency.
 * @typedef {object} Measures
 * @property {string | null} [size] a size, or «no-se»
 * @property {string | number | null} [sales]
 * @property {string | number | null} [sales_local]
 * @property {number | null} [workers]
 * @property {string | null} [activity] manufactura, comercio or servicios
 */

/** @type {readonly Size[]} */
export const SIZES = ["micro", "pequena", "mediana", "grande"];

/**
 * The sizes that the firm may have, from small to large; all of them where nothing is known.
 * @param {Measures} firm
 * @param {Sizes | null} [sizes] null where the country has no record
 * @param {string | null} [unitValue] what one unit is worth in the local currency
 * @returns {Size[]}
 */
export function possibleSizes(firm, sizes = null, unitValue = null) {
  const said = SIZES.find((one) => one === firm.size);
  if (said) return [said];
  if (!sizes) return [...SIZES];
  const sales = salesOf(firm, unitValue);
  const workers = firm.workers ?? null;
  const share = parse(sizes.combined ?? "1");
  const rest = over(of(Number(share.den - share.num)), of(share.den));
  const exact = sales !== null && (workers !== null || !rest.num);
  const score = plus(times(share, sales ?? ZERO), times(rest, of(workers ?? 0)));
  const found = new Set();
  for (const { limits } of scalesFor(sizes, firm.activity)) {
    const tops = limits.map((one) => plus(times(share, parse(one.up_to)), times(rest, of(one.workers ?? 0))));
    const place = tops.findIndex((top) => compare(score, top) <= 0);
    const least = place < 0 ? "grande" : /** @type {SizeLimit} */ (limits[place]).size;
    // what is missing can only add to the score
    SIZES.slice(SIZES.indexOf(least), exact ? SIZES.indexOf(least) + 1 : undefined).forEach((one) => found.add(one));
  }
  return SIZES.filter((one) => found.has(one));
}

/**
 * What the unit was worth on a day, of the values that came with the page.
 * @param {{since: string, until: string, value: string}[]} units
 * @param {string} day as 2026-11-21
 * @returns {string | null}
 */
export function unitValueOn(units, day) {
  return units.find(({ since, until }) => since <= day && (!until || day <= until))?.value ?? null;
}

/** @param {Measures} firm @param {string | null} unitValue @returns {Fraction | null} */
function salesOf(firm, unitValue) {
  if (firm.sales != null) return parse(firm.sales);
  return firm.sales_local != null && unitValue ? over(parse(firm.sales_local), parse(unitValue)) : null;
}

/** @param {Sizes} sizes @param {string | null} [activity] */
function scalesFor(sizes, activity) {
  const mine = sizes.scales.filter((one) => one.activity === "any" || one.activity === activity);
  return mine.length ? mine : sizes.scales;
}
