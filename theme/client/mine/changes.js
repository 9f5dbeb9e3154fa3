// What this page takes out of the parts that other tools write, and how it puts it back.
import { isObject } from "../shared/record.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/record.js").Change} Change */
/** @typedef {Record<string, unknown>} Loose */

/**
 * @param {string} fragment without "#"
 * @returns {Change}
 */
export function removeCalculation(fragment) {
  return (record) => {
    const { calculations } = /** @type {Loose} */ ({ ...record });
    if (!Array.isArray(calculations)) return record;
    const left = calculations.filter((one) => !isObject(one) || plain(one.fragment) !== fragment);
    return withParts(record, { calculations: left });
  };
}

/**
 * @param {string} id
 * @returns {Change}
 */
export function removeProgramme(id) {
  return (record) => {
    const { programmes } = /** @type {Loose} */ ({ ...record });
    if (!isObject(programmes)) return record;
    const { [id]: _, ...others } = programmes;
    return withParts(record, { programmes: others });
  };
}

/**
 * Brings back the calculations and programmes of an earlier record that are gone; what has come since stays.
 * @param {StoreRecord} before
 * @returns {Change}
 */
export function putBack(before) {
  const old = /** @type {Loose} */ ({ ...before });
  return (record) => {
    const now = /** @type {Loose} */ ({ ...record });
    const there = new Set(list(now.calculations).map((one) => JSON.stringify(one)));
    const back = list(old.calculations).filter((one) => !there.has(JSON.stringify(one)));
    return withParts(record, {
      ...("calculations" in old ? { calculations: [...list(now.calculations), ...back] } : {}),
      ...(isObject(old.programmes) ? { programmes: { ...old.programmes, ...(isObject(now.programmes) ? now.programmes : {}) } } : {}),
    });
  };
}

/**
 * @param {StoreRecord} record
 * @param {Loose} parts
 * @returns {StoreRecord}
 */
function withParts(record, parts) {
  return { ...record, ...parts };
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function plain(value) {
  return typeof value === "string" ? value.replace(/^#/, "") : "";
}

/**
 * @param {unknown} value
 * @returns {unknown[]}
 */
function list(value) {
  return Array.isArray(value) ? value : [];
}
