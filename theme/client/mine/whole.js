// The file in which a reader keeps everything: one record with its envelope. Files of a single route are taken too.
import { KIND as ROUTE_KIND, readBackup, WHOLE_KIND as KIND } from "../checklist/backup.js";
import { isTime, openFile, versionFault } from "../shared/kept-file.js";
import { emptyRecord, isObject, readRecord } from "../shared/record.js";
import { isSound } from "./held.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {"notJson" | "notOurs" | "future" | "wrongShape"} WholeError */
/** @typedef {{app: string, kind: string, version: number, saved: string, record: StoreRecord}} Whole */
/** @typedef {{saved: string, record: StoreRecord, route: string}} Content route: set where the file holds only one */

export const APP = "ruta-exportadora";
export const WHOLE_VERSION = 1;

/**
 * @param {StoreRecord} record
 * @param {string} saved ISO time
 * @returns {Whole}
 */
export function makeWhole(record, saved) {
  return { app: APP, kind: KIND, version: WHOLE_VERSION, saved, record };
}

/**
 * Takes a file only whole, as the checklist does.
 * @param {string} text
 * @returns {Content | {error: WholeError}}
 */
export function readWhole(text) {
  const file = openFile(text);
  if ("error" in file) return file;
  const { value } = file;
  if (value.kind === ROUTE_KIND) return readOneRoute(text, value.route);
  if (value.app !== APP || value.kind !== KIND) return { error: "notOurs" };
  const { version, saved, record } = value;
  const fault = versionFault(version, WHOLE_VERSION);
  if (fault) return { error: fault };
  if (!isTime(saved)) return { error: "wrongShape" };
  // Without its version a record would pass for one of the first version, which had none.
  if (!isObject(record) || !("version" in record)) return { error: "wrongShape" };
  const read = readRecord(JSON.stringify(record));
  if (read.newer) return { error: "future" };
  if (read.damaged || !isSound(read.record)) return { error: "wrongShape" };
  return { saved, record: read.record, route: "" };
}

/**
 * @param {string} text
 * @param {unknown} route the route that the file says it is of
 * @returns {Content | {error: WholeError}}
 */
function readOneRoute(text, route) {
  if (typeof route !== "string" || !/^[a-z]{2}-[a-z]{2}$/.test(route)) return { error: "wrongShape" };
  const read = readBackup(text, route);
  if ("error" in read) return { error: read.error === "future" ? "future" : "wrongShape" };
  const { saved, data } = read.backup;
  return { saved, route, record: { ...emptyRecord(), routes: { [route]: data } } };
}
