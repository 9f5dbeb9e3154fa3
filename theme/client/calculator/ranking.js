// The same parcel to every destination, the cheapest at the door first.
import { NoRateError } from "../cost/exchange.js";
import { share } from "./format.js";

/** @typedef {import("../cost/landed.js").Landed} Landed */
/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {import("../cost/span.js").Span} Span */
/** @typedef {{country: string, landed: Landed | null, total: Span | null, low: number, high: number}} Row `landed` is null without an exchange rate */

/**
 * @param {import("./data.js").CostData} data
 * @param {Parcel} parcel
 * @param {Record<string, string>} rates
 * @param {string[]} [among] the destinations to compare; all unless told
 * @returns {Row[]} by the lower end of the total, then the upper; what has no total comes last
 */
export function ranking(data, parcel, rates, among = data.destinations) {
  const rows = data.destinations.filter((country) => country !== parcel.origin && among.includes(country)).map((country) => row(data, country, parcel, rates));
  return rows.sort((one, other) => {
    if (!one.total || !other.total) return Number(!one.total) - Number(!other.total);
    return one.total.low.comparedTo(other.total.low) || one.total.high.comparedTo(other.total.high);
  });
}

/**
 * @param {import("./data.js").CostData} data
 * @param {string} country
 * @param {Parcel} parcel
 * @param {Record<string, string>} rates
 * @returns {Row}
 */
function row(data, country, parcel, rates) {
  const nothing = { country, landed: null, total: null, low: 0, high: 0 };
  try {
    const landed = data.calculator(country, rates).landed(parcel);
    const { quote } = landed;
    if (!quote?.charges) return { ...nothing, landed };
    const sent = parcel.goods.plus(parcel.freight).plus(parcel.insurance);
    return { country, landed, total: quote.landed, low: share(quote.charges.low, sent), high: share(quote.charges.high, sent) };
  } catch (error) {
    if (error instanceof NoRateError) return nothing;
    throw error;
  }
}
