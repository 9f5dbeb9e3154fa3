// One charge: from its base and rate to the rounded amount. The steps follow the order of the fields of `Line`.
import { Decimal, ONE, ZERO, divide, highest, lowest, minorUnit } from "./number.js";
import { basis, customsValue, onDay } from "./select.js";
import { Span, around, known, toMultiple } from "./span.js";

/** @typedef {import("./number.js").Decimal} Amount */
/** @typedef {import("./parcel.js").Parcel} Parcel */
/** @typedef {import("./select.js").Setting} Setting */
/** @typedef {import("./schedule.js").Line} Line */
/** @typedef {import("./schedule.js").Money} Money */
/** @typedef {import("./schedule.js").Rate} Rate */
/** @typedef {import("./schedule.js").Regime} Regime */

/** A tax record has no value on the parcel's day: no nearest, no last. */
class NoValueError extends Error {}

/**
 * A line worked out; null where a quantity or a base is not known.
 * @typedef {object} Charged
 * @property {Span | null} base
 * @property {Span | null} rate
 * @property {Span | null} amount rounded, as it is levied
 * @property {string | null} preferred the agreement whose rate was taken
 * @property {string | null} missing the quantity that would be needed
 * @property {Span | null} exact the amount before it is rounded, as lines below take it into their base
 */

const BLANK = { base: null, rate: null, amount: null, preferred: null, missing: null, exact: null };

/** A line that does not hold for the parcel. @type {Charged} */
export const NOTHING = { ...BLANK, amount: known(ZERO), exact: known(ZERO) };

/** Works out the lines of one regime for one parcel. */
export class Worker {
  /**
   * @param {Regime} regime
   * @param {Parcel} parcel
   * @param {Setting} setting
   * @param {ReadonlyMap<string, Amount>} parameters values of tax records on the parcel's day, by id
   * @param {string} home the destination's currency
   */
  constructor(regime, parcel, setting, parameters, home) {
    this.regime = regime;
    this.parcel = parcel;
    this.setting = setting;
    this.parameters = parameters;
    this.home = home;
    this.unit = minorUnit(parcel.currency);
  }

  /**
   * Works out a line, given those above it.
   * @param {Line} line
   * @param {ReadonlyMap<string, Charged>} before
   * @returns {Charged}
   */
  work(line, before) {
    try {
      return this.#worked(line, before);
    } catch (error) {
      if (error instanceof NoValueError) return { ...BLANK, missing: error.message };
      throw error;
    }
  }

  /**
   * @param {Line} line
   * @param {ReadonlyMap<string, Charged>} before
   * @returns {Charged}
   */
  #worked(line, before) {
    let base = this.#base(line, before);
    const [rate, preferred] = this.#rate(line);
    if (!base) return { ...BLANK, rate, preferred };
    base = this.#lessAllowance(base, line);
    let amount = known(ZERO);
    if (rate) {
      amount = base.times(rate);
      if (line.inclusive) {
        amount = new Span(divide(amount.low, ONE.minus(rate.low)), divide(amount.high, ONE.minus(rate.high)));
      }
    }
    if (line.specific) {
      const flat = this.#specific(line);
      if (!flat) return { ...BLANK, base, rate, preferred, missing: line.specific.unit };
      amount = combined(amount, flat, rate ? line.specific.combine : "sum");
    }
    const exact = this.#finished(amount, line);
    amount = exact.each((part) => this.#rounded(part, line));
    return { base, rate, amount, preferred, missing: null, exact };
  }

  /**
   * @param {Line} line
   * @param {ReadonlyMap<string, Charged>} before
   * @returns {Span | null}
   */
  #base({ base = [], factor, round }, before) {
    let total = known(ZERO);
    for (const name of base) {
      const above = before.get(name);
      if (above) {
        if (!above.exact) return null;
        total = total.plus(above.exact);
      } else if (name === "freight" || name === "insurance") {
        total = total.plus(known(this.parcel[name]));
      } else {
        total = total.plus(known(basis(name, this.regime, this.parcel)));
      }
    }
    if (factor !== undefined) total = total.each((part) => part.times(factor));
    const step = new Decimal(round?.base_to ?? 0);
    return step.isZero() ? total : total.each((part) => this.#atHome(part, step, "down"));
  }

  /**
   * @param {Line} line
   * @returns {[Span | null, string | null]} the rate and the agreement that it comes from
   */
  #rate({ rate, rate_by: by = {}, preferences = [] }) {
    const { origin, region, sector, day } = this.parcel;
    for (const one of preferences) {
      if (one.origin.includes(origin) && onDay(one, day) && this.#proved(one.proof_over)) return [this.#knownRate(one.rate), one.agreement];
    }
    const others = rate === undefined ? [] : [rate];
    for (const [table = {}, key] of /** @type {const} */ ([[by.region, region], [by.sector, sector], [by.origin, origin]])) {
      const listed = Object.values(table);
      if (listed.length && key === null) return [around([...listed, ...others].map((one) => this.#knownRate(one))), null];
      const found = key !== null && Object.hasOwn(table, key) ? table[key] : undefined;
      if (found !== undefined) return [this.#knownRate(found), null];
    }
    return [rate === undefined ? null : this.#knownRate(rate), null];
  }

  /** @param {Money | undefined} freeUpTo */
  #proved(freeUpTo) {
    if (this.parcel.origin_proof) return true;
    if (!freeUpTo) return false;
    const value = customsValue(this.regime, this.parcel);
    return this.setting.exchange.convert(value, this.parcel.currency, freeUpTo.currency).lte(freeUpTo.amount);
  }

  /**
   * @param {Rate} rate
   * @returns {Span}
   */
  #knownRate(rate) {
    if (typeof rate === "string") return known(this.#value(rate));
    if (rate.asks && this.parcel.duty_rate) return known(this.parcel.duty_rate);
    if (rate.max === undefined) throw new NoValueError(rate.asks ?? rate.why);
    return new Span(new Decimal(rate.min), new Decimal(rate.max));
  }

  /** @param {string} number a number, or the id of a tax record */
  #value(number) {
    if (/^[-\d]/.test(number)) return new Decimal(number);
    const found = this.parameters.get(number);
    if (!found) throw new NoValueError(number);
    return found;
  }

  /**
   * @param {Span} base
   * @param {Line} line
   */
  #lessAllowance(base, { allowance }) {
    if (!allowance) return base;
    const free = this.#here(allowance);
    if (!allowance.prorate) return base.each((part) => highest(ZERO, part.minus(free)));
    const whole = basis(allowance.basis ?? "goods", this.regime, this.parcel);
    const charged = highest(ZERO, whole.minus(free));
    return base.each((part) => (whole.isZero() ? ZERO : divide(part.times(charged), whole)));
  }

  /** @param {Line} line */
  #specific({ specific, per }) {
    if (!specific) return known(ZERO);
    let size = per === "item" ? this.parcel.items : per === "tariff_code" ? this.parcel.tariff_codes : ONE;
    for (const unit of specific.unit.split("*")) {
      if (unit === "envío") continue;
      const count = unit === "unidad" ? this.parcel.items : this.parcel.quantities[unit];
      if (!count) return null;
      size = size.times(count);
    }
    const amount = this.#value(specific.amount).times(size);
    return known(this.setting.exchange.convert(amount, specific.currency, this.parcel.currency));
  }

  /**
   * @param {Span} amount
   * @param {Line} line
   */
  #finished(amount, { deduct, payable_share: share, min, max, waive_up_to: waive }) {
    const [off, least, most, small] = [deduct, min, max, waive].map((money) => money && this.#here(money));
    return amount.each((part) => {
      if (off) part = highest(ZERO, part.minus(off));
      if (share !== undefined) part = part.times(share);
      if (least) part = highest(part, least);
      if (most) part = lowest(part, most);
      return small && part.lte(small) ? ZERO : part;
    });
  }

  /**
   * @param {Amount} amount
   * @param {Line} line
   */
  #rounded(amount, { round }) {
    return toMultiple(round ? this.#atHome(amount, new Decimal(round.to), round.mode) : amount, this.unit);
  }

  /**
   * Rounds in the destination's currency; gives the parcel's, unrounded.
   * @param {Amount} amount
   * @param {Amount} step
   * @param {import("./schedule.js").RoundingMode} [mode]
   */
  #atHome(amount, step, mode) {
    const { exchange } = this.setting;
    const there = toMultiple(exchange.convert(amount, this.parcel.currency, this.home), step, mode);
    return exchange.convert(there, this.home, this.parcel.currency);
  }

  /** @param {Money} money */
  #here(money) {
    return this.setting.exchange.convert(new Decimal(money.amount), money.currency, this.parcel.currency);
  }
}

/**
 * @param {Span} adValorem
 * @param {Span} flat
 * @param {"sum" | "max" | "min"} [how]
 */
function combined(adValorem, flat, how = "sum") {
  if (how === "sum") return adValorem.plus(flat);
  const choose = how === "max" ? highest : lowest;
  return new Span(choose(adValorem.low, flat.low), choose(adValorem.high, flat.high));
}
