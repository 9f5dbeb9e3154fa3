// The parcel and what is known of it.
import { Decimal } from "./number.js";

/** @typedef {import("./number.js").Decimal} Amount */
/** @typedef {"courier" | "post" | "formal"} Mode */

/**
 * What the reader says. What is absent or null is unknown: the calculation assumes something, says what, and spans
 * the rest in a range. Amounts are decimal text.
 * @typedef {object} Given
 * @property {string} origin
 * @property {string} day
 * @property {string} goods of the whole parcel, in `currency`; so are freight and insurance
 * @property {string} currency
 * @property {string} [freight]
 * @property {string} [insurance]
 * @property {number} [items]
 * @property {number} [tariff_codes]
 * @property {Record<string, string>} [quantities] by unit: `kg`, `l`, `grado`…
 * @property {string | null} [sector]
 * @property {string | null} [region]
 * @property {string | null} [channel]
 * @property {string | null} [purpose]
 * @property {Mode | null} [mode]
 * @property {boolean | null} [registered]
 * @property {boolean | null} [origin_proof]
 * @property {string | null} [duty_rate] the product's own, a fraction
 */

/**
 * @typedef {object} Parcel
 * @property {string} origin
 * @property {string} day
 * @property {Amount} goods
 * @property {string} currency
 * @property {Amount} freight
 * @property {Amount} insurance
 * @property {Amount} items
 * @property {Amount} tariff_codes
 * @property {Record<string, Amount>} quantities
 * @property {string | null} sector
 * @property {string | null} region
 * @property {string | null} channel
 * @property {string | null} purpose
 * @property {Mode | null} mode
 * @property {boolean | null} registered
 * @property {boolean | null} origin_proof
 * @property {Amount | null} duty_rate
 */

/**
 * Reads numbers and makes everything that is not known null.
 * @param {Given} given
 * @returns {Parcel}
 */
export function makeParcel(given) {
  const quantities = Object.entries(given.quantities ?? {}).map(([unit, size]) => [unit, new Decimal(size)]);
  return {
    origin: given.origin,
    day: given.day,
    goods: new Decimal(given.goods),
    currency: given.currency,
    freight: new Decimal(given.freight ?? 0),
    insurance: new Decimal(given.insurance ?? 0),
    items: new Decimal(given.items ?? 1),
    tariff_codes: new Decimal(given.tariff_codes ?? 1),
    quantities: Object.fromEntries(quantities),
    sector: given.sector ?? null,
    region: given.region ?? null,
    channel: given.channel ?? null,
    purpose: given.purpose ?? null,
    mode: given.mode ?? null,
    registered: given.registered ?? null,
    origin_proof: given.origin_proof ?? null,
    duty_rate: given.duty_rate == null ? null : new Decimal(given.duty_rate),
  };
}
