// The calculations that a reader keeps: changes of the store's record, and how it is read. Nothing here touches storage.
import { isDay } from "./days.js";
import { isObject } from "./record.js";

/**
 * @typedef {object} Calculation
 * @property {string} fragment opens it again in the calculator: "#desde=pe&hacia=co&valor=100"
 * @property {string} title «De Perú a Colombia: producto de USD 100»
 * @property {string} total as the calculator said it, with its currency: «USD 142,80», «entre USD 120 y USD 140»
 * @property {string} currency
 * @property {string} day on which it was kept
 */
/** @typedef {import("./record.js").StoreRecord} StoreRecord */
/** @typedef {import("./record.js").Change} Change */

/** More than this nobody looks through, and the storage is shared with the reader's ticks and notes. */
export const MOST = 50;

/**
 * @param {StoreRecord} record
 * @returns {Calculation[]} the newest first; what is not sound is left out
 */
export function calculationsOf(record) {
  return listed(record).filter(/** @returns {one is Calculation} */ (one) => isCalculation(one));
}

/**
 * Puts a calculation first; the same one, kept before, makes room.
 * @param {Calculation} calculation
 * @returns {Change}
 */
export function addCalculation(calculation) {
  return (record) => ({ ...record, calculations: [calculation, ...others(record, calculation.fragment)].slice(0, MOST) });
}

/**
 * @param {string} fragment
 * @returns {Change}
 */
export function removeCalculation(fragment) {
  return (record) => ({ ...record, calculations: others(record, fragment) });
}

/** @param {StoreRecord} record @param {string} fragment */
function others(record, fragment) {
  return listed(record).filter((one) => !isObject(one) || one.fragment !== fragment);
}

/**
 * The record keeps what it does not know as it is: another version may have written anything here.
 * @param {StoreRecord} record
 * @returns {unknown[]}
 */
function listed(record) {
  const { calculations } = /** @type {StoreRecord & {calculations?: unknown}} */ (record);
  return Array.isArray(calculations) ? calculations : [];
}

/** @param {unknown} one */
function isCalculation(one) {
  return isObject(one) && String(one.fragment).startsWith("#") && isDay(one.day)
    && [one.fragment, one.title, one.total, one.currency].every((part) => typeof part === "string");
}
