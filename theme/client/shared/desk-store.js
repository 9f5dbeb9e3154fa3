// What the store keeps for those who run a desk: the services they give and their plans. Nothing here touches storage.
//
// A plan is a flat set of cells, each with the moment of its last change, so that two tabs, or a tab and a file, come
// together cell by cell: the later word holds. A cell is the answer to a question («vision»), a field of a row
// («servicios/r1/nombre») or the row's own place («servicios/r1»), which is empty once the row has been removed.
import { isDay } from "./days.js";
import { isObject, readRecord } from "./record.js";

/** @typedef {import("./record.js").StoreRecord} StoreRecord */
/** @typedef {import("./record.js").Change} Change */
/** @typedef {{v: string, t: string}} Cell text, and the ISO time of its last change */
/** @typedef {Record<string, Cell>} Cells */
/** @typedef {{id: string, fields: Record<string, string>}} Row */
/** @typedef {Record<string, unknown>} Loose */

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+){0,2}$/;
/** Fields of a row that no outline has to name. */
export const LONGEST = 6000;

/**
 * Reads stored text as ``readRecord`` does, and sees to the desk's part.
 * @param {string | null} text
 * @returns {{record: StoreRecord, damaged: boolean, newer: boolean}}
 */
export function readWithDesk(text) {
  const read = readRecord(text);
  if (read.newer || !("desk" in read.record)) return read;
  const { desk, damaged } = readDesk(/** @type {Loose} */ ({ ...read.record }).desk);
  return { ...read, record: /** @type {StoreRecord} */ ({ ...read.record, desk }), damaged: read.damaged || damaged };
}

/**
 * Keeps every part that is sound: one bad cell must not cost the plan.
 * @param {unknown} value
 * @returns {{desk: Loose & {done: Record<string, string>, plans: Record<string, Loose & {cells: Cells}>}, damaged: boolean}}
 */
export function readDesk(value) {
  const from = isObject(value) ? value : {};
  let damaged = value !== undefined && !isObject(value);
  const done = entries(from.done).filter(/** @returns {pair is [string, string]} */ (pair) => isDay(pair[1]));
  damaged ||= (from.done !== undefined && !isObject(from.done)) || done.length < entries(from.done).length;
  damaged ||= from.plans !== undefined && !isObject(from.plans);
  const plans = entries(from.plans).flatMap(([id, plan]) => {
    if (!isObject(plan)) damaged = true;
    if (!isObject(plan)) return [];
    const read = readCells(plan.cells);
    damaged ||= read.damaged;
    return [/** @type {const} */ ([id, { ...plan, cells: read.cells }])];
  });
  return { desk: { ...from, done: Object.fromEntries(done), plans: Object.fromEntries(plans) }, damaged };
}

/**
 * @param {unknown} value from the store or from a reader's file
 * @returns {{cells: Cells, damaged: boolean}}
 */
export function readCells(value) {
  const all = entries(value);
  const sound = all.filter(/** @returns {pair is [string, Cell]} */ (pair) => KEY.test(pair[0]) && isCell(pair[1]));
  return { cells: Object.fromEntries(sound), damaged: (value !== undefined && !isObject(value)) || sound.length < all.length };
}

/**
 * @param {unknown} one
 * @returns {one is Cell}
 */
function isCell(one) {
  return isObject(one) && typeof one.v === "string" && typeof one.t === "string" && !Number.isNaN(Date.parse(one.t));
}

/**
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
function entries(value) {
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * @param {StoreRecord} record
 * @param {string} plan
 * @returns {Cells}
 */
export function cellsOf(record, plan) {
  return readDesk(/** @type {Loose} */ ({ ...record }).desk).desk.plans[plan]?.cells ?? {};
}

/**
 * @param {StoreRecord} record
 * @returns {Record<string, string>} service → the day it was ticked
 */
export function servicesOf(record) {
  return readDesk(/** @type {Loose} */ ({ ...record }).desk).desk.done;
}

/**
 * @param {string} service
 * @param {string} day empty takes the tick back
 * @returns {Change}
 */
export function setService(service, day) {
  return change((desk) => {
    const { [service]: _, ...others } = desk.done;
    return { ...desk, done: day ? { ...others, [service]: day } : others };
  });
}

/**
 * @param {string} plan
 * @param {(cells: Cells) => Cells} make
 * @returns {Change}
 */
export function changeCells(plan, make) {
  return change((desk) => ({
    ...desk,
    plans: { ...desk.plans, [plan]: { ...desk.plans[plan], cells: make(desk.plans[plan]?.cells ?? {}) } },
  }));
}

/**
 * @param {(desk: ReturnType<typeof readDesk>["desk"]) => Loose} make
 * @returns {Change}
 */
function change(make) {
  return (record) => {
    const { desk } = readDesk(/** @type {Loose} */ ({ ...record }).desk);
    return /** @type {StoreRecord} */ ({ ...record, desk: make(desk) });
  };
}
