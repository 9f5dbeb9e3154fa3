// The sums of a paper, in exact decimals. A sum in which something is missing is no sum.
import { Decimal, minorUnit, ZERO } from "../cost/number.js";
import { readNumber } from "../calculator/format.js";

/** @typedef {import("../cost/number.js").Decimal} Amount */
/** @typedef {Record<string, string>} Line cell → what stands in it */
/** @typedef {{amounts: (Amount | null)[], goods: Amount | null, total: Amount | null}} InvoiceSums null: not known */

/** @param {Line} line */
export function isBlank(line) {
  return !Object.values(line).some((text) => text.trim());
}

/** Whether a cell holds something that is no number. @param {string} text */
export function isWrong(text) {
  return Boolean(text.trim()) && readNumber(text) === null;
}

/**
 * @param {string} text
 * @returns {Amount | null}
 */
function amountOf(text) {
  const found = readNumber(text);
  return found === null ? null : new Decimal(found);
}

/**
 * Rounded once, half up, to the smallest coin of the currency.
 * @param {Amount} value
 * @param {string} currency
 * @returns {Amount}
 */
function rounded(value, currency) {
  return value.toDecimalPlaces(places(currency), Decimal.ROUND_HALF_UP);
}

/** @param {string} currency */
function places(currency) {
  return minorUnit(currency).eq(1) ? 0 : 2;
}

/**
 * @param {Line[]} lines with quantity and price
 * @param {{freight?: string, insurance?: string, currency?: string}} fields
 * @returns {InvoiceSums} a sum of rounded lines
 */
export function invoiceSums(lines, { freight = "", insurance = "", currency = "" }) {
  const amounts = lines.map(({ quantity = "", price = "" }) => {
    const [many, each] = [amountOf(quantity), amountOf(price)];
    return many && each && rounded(many.times(each), currency);
  });
  const goods = addUp(lines, amounts);
  const others = [freight, insurance].map((text) => (text.trim() ? amountOf(text) : ZERO));
  const known = others.filter(/** @returns {one is Amount} */ (one) => one !== null);
  const total = goods && known.length === others.length
    ? known.reduce((sum, one) => sum.plus(rounded(one, currency)), goods) : null;
  return { amounts, goods, total };
}

/**
 * @param {Line[]} lines
 * @param {string[]} names the columns to add up
 * @returns {Record<string, Amount | null>}
 */
export function columnSums(lines, names) {
  return Object.fromEntries(names.map((name) => [name, addUp(lines, lines.map((line) => amountOf(line[name] ?? "")))]));
}

/**
 * @param {Line[]} lines
 * @param {(Amount | null)[]} amounts one for each line
 * @returns {Amount | null} null where a line that is not blank has none, or all are blank
 */
function addUp(lines, amounts) {
  const wanted = amounts.filter((_, index) => !isBlank(lines[index] ?? {}));
  const known = wanted.filter(/** @returns {one is Amount} */ (one) => one !== null);
  if (!known.length || known.length < wanted.length) return null;
  return known.reduce((sum, one) => sum.plus(one), ZERO);
}

/**
 * As customs read it: «USD 1,234.50».
 * @param {Amount} value
 * @param {string} [currency] none: a plain number with the places that it has
 * @returns {string}
 */
export function written(value, currency) {
  const grouped = inGroups(value.toFixed(currency === undefined ? value.decimalPlaces() : places(currency)));
  return currency ? `${currency}\u00a0${grouped}` : grouped;
}

/**
 * A number that the reader has typed in any way, as customs read it: «1.250,5» is «1,250.50».
 * @param {string} text
 * @param {string} [currency] with at least its places
 * @returns {string} what is no number stays as it is
 */
export function printed(text, currency) {
  const value = amountOf(text);
  if (!value) return text;
  const least = currency === undefined ? 0 : places(currency);
  return inGroups(value.toFixed(Math.max(least, value.decimalPlaces())));
}

/** @param {string} text decimal */
function inGroups(text) {
  const [whole = "0", part] = text.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
}
