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
export function planned(machine, parcel, values) {
  if (Object.keys(planErrors(values)).length) return [];
  const read = (/** @type {string} */ name) => new Decimal(readNumber((values[name] ?? "").trim() || "0") ?? 0);
  const wished = read("deseado");
  if (wished.isZero()) return [];
  const fees = { share: read("plataforma").plus(read("cobro")).div(100), fixed: read("plataforma-fijo").plus(read("cobro-fijo")) };
  const { price, landed, exact, net, sure } = plan(machine, parcel, wished, fees);
  if (!price || !landed || !net) return [make("p.tip.warn", {}, said.never)];
  const say = (/** @type {Decimal} */ one) => money(one, parcel.currency);
  const sentence = exact ? (sure ? said.lands : said.lands_most) : said.jumps;
  return [
    make("p.says", {}, said.price),
    make("p.num", {}, say(price)),
    make("p", {}, fill(sentence, { landed: say(landed), wished: say(wished) })),
    ...(price.gt(net) ? [make("p", {}, fill(net.gt(0) ? said.net : said.loss, { net: say(net), fees: say(price.minus(net)) }))] : []),
  ];
}

/**
 * @param {Values} values
 * @returns {Record<string, string>} field → message
 */
export function planErrors(values) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const name of ["deseado", "plataforma", "plataforma-fijo", "cobro", "cobro-fijo"]) {
    const text = (values[name] ?? "").trim();
    if (text && readNumber(text) === null) found[name] = errors.number;
  }
  const fees = [values.plataforma, values.cobro].map((one) => new Decimal(readNumber((one ?? "").trim()) ?? 0));
  if (Decimal.sum(...fees).gte(100)) found.plataforma ??= errors.fees;
  return found;
}
