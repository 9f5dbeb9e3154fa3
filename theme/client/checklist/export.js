// Turns a reader's list into a file. Part of the export bundle, with its own words.
import { checklistExport as words } from "../../messages/es.json";
import { fill, plural } from "../shared/words.js";
import { csvText } from "./csv.js";
import { calendarText } from "./ics.js";

const CALENDAR = "text/calendar;charset=utf-8";

/** @typedef {{id: string, stage: string, title: string, holds: boolean, anchor: string}} ListedTask */
/**
 * @typedef {object} List
 * @property {string} route
 * @property {string} title
 * @property {Date} now
 * @property {ListedTask[]} tasks
 * @property {import("../shared/record.js").RouteRecord} mine
 * @property {string} page address of the page, empty from disk
 */

/**
 * @param {"csv" | "ics"} kind
 * @param {List} list
 * @param {string} file its name, for the message
 * @returns {{text: string, type: string, message: string}} without text there is nothing to keep
 */
export function exportList(kind, list, file) {
  return kind === "csv" ? table(list, file) : calendar(list, file);
}

/**
 * The tasks that hold for the reader's filter, done or not.
 * @param {List} list
 * @param {string} file
 */
function table({ tasks, mine, page }, file) {
  const { columns, states } = words;
  const head = [columns.stage, columns.task, columns.state, columns.doneOn, columns.date, columns.note, columns.address];
  const rows = tasks.filter((task) => task.holds).map(({ id, stage, title, anchor }) => [
    stage,
    title,
    mine.done[id] ? states.done : states.pending,
    mine.done[id] ?? "",
    mine.dates[id] ?? "",
    mine.notes[id] ?? "",
    address(page, anchor),
  ]);
  return { text: csvText([head, ...rows]), type: "text/csv;charset=utf-8", message: fill(words.csv, { file }) };
}

/**
 * The tasks that the reader has dated, under whatever filter.
 * @param {List} list
 * @param {string} file
 */
function calendar({ route, title, now, tasks, mine, page }, file) {
  const dated = tasks.flatMap((task) => {
    const day = mine.dates[task.id];
    const note = mine.notes[task.id] ?? "";
    return day ? [{ id: task.id, route, title: task.title, day, note, address: address(page, task.anchor) }] : [];
  });
  if (!dated.length) return { text: "", type: CALENDAR, message: words.noDates };
  return calendarFile(title, now, dated, file);
}

/**
 * The dated tasks of several routes in one calendar.
 * @param {{name: string, now: Date, dates: {day: string, task: string, title: string, route: string, routeTitle: string, href: string, note: string}[]}} list
 *   `href`: the task's full address, empty from disk
 * @param {string} file
 * @returns {{text: string, type: string, message: string}}
 */
export function exportDates({ name, now, dates }, file) {
  const tasks = dates.map(({ day, task, title, route, routeTitle, href, note }) => ({
    id: task, route, title: `${title} (${routeTitle})`, day, note, address: href,
  }));
  return calendarFile(name, now, tasks, file);
}

/**
 * @param {string} name
 * @param {Date} now
 * @param {import("./ics.js").DatedTask[]} tasks
 * @param {string} file
 */
function calendarFile(name, now, tasks, file) {
  const message = fill(plural(words.ics, tasks.length), { n: tasks.length, file });
  return { text: calendarText({ name, now, tasks }), type: CALENDAR, message };
}

/**
 * @param {string} page
 * @param {string} anchor
 */
function address(page, anchor) {
  return page && `${page}#${anchor}`;
}
