// Conversion between currencies over the dollar: always explicit, never a guess.
import { Decimal, ONE, divide } from "./number.js";

/** @typedef {import("./number.js").Decimal} Amount */

/** There is no exchange rate for a currency. */
export class NoRateError extends Error {
  /** @param {string} currency */
  constructor(currency) {
    super(currency);
    this.currency = currency;
  }
}

/** Units of each currency for one US dollar. */
export class Exchange {
  /** @type {Map<string, Amount>} */
  #rates;

  /** @param {Record<string, string>} rates decimal text by currency */
  constructor(rates) {
    this.#rates = new Map(Object.entries(rates).map(([currency, rate]) => [currency, new Decimal(rate)]));
  }

  /**
   * The amount in another currency, unrounded.
   * @param {Amount} amount
   * @param {string} source
   * @param {string} target
   * @returns {Amount}
   */
  convert(amount, source, target) {
    if (source === target) return amount;
    return divide(amount.times(this.#perDollar(target)), this.#perDollar(source));
  }

  /**
   * @param {string} currency
   * @returns {Amount}
   */
  #perDollar(currency) {
    if (currency === "USD") return ONE;
    const rate = this.#rates.get(currency);
    if (!rate) throw new NoRateError(currency);
    return rate;
  }
}
