// What the device knows of the reader's firm: its choices and the test's part of the store. Nothing here touches storage.
import { isObject } from "./record.js";

/** @typedef {import("./record.js").StoreRecord} StoreRecord */
/** @typedef {{country: string, size: string, sector: string, experience: string, segment: string}} Known empty: not known */
/** @typedef {Record<string, unknown>} Loose */

/**
 * @param {StoreRecord} record
 * @returns {Known}
 */
export function knownFirm(record) {
  const { profile, history } = testOf(record);
  const last = history.at(-1);
  return {
    country: text(record.choices.origin) || text(profile.country),
    sector: text(record.choices.sector),
    size: text(profile.size),
    experience: text(profile.experience),
    segment: isObject(last) ? text(last.segment) : "",
  };
}

/**
 * The answers behind the reader's last result.
 * @param {StoreRecord} record
 * @returns {Record<string, string>} question → option; empty without a result
 */
export function lastAnswers(record) {
  const { answers, history } = testOf(record);
  const last = history.at(-1);
  const sheet = isObject(last) ? answers[text(last.variant)] : null;
  return isObject(sheet) ? Object.fromEntries(Object.entries(sheet).map(([id, value]) => [id, text(value)])) : {};
}

/**
 * @param {StoreRecord} record
 * @returns {{profile: Loose, answers: Loose, history: unknown[]}}
 */
function testOf(record) {
  const { potential } = /** @type {{potential?: unknown}} */ (record);
  const { profile, answers, history } = isObject(potential) ? potential : /** @type {Loose} */ ({});
  return {
    profile: isObject(profile) ? profile : {},
    answers: isObject(answers) ? answers : {},
    history: Array.isArray(history) ? history : [],
  };
}

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" ? value : "";
}
