// Which ways to be paid suit a seller. "no" is said only of what the record says; what nobody has verified, or what it
// says only in part, is something to confirm.
import { fill, joined } from "../shared/words.js";

/**
 * @typedef {object} Offer
 * @property {Record<string, string>} serves country → yes, partly, no or unknown
 * @property {string[]} [channels] b2c, b2b; absent: both
 * @property {false} [services] false: not for services
 * @property {string[]} [unsure] the fields of these that nobody has verified
 */
/** @typedef {{pais: string, canal: string, venta: string}} Seller empty: not said */
/** @typedef {{code: "country" | "partly" | "channel" | "services", unsure: boolean}} Reason */
/** @typedef {{answer: "fits" | "maybe" | "no", reasons: Reason[]}} Verdict */
/** @typedef {typeof import("../../messages/es.json").paymentsMessages} Words */

/**
 * @param {Offer} offer
 * @param {Seller} seller
 * @returns {Verdict} the reasons of a "no" alone, or all that must be confirmed
 */
export function fit(offer, { pais, canal, venta }) {
  /** @type {Reason[]} */
  const against = [];
  /** @type {Reason[]} */
  const doubts = [];
  const unsure = (/** @type {string} */ field) => (offer.unsure ?? []).includes(field);
  const serves = pais ? offer.serves[pais] ?? "unknown" : "yes";
  if (serves === "no") against.push({ code: "country", unsure: unsure("serves") });
  else if (serves === "partly") doubts.push({ code: "partly", unsure: false });
  else if (serves === "unknown" || (pais && unsure("serves"))) doubts.push({ code: "country", unsure: false });
  if (canal && offer.channels?.length && !offer.channels.includes(canal)) {
    (unsure("channels") ? doubts : against).push({ code: "channel", unsure: false });
  }
  if (venta === "servicios" && offer.services === false) {
    (unsure("services") ? doubts : against).push({ code: "services", unsure: false });
  }
  if (against.length) return { answer: "no", reasons: against };
  return { answer: doubts.length ? "maybe" : "fits", reasons: doubts };
}

/**
 * @param {Verdict} verdict
 * @param {Offer} offer
 * @param {Seller} seller
 * @param {string} country what the seller's country is called
 * @param {Words} words
 * @returns {{title: string, text: string}} `text` is empty where it fits
 */
export function sayFit({ answer, reasons }, offer, seller, country, words) {
  if (answer === "fits") return { title: words.fits, text: "" };
  const channels = /** @type {Record<string, string>} */ (words.channels);
  const wanted = channels[seller.canal] ?? "";
  const other = joined((offer.channels ?? []).map((one) => channels[one] ?? one), words.and);
  const said = reasons.map(({ code, unsure }) =>
    fill(words.reasons[code][answer], { country, wanted, other }) + (unsure ? words.unsure : ""));
  if (answer === "no") return { title: words.no, text: fill(words.because, { why: joined(said, words.and) }) };
  return { title: words.maybe, text: fill(words.confirm, { what: joined(said, words.and) }) };
}
