// Which regimes a parcel may enter under on a day.
import { ancestors, holds } from "../shared/when.js";
import { ZERO, divide } from "./number.js";

/** @typedef {import("./number.js").Decimal} Amount */
/** @typedef {import("./parcel.js").Parcel} Parcel */
/** @typedef {import("./schedule.js").Limit} Limit */
/** @typedef {import("./schedule.js").Regime} Regime */
/** @typedef {import("../shared/when.js").When} When */

/**
 * Everything about the world that a calculation needs beside the parcel and the schedule.
 * @typedef {object} Setting
 * @property {import("./exchange.js").Exchange} exchange
 * @property {Record<string, string>} parents sector → the sector that contains it
 */

/**
 * Channel → regime → whether its condition and its limits take the parcel, as found so far; good for parcels that
 * differ only in the options.
 * @typedef {Record<string, Map<Regime, boolean>>} Inside
 */

/**
 * Whether a condition is met; what is not known is not met: a charge is not added on a guess.
 * @param {When | null | undefined} when
 * @param {Parcel} parcel
 * @param {Setting} setting
 * @returns {boolean}
 */
export function whenHolds(when, parcel, setting) {
  if (!when) return true;
  const asksValue = when.value || when.except?.value;
  const { origin, channel } = parcel;
  return holds(when, {
    origin,
    channel: channel ?? undefined,
    sector: parcel.sector ? ancestors(parcel.sector, setting.parents) : [],
    value: asksValue ? setting.exchange.convert(parcel.goods, parcel.currency, "USD").toFixed() : undefined,
  });
}

/**
 * The value of the parcel as the regime takes it, in the parcel's currency.
 * @param {Regime} regime
 * @param {Parcel} parcel
 * @returns {Amount}
 */
export function customsValue({ customs_value: rule }, parcel) {
  if (!rule) return parcel.goods.plus(parcel.freight).plus(parcel.insurance);
  const total = rule.base.reduce((sum, name) => sum.plus(parcel[name]), ZERO);
  return rule.factor === undefined ? total : total.times(rule.factor);
}

/**
 * A value of the parcel by its name, in the parcel's currency.
 * @param {string} name
 * @param {Regime} regime
 * @param {Parcel} parcel
 * @returns {Amount}
 */
export function basis(name, regime, parcel) {
  if (name === "goods" || name === "fob") return parcel.goods;
  if (name === "customs_value") return customsValue(regime, parcel);
  return parcel.goods.plus(parcel.freight).plus(parcel.insurance);
}

/**
 * Whether the parcel lies inside a limit, compared in the limit's own currency.
 * @param {Limit} limit
 * @param {Regime} regime
 * @param {Parcel} parcel
 * @param {Setting} setting
 * @returns {boolean}
 */
export function within(limit, regime, parcel, setting) {
  let value = setting.exchange.convert(basis(limit.basis, regime, parcel), parcel.currency, limit.currency);
  if (limit.per === "item") value = divide(value, parcel.items);
  return (limit.over === undefined || value.gt(limit.over)) && (limit.up_to === undefined || value.lte(limit.up_to));
}

/**
 * Whether a regime takes the parcel, its dates and status apart.
 * @param {Regime} regime
 * @param {Parcel} parcel
 * @param {Setting} setting
 * @param {Inside} inside
 * @returns {boolean}
 */
export function matches(regime, parcel, setting, inside) {
  return (
    (!regime.mode?.length || (parcel.mode !== null && regime.mode.includes(parcel.mode))) &&
    (!regime.seller || (regime.seller === "registered") === parcel.registered) &&
    (!regime.purpose || regime.purpose === parcel.purpose) &&
    takes(regime, parcel, setting, inside)
  );
}

/**
 * @param {Regime} regime
 * @param {Parcel} parcel
 * @param {Setting} setting
 * @param {Inside} inside
 */
function takes(regime, parcel, setting, inside) {
  const known = (inside[parcel.channel ?? ""] ??= new Map());
  let answer = known.get(regime);
  if (answer === undefined) {
    const limits = regime.limits ?? [];
    answer = whenHolds(regime.when, parcel, setting) && limits.every((limit) => within(limit, regime, parcel, setting));
    known.set(regime, answer);
  }
  return answer;
}

/**
 * Whether a regime is law on the parcel's day; the one named as a scenario is taken as if it were.
 * @param {Regime} regime
 * @param {Parcel} parcel
 * @param {string | null} [scenario]
 * @returns {boolean}
 */
export function inForce(regime, parcel, scenario) {
  if (regime.id === scenario) return true;
  return (regime.status ?? "enacted") === "enacted" && onDay(regime, parcel.day);
}

/**
 * Whether a day lies within the dates of a regime, a line or a preference; both ends belong to them.
 * @param {{since?: string | null, until?: string}} dated
 * @param {string} day
 * @returns {boolean}
 */
export function onDay({ since, until }, day) {
  return (!since || since <= day) && (!until || day <= until);
}

/**
 * The defaults (the checks see to it that there is one at most) and the alternatives to it.
 * @param {Regime[]} regimes
 * @param {Parcel} parcel
 * @param {Setting} setting
 * @param {string | null} [scenario]
 * @param {Inside} [inside]
 * @returns {[Regime[], Regime[]]}
 */
export function candidates(regimes, parcel, setting, scenario, inside = {}) {
  const found = regimes.filter((one) => inForce(one, parcel, scenario) && matches(one, parcel, setting, inside));
  const named = found.filter((one) => one.id === scenario);
  const defaults = named.length ? named : found.filter((one) => !one.alternative_to);
  const wanted = new Set(defaults.map((one) => one.id));
  return [defaults, found.filter((one) => one.alternative_to && wanted.has(one.alternative_to))];
}
