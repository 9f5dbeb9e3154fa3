// A result inside an address: «1.k3x9.20261121.pe-p-n.012x…», short enough for a message.
//
// One sign for each question, in the questionnaire's order. The stamp tells questionnaires apart: an address made with
// other questions or options is refused, never read as something it did not say.
import { isDay } from "../shared/days.js";
import { UNKNOWN } from "./steps.js";

/** @typedef {import("../shared/potential-store.js").Answers} Answers */
/** @typedef {import("../shared/potential-store.js").Profile} Profile */
/** @typedef {{id: string, options: string[]}} Asked a question with its options, «no sé» apart */
/** @typedef {{answers: Answers, profile: Profile, day: string}} Sheet */
/** @typedef {{asked: Asked[], countries: string[], sizes: string[], experience: string[]}} Form */
/** @typedef {"garbled" | "newer" | "otherForm"} ShareError */

export const SHARE = "resultado";
const VERSION = 1;
const OPEN = "-";
const DUNNO = "x";

/**
 * @param {Form} form
 * @param {Sheet} sheet
 * @returns {string} what stands after «#resultado=»
 */
export function pack(form, { answers, profile, day }) {
  const signs = form.asked.map(({ id, options }) => {
    const answer = answers[id];
    if (answer === UNKNOWN) return DUNNO;
    const at = options.indexOf(answer ?? "");
    return at < 0 ? OPEN : String(at);
  });
  const firm = [place(form.countries, profile.country), place(form.sizes, profile.size), place(form.experience, profile.experience)];
  return [VERSION, stamp(form), day.replaceAll("-", ""), firm.join(""), signs.join("")].join(".");
}

/**
 * @param {Form} form
 * @param {string} text
 * @returns {{sheet: Sheet} | {error: ShareError}}
 */
export function unpack(form, text) {
  const parts = text.split(".");
  const version = /^\d{1,3}$/.test(parts[0] ?? "") ? Number(parts[0]) : 0;
  if (version > VERSION) return { error: "newer" };
  const [, mark, when = "", firm = "", signs = ""] = parts;
  const day = `${when.slice(0, 4)}-${when.slice(4, 6)}-${when.slice(6)}`;
  if (version !== VERSION || parts.length !== 5 || !isDay(day) || firm.length !== 3) return { error: "garbled" };
  if (mark !== stamp(form)) return { error: /^[0-9a-z]{1,8}$/.test(mark ?? "") ? "otherForm" : "garbled" };
  if (signs.length !== form.asked.length) return { error: "garbled" };
  const answers = form.asked.map(({ id, options }, at) => [id, answerOf(signs[at] ?? "", options)]);
  const profile = [
    ["country", at(form.countries, firm[0])],
    ["size", at(form.sizes, firm[1])],
    ["experience", at(form.experience, firm[2])],
  ];
  if ([...answers, ...profile].some(([, value]) => value === undefined)) return { error: "garbled" };
  return { sheet: { answers: kept(answers), profile: kept(profile), day } };
}

/**
 * @param {string} sign
 * @param {string[]} options
 * @returns {string | undefined} empty for a question left open, undefined for a sign that says nothing
 */
function answerOf(sign, options) {
  if (sign === OPEN) return "";
  return sign === DUNNO ? UNKNOWN : at(options, sign);
}

/**
 * @param {string[]} list
 * @param {string | undefined} value
 */
function place(list, value) {
  const found = list.indexOf(value ?? "");
  return found < 0 ? OPEN : String(found);
}

/**
 * @param {string[]} list
 * @param {string | undefined} sign
 * @returns {string | undefined}
 */
function at(list, sign) {
  if (sign === OPEN) return "";
  return /^\d$/.test(sign ?? "") ? list[Number(sign)] : undefined;
}

/**
 * @param {(string | undefined)[][]} rows
 * @returns {Record<string, string>}
 */
function kept(rows) {
  return Object.fromEntries(rows.filter(([, value]) => value));
}

/**
 * A short name of the form's questions, options and choices (FNV-1a over their ids).
 * @param {Form} form
 * @returns {string}
 */
function stamp({ asked, countries, sizes, experience }) {
  const text = JSON.stringify([asked.map(({ id, options }) => [id, ...options]), countries, sizes, experience]);
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
