// What a paper keeps in the store: its fields and its lines. Nothing here touches storage or the page.
import { isObject } from "../shared/record.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/record.js").Change} Change */
/** @typedef {Record<string, string>} Texts */
/** @typedef {{fields: Texts, lines: Texts[]}} Sheet */
/** @typedef {"invoice" | "packing"} Kind under this name it stands in the record */

/** What a packing list says as its invoice says it. */
const SHARED = ["number", "order", "seller", "buyer", "from", "to"];

/**
 * @param {StoreRecord} record
 * @param {Kind} kind
 * @returns {Sheet | null} null where nothing was kept
 */
export function readSheet(record, kind) {
  const kept = /** @type {Record<string, unknown>} */ (record)[kind];
  if (!isObject(kept)) return null;
  const lines = Array.isArray(kept.lines) ? kept.lines : [];
  return { fields: texts(kept.fields), lines: lines.map(texts) };
}

/**
 * @param {unknown} value
 * @returns {Texts}
 */
function texts(value) {
  const rows = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(rows.filter(/** @returns {row is [string, string]} */ (row) => typeof row[1] === "string"));
}

/**
 * Keeps a sheet; what of it another version of the site has written stays.
 * @param {Kind} kind
 * @param {Sheet} sheet
 * @param {string} time ISO
 * @returns {Change}
 */
export function setSheet(kind, { fields, lines }, time) {
  return (record) => {
    const kept = /** @type {Record<string, unknown>} */ (record)[kind];
    const old = isObject(kept) ? kept : {};
    const oldFields = isObject(old.fields) ? old.fields : {};
    return { ...record, [kind]: { ...old, fields: { ...oldFields, ...fields }, lines, updated: time } };
  };
}

/**
 * @param {Kind} kind
 * @returns {Change}
 */
export function clearSheet(kind) {
  return (record) => /** @type {StoreRecord} */ (Object.fromEntries(Object.entries(record).filter(([key]) => key !== kind)));
}

/**
 * The first sheet of a visit that knows nothing of it yet: what the device knows already.
 * @param {StoreRecord} record
 * @param {Kind} kind
 * @param {Record<string, string>} countries id → English name
 * @param {Date} today
 * @returns {{sheet: Sheet, countries: string[], fromInvoice: boolean}} countries: those that were taken, by id
 */
export function firstSheet(record, kind, countries, today) {
  const date = englishDay(today);
  const invoice = kind === "packing" ? readSheet(record, "invoice") : null;
  if (invoice) {
    const shared = SHARED.map((name) => [name, invoice.fields[name] ?? ""]);
    return { sheet: { fields: { ...Object.fromEntries(shared), date }, lines: [] }, countries: [], fromInvoice: true };
  }
  const { origin = "", destination = "" } = record.choices;
  const [from = "", to = ""] = [countries[origin], countries[destination]];
  const fields = { date, from, to, ...(kind === "invoice" ? { currency: "USD" } : {}) };
  const lines = from && kind === "invoice" ? [{ origin: from }] : [];
  return { sheet: { fields, lines }, countries: [origin, destination].filter((one) => countries[one]), fromInvoice: false };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * With the month in letters, which nobody mistakes for the day.
 * @param {Date} day
 */
export function englishDay(day) {
  return `${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`;
}
