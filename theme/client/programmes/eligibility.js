// May this firm ask for this programme? The twin of generator/derive/eligibility.py; both run
// tests/cases/eligibility.json. "no" is said only of what is known to be against the firm: what is unknown of the
// firm, or unconfirmed of the programme, is something to confirm.
import { sectorFamily } from "../shared/when.js";

/**
 * What decides who may ask. What is absent excludes nobody.
 * @typedef {object} Offer
 * @property {string} state running, renamed, closed or unknown
 * @property {string[]} [countries]
 * @property {string} [replaced_by]
 * @property {boolean} [checked] false: nobody has read anything about it
 * @property {string[]} [sizes]
 * @property {string[]} [experience]
 * @property {string[]} [sectors]
 * @property {boolean} [women_led]
 * @property {string} [region]
 * @property {string[]} [check] what to confirm, in words
 * @property {string[] | null} [segments] the results of the test that it serves; absent where that is not known
 */
/**
 * What is known of a firm; null, undefined and "" are unknown.
 * @typedef {object} Profile
 * @property {string | null} [country]
 * @property {string | null} [size] micro, pequena, mediana or grande
 * @property {string | null} [sector]
 * @property {string | null} [experience]
 * @property {boolean | null} [women_led]
 * @property {string | null} [segment]
 */
/** @typedef {{code: string, of: string[]}} Reason a code that the interface has words for, and what it is about */
/** @typedef {"fits" | "maybe" | "no"} Answer */
/** @typedef {{answer: Answer, reasons: Reason[]}} Verdict the reasons of a "no" alone, or all that must be confirmed */

/**
 * @param {Offer} offer
 * @param {Profile} profile
 * @param {Record<string, string>} parents child sector → parent sector
 * @returns {Verdict}
 */
export function eligibility(offer, profile, parents) {
  /** @type {Reason[]} */
  const against = [];
  /** @type {Reason[]} */
  const doubts = [];
  const successor = offer.replaced_by ? [offer.replaced_by] : [];
  if (offer.state === "closed") against.push({ code: "closed", of: successor });
  else if (offer.state === "renamed") doubts.push({ code: "renamed", of: successor });
  else if (offer.state === "unknown") doubts.push({ code: "state", of: [] });
  if (offer.checked === false && offer.state !== "unknown") doubts.push({ code: "unread", of: [] });
  /** @type {[string, string[] | undefined, boolean | null][]} */
  const conditions = [
    ["country", offer.countries, oneOf(profile.country, offer.countries)],
    ["size", offer.sizes, oneOf(profile.size, offer.sizes)],
    ["sector", offer.sectors, inSector(profile.sector, offer.sectors, parents)],
    ["experience", offer.experience, oneOf(profile.experience, offer.experience)],
    ["women", [], offer.women_led ? profile.women_led ?? null : true],
  ];
  for (const [code, wanted, met] of conditions) {
    if (met !== true) (met === null ? doubts : against).push({ code, of: wanted ?? [] });
  }
  if (offer.region) doubts.push({ code: "region", of: [offer.region] });
  // The test advises, it does not admit: another result is no reason to turn a firm away.
  if (profile.segment && offer.segments && !offer.segments.includes(profile.segment)) {
    doubts.push({ code: "segment", of: offer.segments });
  }
  for (const text of offer.check ?? []) doubts.push({ code: "check", of: [text] });
  if (against.length) return { answer: "no", reasons: against };
  return { answer: doubts.length ? "maybe" : "fits", reasons: doubts };
}

/**
 * @param {string | null | undefined} known
 * @param {string[] | undefined} wanted
 * @returns {boolean | null} null where the firm's side of the condition is unknown
 */
function oneOf(known, wanted) {
  if (!wanted?.length) return true;
  return known ? wanted.includes(known) : null;
}

/**
 * As `oneOf`; a firm that chose a wide sector may sell the narrow one that is asked for.
 * @param {string | null | undefined} known
 * @param {string[] | undefined} wanted
 * @param {Record<string, string>} parents
 * @returns {boolean | null}
 */
function inSector(known, wanted, parents) {
  if (!wanted?.length) return true;
  if (!known) return null;
  const { self, family } = sectorFamily(known, parents);
  if (self.some((one) => wanted.includes(one))) return true;
  return family.some((one) => wanted.includes(one)) ? null : false;
}
