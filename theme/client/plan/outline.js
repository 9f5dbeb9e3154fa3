// The outline of a plan as the page carries it, and how much of it has an answer.
import { rowsOf, valueOf } from "./cells.js";
import { drawable } from "./schedule.js";

/** @typedef {import("../shared/desk-store.js").Cells} Cells */
/** @typedef {[string, string]} Ask id and text */
/** @typedef {"lines" | "cards" | "schedule"} Shape */
/** @typedef {{id: string, title: string, shape: Shape, columns: Ask[]}} List */
/** @typedef {{id: string, title: string, asks: Ask[], lists: List[], choices: {title: string, of: Ask[]}[]}} Item */
/** @typedef {{id: string, title: string, items: Item[]}} Section */
/** @typedef {{id: string, title: string, months: number, head: Ask[], sections: Section[]}} Outline */
/** @typedef {{done: number, total: number}} Count */

/** The cell that holds the month in which the plan begins, as «2027-01». */
export const START = "inicio";

/**
 * A question counts one, a list one once a row says something (a schedule, once a task can be drawn), all that is there
 * to tick together one.
 * @param {Item} item
 * @param {Cells} cells
 * @returns {Count}
 */
export function progress({ asks, lists, choices }, cells) {
  const said = (/** @type {Ask} */ [id]) => Boolean(valueOf(cells, id).trim());
  const marks = [
    ...asks.map(said),
    ...lists.map((list) => rowsOf(cells, list.id).some((row) => (list.shape === "schedule" ? drawable(row, list) : saysSomething(row)))),
    ...(choices.length ? [choices.some((group) => group.of.some(said))] : []),
  ];
  return { done: marks.filter(Boolean).length, total: marks.length };
}

/**
 * @param {import("../shared/desk-store.js").Row} row
 */
export function saysSomething({ fields }) {
  return Object.values(fields).some((one) => one.trim());
}

/**
 * @param {Outline} outline
 * @returns {Item[]}
 */
export function itemsOf({ sections }) {
  return sections.flatMap(({ items }) => items);
}
