// The file in which a reader keeps the progress on one route.
import { isTime, openFile, versionFault } from "../shared/kept-file.js";
import { emptyRoute, isObject, readRoute } from "../shared/record.js";

/** @typedef {import("../shared/record.js").RouteRecord} RouteRecord */
/** @typedef {"notJson" | "notOurs" | "whole" | "otherRoute" | "future" | "wrongShape"} BackupError */
/** @typedef {{kind: string, version: number, route: string, saved: string, data: RouteRecord}} Backup */
/** @typedef {{done: number, notes: number, dates: number, other: number}} Lost */

export const KIND = "ruta-exportadora/lista";
/** The file of Mi ruta, which holds all routes and more (mine/whole.js). */
export const WHOLE_KIND = "ruta-exportadora/todo";
export const BACKUP_VERSION = 1;

/**
 * @param {string} route
 * @param {RouteRecord} data
 * @param {string} saved ISO time
 * @returns {Backup}
 */
export function makeBackup(route, data, saved) {
  return { kind: KIND, version: BACKUP_VERSION, route, saved, data };
}

/**
 * Takes a file only whole: half a list put in place of a good one would be worse than a refusal.
 * @param {string} text
 * @param {string} route the route of the page
 * @returns {{backup: Backup} | {error: BackupError, route?: string}}
 */
export function readBackup(text, route) {
  const file = openFile(text);
  if ("error" in file) return file;
  const { value } = file;
  if (value.kind === WHOLE_KIND) return { error: "whole" };
  if (value.kind !== KIND) return { error: "notOurs" };
  const { version, saved, data } = value;
  const fault = versionFault(version, BACKUP_VERSION);
  if (fault) return { error: fault };
  if (typeof value.route !== "string") return { error: "wrongShape" };
  if (value.route !== route) return { error: "otherRoute", route: value.route };
  if (!isTime(saved)) return { error: "wrongShape" };
  if (!isObject(data) || !data.done || !data.notes || !data.dates) return { error: "wrongShape" };
  const read = readRoute(data);
  if (!read.route || read.damaged) return { error: "wrongShape" };
  return { backup: makeBackup(route, read.route, saved) };
}

/**
 * What of `current` would be gone if `next` took its place.
 * @param {RouteRecord} current
 * @param {RouteRecord} next
 * @returns {Lost}
 */
export function lost(current, next) {
  const count = (/** @type {"done" | "notes" | "dates"} */ field) =>
    Object.entries(current[field]).filter(([task, value]) => next[field][task] !== value).length;
  const { done, notes, dates, updated, ...others } = current;
  const other = Object.entries(others).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(/** @type {Record<string, unknown>} */ ({ ...next })[key]),
  );
  return { done: count("done"), notes: count("notes"), dates: count("dates"), other: other.length };
}

/**
 * @param {Lost} counts
 * @returns {boolean}
 */
export function losesNothing(counts) {
  return Object.values(counts).every((count) => count === 0);
}

/**
 * Undoes the step from `before` to `next`, but keeps what has been added since.
 * @param {RouteRecord | null} before null: the reader had nothing
 * @param {RouteRecord | null} next
 * @param {RouteRecord | undefined} current
 * @returns {RouteRecord | null}
 */
export function goBack(before, next, current) {
  if (!current || JSON.stringify(current) === JSON.stringify(next)) return before;
  const result = { ...(before ?? emptyRoute()) };
  for (const field of /** @type {const} */ (["done", "notes", "dates"])) {
    const added = Object.entries(current[field]).filter(([task, value]) => next?.[field][task] !== value);
    result[field] = { ...result[field], ...Object.fromEntries(added) };
  }
  return result;
}
