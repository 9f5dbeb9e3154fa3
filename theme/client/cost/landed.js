// The landed cost: what was assumed, the regime, its lines, the total, the range and the alternatives.
import { NOTHING, Worker } from "./lines.js";
import { Decimal, ZERO, highest, lowest, minorUnit } from "./number.js";
import { candidates, customsValue, inForce, onDay, whenHolds } from "./select.js";
import { Span, known, toMultiple } from "./span.js";

/** @typedef {import("./number.js").Decimal} Amount */
/** @typedef {import("./lines.js").Charged} Charged */
/** @typedef {import("./parcel.js").Parcel} Parcel */
/** @typedef {import("./schedule.js").Line} Line */
/** @typedef {import("./schedule.js").Regime} Regime */
/** @typedef {ReadonlyMap<string, Amount>} Values */

/**
 * What one regime makes of a parcel; `charges` and `landed` are null where a line cannot be known.
 * @typedef {object} Quote
 * @property {Regime} regime
 * @property {{line: Line, charged: Charged}[]} lines
 * @property {Amount} cif
 * @property {Span | null} charges
 * @property {Span | null} landed
 */

/**
 * The answer. `quote` is null where no way in is described, or the only one is not open.
 * @typedef {object} Landed
 * @property {Parcel} parcel with the assumptions filled in
 * @property {string[]} assumed
 * @property {Quote | null} quote
 * @property {Regime | null} closed the regime that says why the trade is not open
 * @property {Quote[]} alternatives
 * @property {Span | null} range
 * @property {string[]} unknown
 */

/** What is taken where nobody said: a person buys a parcel by courier, without proof of origin, from a firm that is not registered there. */
const DEFAULTS = /** @type {const} */ ({ channel: "b2c", purpose: "personal", mode: "courier", registered: false, origin_proof: false });

/**
 * What else an option that was not given might have been; the range spans it.
 * @type {Partial<Parcel>[][]}
 */
const OTHERS = [
  [{ channel: "b2c" }, { channel: "b2b" }],
  [{ purpose: "personal" }, { purpose: "commercial" }],
  [{ mode: "courier" }, { mode: "post" }, { mode: "formal" }],
  [{ registered: false }, { registered: true }],
  [{ origin_proof: false }, { origin_proof: true }],
];

/** A schedule with the values of the tax records that it names, and the world around it. */
export class Calculator {
  /** @type {{day: string, values: Values} | null} one day's values: a reader seldom changes the day */
  #known = null;

  /**
   * @param {import("./schedule.js").Schedule} schedule
   * @param {import("./schedule.js").Parameters} parameters
   * @param {import("./select.js").Setting} setting
   */
  constructor(schedule, parameters, setting) {
    this.schedule = schedule;
    this.parameters = parameters;
    this.setting = setting;
  }

  /**
   * What the default regime makes of a parcel, without range and alternatives; for pictures of many values.
   * @param {Parcel} parcel
   * @returns {Quote | null}
   */
  quote(parcel) {
    const full = filled(parcel);
    const [[regime]] = candidates(this.schedule.regimes, full, this.setting);
    return regime && regime.available !== false ? this.#quote(regime, full, this.#values(parcel.day)) : null;
  }

  /**
   * Works out what a parcel costs at the door.
   * @param {Parcel} parcel
   * @param {string | null} [scenario] id of a regime that is not law yet
   * @returns {Landed}
   */
  landed(parcel, scenario) {
    const assumed = /** @type {(keyof typeof DEFAULTS)[]} */ (Object.keys(DEFAULTS)).filter((name) => parcel[name] === null);
    const full = filled(parcel);
    /** @type {import("./select.js").Inside} */
    const inside = {};
    const [[regime], others] = candidates(this.schedule.regimes, full, this.setting, scenario, inside);
    if (!regime || regime.available === false) {
      return { parcel: full, assumed, quote: null, closed: regime ?? null, alternatives: [], range: null, unknown: [] };
    }
    const values = this.#values(parcel.day);
    const quote = this.#quote(regime, full, values);
    return {
      parcel: full,
      assumed,
      quote,
      closed: null,
      alternatives: others.filter((one) => one.available !== false).map((one) => this.#quote(one, full, values)),
      range: this.#range(parcel, quote, values, inside, scenario),
      unknown: quote.lines.filter((one) => !one.charged.amount).map((one) => one.charged.missing || one.line.name),
    };
  }

  /**
   * @param {Regime} regime
   * @param {Parcel} parcel
   * @param {Values} values
   * @returns {Quote}
   */
  #quote(regime, parcel, values) {
    const worker = new Worker(regime, parcel, this.setting, values, this.schedule.currency);
    /** @type {Map<string, Charged>} */
    const charged = new Map();
    const lines = [];
    for (const line of regime.lines ?? []) {
      if (onDay(line, parcel.day) && whenHolds(line.when, parcel, this.setting)) {
        const worked = worker.work(line, charged);
        charged.set(line.id, worked);
        lines.push({ line, charged: worked });
      } else if (!charged.has(line.id)) charged.set(line.id, NOTHING);
    }
    const sent = parcel.goods.plus(parcel.freight).plus(parcel.insurance);
    let charges = /** @type {Span | null} */ (known(ZERO));
    for (const { charged: { amount } } of lines) charges = charges && amount && charges.plus(amount);
    const landed = charges && known(toMultiple(sent, minorUnit(parcel.currency))).plus(charges);
    return { regime, lines, cif: customsValue(regime, parcel), charges, landed };
  }

  /**
   * The value of each tax record on the parcel's day; outside its dates a record has none.
   * @param {string} day
   * @returns {Values}
   */
  #values(day) {
    if (this.#known?.day === day) return this.#known.values;
    const values = new Map();
    for (const [id, rows] of Object.entries(this.parameters)) {
      for (const { since, until, value } of rows) {
        if ((!since || since <= day) && (!until || day <= until)) values.set(id, new Decimal(value));
      }
    }
    this.#known = { day, values };
    return values;
  }

  /**
   * Spans what the options that were not given might make of it; null where all of them agree on one number.
   * @param {Parcel} parcel
   * @param {Quote} quote
   * @param {Values} values
   * @param {import("./select.js").Inside} inside
   * @param {string | null} [scenario]
   * @returns {Span | null}
   */
  #range(parcel, quote, values, inside, scenario) {
    if (!quote.landed) return null;
    let { low, high } = quote.landed;
    const seen = new Set();
    const now = this.schedule.regimes.filter((one) => inForce(one, parcel, scenario));
    for (const guess of guesses(parcel)) {
      const [[regime]] = candidates(now, guess, this.setting, scenario, inside);
      if (!regime || regime.available === false) continue;
      const toldApart = [regime.id, guess.channel, guess.origin_proof].join(" ");
      if (seen.has(toldApart)) continue;
      seen.add(toldApart);
      const { landed } = this.#quote(regime, guess, values);
      if (landed) [low, high] = [lowest(low, landed.low), highest(high, landed.high)];
    }
    return low.eq(high) ? null : new Span(low, high);
  }
}

/**
 * The parcel with each choice for each option that was not given.
 * @param {Parcel} parcel
 * @returns {Parcel[]}
 */
function guesses(parcel) {
  const open = OTHERS.filter(([first = {}]) => Object.keys(first).every((name) => parcel[/** @type {keyof Parcel} */ (name)] === null));
  /** @type {Partial<Parcel>[]} */
  let found = [{}];
  for (const choices of open) found = found.flatMap((one) => choices.map((choice) => ({ ...one, ...choice })));
  return found.map((one) => filled({ ...parcel, ...one }));
}

/**
 * Takes the defaults for what nobody said; a firm that buys does so for its business.
 * @param {Parcel} parcel
 * @returns {Parcel}
 */
function filled(parcel) {
  return {
    ...parcel,
    channel: parcel.channel || DEFAULTS.channel,
    purpose: parcel.purpose || (parcel.channel === "b2b" ? "commercial" : DEFAULTS.purpose),
    mode: parcel.mode || DEFAULTS.mode,
    registered: Boolean(parcel.registered),
    origin_proof: Boolean(parcel.origin_proof),
  };
}
