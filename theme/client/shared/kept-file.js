// What every file that a reader keeps has around its content: JSON with a kind, a version and a time.
import { isObject } from "./record.js";

/**
 * @param {string} text
 * @returns {{value: Record<string, unknown>} | {error: "notJson" | "notOurs"}}
 */
export function openFile(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { error: "notJson" };
  }
  return isObject(value) ? { value } : { error: "notOurs" };
}

/**
 * What is wrong with a file's version, if anything.
 * @param {unknown} version
 * @param {number} latest the newest that we can read
 * @returns {"wrongShape" | "future" | null}
 */
export function versionFault(version, latest) {
  if (!Number.isInteger(version) || Number(version) < 1) return "wrongShape";
  return Number(version) > latest ? "future" : null;
}

/**
 * @param {unknown} saved
 * @returns {saved is string} whether it is an ISO time
 */
export function isTime(saved) {
  return typeof saved === "string" && !Number.isNaN(Date.parse(saved));
}
