// The price planner: from what the customer should pay at the door back to the price that the reader sets.
import { calculator } from "../../messages/es.json";
import { Decimal } from "../cost/number.js";
import { fill } from "../shared/words.js";
import { make } from "./dom.js";
import { money, readNumber } from "./format.js";
import { plan } from "./whatif.js";

/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {Record<string, string>} Values field → what stands in it */

const said = calculator.plan;
const { errors } = calculator;

/**
 * @param {import("./scenarios.js").Machine} machine
 * @param {Parcel} parcel
 * @param {Values} values
 * @returns {Node[]} none where the fields say nothing yet, or something wrong
 */
export function planned(machine, parcel, { deseado = "", plataforma = "", cobro = "" }) {
  const [wished, market, payment] = [deseado, plataforma, cobro].map((one) => readNumber(one.trim() || "0"));
  if (!wished || !market || !payment || new Decimal(wished).isZero()) return [];
  if (Object.keys(planErrors({ deseado, plataforma, cobro })).length) return [];
  const { price, landed, exact, net, sure } = plan(machine, parcel, new Decimal(wished), new Decimal(market).plus(payment).div(100));
  if (!price || !landed || !net) return [make("p.tip.warn", {}, said.never)];
  const say = (/** @type {Decimal} */ one) => money(one, parcel.currency);
  const sentence = exact ? (sure ? said.lands : said.lands_most) : said.jumps;
  return [
    make("p.says", {}, said.price),
    make("p.num", {}, say(price)),
    make("p", {}, fill(sentence, { landed: say(landed), wished: say(new Decimal(wished)) })),
    ...(price.gt(net) ? [make("p", {}, fill(said.net, { net: say(net), fees: say(price.minus(net)) }))] : []),
  ];
}

/**
 * @param {Values} values
 * @returns {Record<string, string>} field → message
 */
export function planErrors(values) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const name of ["deseado", "plataforma", "cobro"]) {
    const text = (values[name] ?? "").trim();
    if (text && readNumber(text) === null) found[name] = errors.number;
  }
  const fees = [values.plataforma, values.cobro].map((one) => new Decimal(readNumber((one ?? "").trim()) ?? 0));
  if (Decimal.sum(...fees).gte(100)) found.plataforma ??= errors.fees;
  return found;
}
