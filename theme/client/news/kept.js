// What the device keeps of the news: `news: {visit: {day, known}, alerts: {countries, topics}}` in the store.
import { isDay } from "../shared/days.js";
import { isObject } from "../shared/record.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/record.js").Change} Change */
/** @typedef {import("./fresh.js").Visit} Visit */
/** @typedef {import("./fresh.js").Interest} Interest */

/** As many codes as are kept: far more than the site tells in a year and a half. */
const MOST = 3000;

/**
 * @param {StoreRecord} record
 * @returns {Visit | null} null where none is kept, or what is kept makes no sense
 */
export function readVisit(record) {
  const { visit } = part(record);
  if (!isObject(visit) || !isDay(visit.day) || !Array.isArray(visit.known)) return null;
  return { day: visit.day, known: texts(visit.known) };
}

/**
 * @param {Visit} visit
 * @returns {Change}
 */
export function setVisit(visit) {
  return (record) => withNews(record, { visit: { ...visit, known: visit.known.slice(0, MOST) } });
}

/**
 * @param {StoreRecord} record
 * @returns {Interest | null} null where the reader has chosen nothing here
 */
export function readAlerts(record) {
  const { alerts } = part(record);
  if (!isObject(alerts)) return null;
  return { countries: texts(alerts.countries), topics: texts(alerts.topics) };
}

/**
 * @param {Interest} alerts
 * @returns {Change}
 */
export function setAlerts(alerts) {
  return (record) => withNews(record, { alerts });
}

/**
 * The countries of the reader's routes: those chosen, and those of every list that was begun.
 * @param {StoreRecord} record
 * @returns {string[]}
 */
export function routeCountries(record) {
  const { origin = "", destination = "", destinations = "" } = /** @type {Record<string, string>} */ ({ ...record.choices });
  const begun = Object.keys(record.routes).flatMap((id) => id.split("-"));
  return [...new Set([origin, destination, ...destinations.split(" "), ...begun].filter(Boolean))];
}

/**
 * What the reader cares for: what was chosen under alerts, else the countries of the routes.
 * @param {StoreRecord} record
 * @returns {Interest | null} null: nothing is known
 */
export function interestOf(record) {
  const alerts = readAlerts(record);
  if (alerts && (alerts.countries.length || alerts.topics.length)) return alerts;
  const countries = routeCountries(record);
  return countries.length ? { countries, topics: [] } : null;
}

/**
 * @param {StoreRecord} record
 * @returns {Record<string, unknown>}
 */
function part(record) {
  const { news } = /** @type {{news?: unknown}} */ ({ ...record });
  return isObject(news) ? news : {};
}

/**
 * @param {StoreRecord} record
 * @param {Record<string, unknown>} news
 * @returns {StoreRecord}
 */
function withNews(record, news) {
  return /** @type {StoreRecord} */ ({ ...record, news: { ...part(record), ...news } });
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function texts(value) {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
