// The result in sentences. Takes its words from outside, so that node can run it.
import { Decimal, ZERO } from "../cost/number.js";
import { fill, plural } from "../shared/words.js";
import { money, rate, spanned, stated } from "./format.js";

/** @typedef {import("../cost/lines.js").Charged} Charged */
/** @typedef {import("../cost/landed.js").Quote} Quote */
/** @typedef {import("../cost/landed.js").Landed} Landed */
/** @typedef {import("../cost/schedule.js").Line} Line */
/** @typedef {import("../cost/span.js").Span} Span */
/** @typedef {typeof import("../../messages/es.json").calculator} Words */

export class Sayer {
  /**
   * @param {Words} words
   * @param {string} currency
   * @param {Record<string, string>} agreements id → name
   * @param {Record<string, string>} parameters id of a tax record → its value on the day
   */
  constructor(words, currency, agreements, parameters) {
    this.parameters = parameters;
    this.words = words;
    this.currency = currency;
    this.agreements = agreements;
  }

  /** @param {Span | null} span */
  amount(span) {
    return span ? spanned(span, this.currency, this.words.between) : this.words.unknown;
  }

  /** How a line is worked out. @param {Line} line @param {Charged} charged @returns {string} */
  formula(line, charged) {
    const { words } = this;
    const parts = [];
    if (charged.rate && charged.base) {
      const sentence = line.inclusive ? words.formula.inclusive : words.formula.rate;
      parts.push(fill(sentence, { rate: rate(charged.rate, words.between), base: this.amount(charged.base) }));
    } else if (charged.rate && charged.rate.high.gt(0)) {
      parts.push(fill(words.formula.rate, { rate: rate(charged.rate, words.between), base: words.unknown_base }));
    }
    if (line.specific) parts.push(this.#flat(line.specific));
    if (!parts.length) return "";
    let text = parts.join(line.specific?.combine === "max" ? words.formula.max : line.specific?.combine === "min" ? words.formula.min : words.formula.plus);
    if (charged.preferred) text += fill(words.formula.preferred, { agreement: this.agreements[charged.preferred] ?? charged.preferred });
    for (const [key, bound] of /** @type {const} */ ([["at_least", line.min], ["at_most", line.max], ["waived", line.waive_up_to]])) {
      if (bound) text += fill(words.formula[key], { amount: stated(new Decimal(bound.amount), bound.currency) });
    }
    return text;
  }

  /** @param {NonNullable<Line["specific"]>} specific */
  #flat({ amount, currency, unit }) {
    const { formula, units } = this.words;
    const named = /** @type {Record<string, string>} */ (units)[unit] ?? unit;
    const size = /^[-\d]/.test(amount) ? amount : this.parameters[amount];
    if (size === undefined) return fill(formula.table, { currency, unit: named });
    return fill(unit === "envío" ? formula.fixed : formula.flat, { amount: stated(new Decimal(size), currency), unit: named });
  }

  /** Why a rate is only known to lie between two. @param {Line} line @param {Charged} charged @returns {string} */
  why(line, charged) {
    if (!charged.rate || charged.rate.exact) return "";
    const tables = [line.rate, ...Object.values(line.rate_by ?? {}).flatMap((one) => Object.values(one))];
    const found = tables.find((one) => one && typeof one === "object" && one.why);
    return found && typeof found === "object" ? found.why : "";
  }

  /** Whether the reader's own duty rate would make a line exact. @param {Quote} quote */
  asksDuty({ lines }) {
    return lines.some(({ line, charged }) => charged.rate && !charged.rate.exact && this.#ranges(line).some((one) => one.asks));
  }

  /** @param {Line} line @returns {import("../cost/schedule.js").RateRange[]} */
  #ranges(line) {
    const all = [line.rate, ...Object.values(line.rate_by ?? {}).flatMap((one) => Object.values(one))];
    return all.flatMap((one) => (one && typeof one === "object" ? [one] : []));
  }

  /** Who collects a line, and when. @param {Line} line @returns {string} */
  who(line) {
    return fill(this.words.who, { who: line.collected_by, when: this.words.at[line.at] });
  }

  /**
   * The text for the customer: what is in the price, and who charges what later.
   * @param {Quote} quote
   * @param {Landed} landed
   * @returns {string}
   */
  toCustomer(quote, { parcel }) {
    const said = this.words.customer;
    const text = [fill(said.price, { goods: money(parcel.goods, this.currency), freight: money(parcel.freight.plus(parcel.insurance), this.currency) })];
    for (const at of /** @type {const} */ (["checkout", "import", "delivery"])) {
      const mine = quote.lines.filter(({ line, charged }) => line.at === at && !(charged.amount && charged.amount.high.lte(ZERO)));
      for (const who of new Set(mine.map(({ line }) => line.collected_by))) {
        const what = mine.filter(({ line }) => line.collected_by === who).map(({ line, charged }) =>
          fill(charged.amount ? said.item : said.item_unknown, { name: line.name, amount: this.amount(charged.amount) }));
        const collects = plural(said.collects, what.length);
        const sentence = who.startsWith("nadie") ? said.self : said[at];
        text.push(fill(sentence, { who: forCustomer(who, said.shop), collects, what: list(what, said.and, said.and_i) }));
      }
    }
    if (text.length === 1) text.push(said.nothing);
    text.push(quote.landed ? fill(said.total, { total: this.amount(quote.landed) }) : said.no_total);
    return text.join("\n");
  }
}

/**
 * The data speak to the seller («tú o la plataforma»); the customer's text is the seller's own.
 * @param {string} who
 * @param {string} shop
 */
function forCustomer(who, shop) {
  return who.replace(/^tú(?=[ ,]|$)/, shop);
}

/**
 * @param {string[]} all
 * @param {string} and
 * @param {string} andBeforeI «e ICMS», «e impuesto»
 * @returns {string} «a, b y c»
 */
function list(all, and, andBeforeI) {
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")}${/^h?[ií](?!e)/i.test(last) ? andBeforeI : and}${last}`;
}
