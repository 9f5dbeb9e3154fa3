// The programmes that a reader has marked: `programmes: {id: {day, note?}}` in the store. Nothing here touches storage.
import { isDay } from "./days.js";
import { isObject } from "./record.js";

/**
 * A mark. Fields that this version does not know are kept as they are.
 * @typedef {{day: string, note?: string}} Mark `day`: when it was set
 */
/** @typedef {import("./record.js").StoreRecord} StoreRecord */
/** @typedef {import("./record.js").Change} Change */

/**
 * @param {StoreRecord} record
 * @returns {Record<string, Mark>} what is sound of it, in the order in which it was marked
 */
export function readMarked(record) {
  const stored = loose(record);
  const sound = Object.entries(stored).filter(
    /** @returns {pair is [string, Mark]} */ (pair) => isMark(pair[1]),
  );
  return Object.fromEntries(sound);
}

/**
 * Marks a programme, or with null takes the mark away with its note. A mark that is there already keeps its day.
 * @param {string} id
 * @param {Mark | null} mark
 * @returns {Change}
 */
export function setMarked(id, mark) {
  return (record) => {
    const { [id]: old, ...others } = loose(record);
    if (!mark) return withMarks(record, others);
    return withMarks(record, { ...others, [id]: isMark(old) ? { ...mark, ...old } : mark });
  };
}

/**
 * Writes the note of a marked programme, or with empty text removes it. One that is not marked has no note.
 * @param {string} id
 * @param {string} note
 * @returns {Change}
 */
export function setMarkNote(id, note) {
  return (record) => {
    const marks = loose(record);
    const mark = marks[id];
    if (!isMark(mark)) return record;
    const { note: _, ...bare } = mark;
    return withMarks(record, { ...marks, [id]: note ? { ...bare, note } : bare });
  };
}

/**
 * @param {StoreRecord} record
 * @returns {Record<string, unknown>} also what is not sound: it is not ours to drop
 */
function loose(record) {
  const { programmes } = /** @type {{programmes?: unknown}} */ (record);
  return isObject(programmes) ? programmes : {};
}

/**
 * @param {StoreRecord} record
 * @param {Record<string, unknown>} programmes
 * @returns {StoreRecord}
 */
function withMarks(record, programmes) {
  return /** @type {StoreRecord} */ ({ ...record, programmes });
}

/**
 * @param {unknown} value
 * @returns {value is Mark}
 */
function isMark(value) {
  return isObject(value) && isDay(value.day) && (value.note === undefined || typeof value.note === "string");
}
