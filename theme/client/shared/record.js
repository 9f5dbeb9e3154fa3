// What the store holds: its shape, its migrations, its changes. Nothing here touches storage.
import { isDay } from "./days.js";

/**
 * A reader's progress on one route. Fields that this version does not know are kept as they are.
 * @typedef {object} RouteRecord
 * @property {Record<string, string>} done task → the day it was ticked
 * @property {Record<string, string>} notes task → text
 * @property {Record<string, string>} dates task → the day the reader has set
 * @property {string} [updated] ISO time of the last change
 */
/** @typedef {{origin?: string, destination?: string, sector?: string, channel?: string, product?: string}} Choices */
/** @typedef {{version: number, routes: Record<string, RouteRecord>, choices: Choices}} StoreRecord */
/** @typedef {Record<string, unknown>} Loose */

export const VERSION = 1;

/**
 * From each older version to the next one. Version 0 was the bare object of routes.
 * @type {Record<number, (old: Loose) => Loose>}
 */
const MIGRATIONS = {
  0: (old) => ({ version: 1, routes: old, choices: {} }),
};

/** @returns {StoreRecord} */
export function emptyRecord() {
  return { version: VERSION, routes: {}, choices: {} };
}

/** @returns {RouteRecord} */
export function emptyRoute() {
  return { done: {}, notes: {}, dates: {} };
}

/**
 * Reads stored text. `damaged` says that something of it is not in `record`, so that the text must be kept aside
 * before it is overwritten; `newer` that it is not ours to touch.
 * @param {string | null} text
 * @returns {{record: StoreRecord, damaged: boolean, newer: boolean}}
 */
export function readRecord(text) {
  const nothing = { record: emptyRecord(), damaged: false, newer: false };
  if (text === null) return nothing;
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { ...nothing, damaged: true };
  }
  const found = versionOf(value);
  if (found === null || !isObject(value)) return { ...nothing, damaged: true };
  if (found > VERSION) return { ...nothing, newer: true };
  return { ...salvage(migrate(value, found)), newer: false };
}

/**
 * @param {unknown} value
 * @returns {number | null} null for what no version of ours has written
 */
function versionOf(value) {
  if (!isObject(value)) return null;
  if ("version" in value) {
    const { version } = value;
    return Number.isInteger(version) && Number(version) > 0 ? Number(version) : null;
  }
  // Without this look at the names, a record of version 1 that lost its version would pass for a pair of routes.
  return Object.keys(value).every((id) => id.includes("-")) ? 0 : null;
}

/**
 * @param {Loose} value
 * @param {number} from
 * @returns {Loose}
 */
function migrate(value, from) {
  let record = value;
  for (let version = from; version < VERSION; version++) record = MIGRATIONS[version]?.(record) ?? record;
  return record;
}

/**
 * Keeps every part that is sound: one bad note must not cost the reader forty ticks.
 * @param {Loose} value
 * @returns {{record: StoreRecord, damaged: boolean}}
 */
function salvage(value) {
  let damaged = !isObject(value.routes);
  /** @type {[string, RouteRecord][]} */
  const routes = [];
  for (const [id, route] of entries(value.routes)) {
    const read = readRoute(route);
    damaged ||= read.damaged;
    if (read.route) routes.push([id, read.route]);
  }
  const choices = sound(value.choices, isText);
  const record = { ...value, version: VERSION, routes: Object.fromEntries(routes), choices: choices.kept };
  return { record, damaged: damaged || choices.damaged };
}

/**
 * @param {unknown} value one route, from the store or from a reader's file
 * @returns {{route: RouteRecord | null, damaged: boolean}}
 */
export function readRoute(value) {
  if (!isObject(value)) return { route: null, damaged: true };
  const done = sound(value.done, isDay);
  const notes = sound(value.notes, isText);
  const dates = sound(value.dates, isDay);
  const { updated, ...others } = value;
  const known = { done: done.kept, notes: notes.kept, dates: dates.kept };
  const datedWrong = updated !== undefined && !isText(updated);
  return {
    route: { ...others, ...known, ...(isText(updated) ? { updated } : {}) },
    damaged: done.damaged || notes.damaged || dates.damaged || datedWrong,
  };
}

/**
 * The entries of an object that pass the test. An absent object is an empty one.
 * @param {unknown} value
 * @param {(one: unknown) => one is string} test
 * @returns {{kept: Record<string, string>, damaged: boolean}}
 */
function sound(value, test) {
  const kept = entries(value).filter(/** @returns {pair is [string, string]} */ (pair) => test(pair[1]));
  const damaged = (value !== undefined && !isObject(value)) || kept.length < entries(value).length;
  return { kept: Object.fromEntries(kept), damaged };
}

/**
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
function entries(value) {
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * @param {unknown} value
 * @returns {value is Loose}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === "string";
}

/** @typedef {(record: StoreRecord) => StoreRecord} Change made again on what is stored by then: keep it small and pure */

/**
 * Sets or, with empty text, removes one entry of a route.
 * @param {string} route
 * @param {"done" | "notes" | "dates"} field
 * @param {string} task
 * @param {string} value
 * @param {string} time ISO
 * @returns {Change}
 */
export function setEntry(route, field, task, value, time) {
  return (record) => {
    const old = record.routes[route] ?? emptyRoute();
    const { [task]: _, ...others } = old[field];
    const next = { ...old, [field]: value ? { ...others, [task]: value } : others, updated: time };
    return { ...record, routes: { ...record.routes, [route]: next } };
  };
}

/**
 * Puts a whole route in place of what was there; null removes it.
 * @param {string} route
 * @param {RouteRecord | null} value
 * @returns {Change}
 */
export function setRoute(route, value) {
  return (record) => {
    const { [route]: _, ...others } = record.routes;
    return { ...record, routes: value ? { ...others, [route]: value } : others };
  };
}

/**
 * A product is of its sector: with another one it is no longer chosen, unless the change names one itself.
 * @param {Choices} choices
 * @returns {Change}
 */
export function setChoices(choices) {
  return (record) => {
    const { sector = record.choices.sector } = choices;
    const stale = record.choices.product && sector !== record.choices.sector ? { product: "" } : {};
    return { ...record, choices: { ...record.choices, ...stale, ...choices } };
  };
}
