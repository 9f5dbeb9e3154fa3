// What would change the result: a proof of origin, being registered, the post, and the next threshold.
import { Decimal, ZERO, minorUnit } from "../cost/number.js";
import { basis } from "../cost/select.js";
import { Span } from "../cost/span.js";

/** @typedef {import("./scenarios.js").Machine} Machine */
/** @typedef {import("../cost/landed.js").Landed} Landed */
/** @typedef {import("../cost/number.js").Decimal} Amount */
/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {{code: string, total: Span, least: Amount, most: Amount}} Change `least` and `most`: by how much more is paid */

const NEAR = new Decimal("0.25");

/**
 * @param {Machine} machine
 * @param {Parcel} parcel as the reader gave it
 * @param {Landed} landed
 * @returns {Change[]} the largest first; those that change nothing have 0 and 0
 */
export function changes(machine, parcel, landed) {
  const now = landed.quote?.landed;
  if (!now) return [];
  const { mode, origin_proof: proof, registered } = landed.parcel;
  /** @type {[string, Partial<Parcel>][]} */
  const tried = [
    proof ? ["without_proof", { origin_proof: false }] : ["with_proof", { origin_proof: true }],
    registered ? ["not_registered", { registered: false }] : ["registered", { registered: true }],
  ];
  if (mode !== "post") tried.push(["by_post", { mode: "post" }]);
  if (mode === "post") tried.push(["by_courier", { mode: "courier" }]);
  const found = tried.flatMap(([code, change]) => {
    const total = machine.landed({ ...parcel, ...change }).quote?.landed;
    return total ? [{ code, total, least: total.low.minus(now.low), most: total.high.minus(now.high) }] : [];
  });
  return found.sort((one, other) => other.most.abs().comparedTo(one.most.abs()));
}

/** @typedef {{limit: Amount, currency: string, distance: Amount, over: boolean, charges: Span | null, item: boolean}} Threshold */

/**
 * The limits of the regime that are near, with what the charges would be on the other side.
 * @param {Machine} machine
 * @param {Parcel} parcel
 * @param {Landed} landed
 * @returns {Threshold[]}
 */
export function thresholds(machine, parcel, landed) {
  const { quote, parcel: full } = landed;
  if (!quote) return [];
  const { exchange } = machine.setting;
  /** @type {Threshold[]} */
  const found = [];
  for (const { basis: name, currency, over, up_to: upTo, per } of quote.regime.limits ?? []) {
    const parts = per === "item" ? full.items : new Decimal(1);
    const value = exchange.convert(basis(name, quote.regime, full), full.currency, currency).div(parts);
    for (const [text, above] of /** @type {const} */ ([[upTo, false], [over, true]])) {
      if (text === undefined || new Decimal(text).isZero()) continue;
      const limit = new Decimal(text);
      const distance = limit.minus(value).abs();
      if (distance.gt(limit.times(NEAR))) continue;
      const step = exchange.convert(distance.times(parts), currency, full.currency);
      const beyond = above ? full.goods.minus(step) : full.goods.plus(step).plus(minorUnit(full.currency));
      const charges = beyond.gt(ZERO) ? machine.landed({ ...parcel, goods: beyond }).quote?.charges ?? null : null;
      found.push({ limit, currency, distance, over: above, charges, item: per === "item" });
    }
  }
  return found.filter((one, at) => found.findIndex((other) => other.limit.eq(one.limit) && other.currency === one.currency) === at);
}

/** @typedef {{price: Amount | null, landed: Amount | null, exact: boolean, net: Amount | null, sure: boolean}} Plan `sure`: the charges are known exactly */

/**
 * The highest price at which the customer pays no more than was wished: bisection over the engine.
 * @param {Machine} machine
 * @param {Parcel} parcel
 * @param {Amount} wished
 * @param {{share: Amount, fixed: Amount}} fees a fraction of the price, and an amount in the parcel's currency
 * @returns {Plan} `price` is null where even the cheapest product lands above it; `exact` is false where a threshold jumps over it
 */
export function plan(machine, parcel, wished, fees) {
  const unit = minorUnit(parcel.currency);
  /** @param {Amount} units */
  const span = (units) => machine.landed({ ...parcel, goods: units.times(unit) }).quote?.landed ?? null;
  /** @param {Amount} units */
  const total = (units) => span(units)?.high ?? null;
  const none = { price: null, landed: null, exact: false, net: null, sure: false };
  let low = new Decimal(1);
  const first = total(low);
  if (first === null || first.gt(wished)) return none;
  let high = wished.div(unit).floor().plus(1);
  while (high.minus(low).gt(1)) {
    const middle = low.plus(high).div(2).floor();
    const there = total(middle);
    if (there !== null && there.lte(wished)) low = middle;
    else high = middle;
  }
  const price = low.times(unit);
  const landed = total(low);
  const exact = landed !== null && wished.minus(landed).lte(unit.times(3));
  const sure = Boolean(span(low)?.exact);
  return { price, landed, exact, sure, net: price.times(new Decimal(1).minus(fees.share)).minus(fees.fixed).toDecimalPlaces(unit.decimalPlaces()) };
}
