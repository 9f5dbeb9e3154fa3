// The plan as a document: headings, answers, tables. Both files are written from it.
import { fill } from "../shared/words.js";
import { rowsOf, valueOf } from "./cells.js";
import { saysSomething, START } from "./outline.js";
import { isStart, monthName, tasksOf } from "./schedule.js";

/** @typedef {import("../shared/desk-store.js").Cells} Cells */
/** @typedef {import("./outline.js").Outline} Outline */
/** @typedef {import("./outline.js").Item} Item */
/** @typedef {import("./outline.js").List} List */
/** @typedef {import("./schedule.js").Task} Task */
/** @typedef {typeof import("../../messages/es.json").planMessages} Words */
/**
 * @typedef {{kind: "heading", level: 1 | 2 | 3 | 4, text: string}
 *   | {kind: "answer", ask: string, text: string, blank: boolean}
 *   | {kind: "list", items: string[], blank: string}
 *   | {kind: "matrix", cells: {title: string, items: string[]}[], blank: string}
 *   | {kind: "table", head: string[], rows: string[][]}
 *   | {kind: "chart", title: string, tasks: Task[], months: number, names: string[]}
 *   | {kind: "note", text: string}} Block
 */

/**
 * @param {Outline} outline
 * @param {Cells} cells
 * @param {string} day
 * @param {Words} words
 * @returns {Block[]}
 */
export function blocks(outline, cells, day, words) {
  const answer = (/** @type {[string, string]} */ [id, ask]) => {
    const text = valueOf(cells, id).trim();
    return /** @type {Block} */ ({ kind: "answer", ask, text: text || words.blank, blank: !text });
  };
  const start = valueOf(cells, START).trim();
  const begins = start && isStart(start) ? [answer([START, words.start])] : [];
  return [
    { kind: "heading", level: 1, text: outline.title },
    ...outline.head.map(answer),
    ...begins,
    ...outline.sections.flatMap(({ title, items }) => [
      /** @type {Block} */ ({ kind: "heading", level: 2, text: title }),
      ...items.flatMap((item) => chapter(item, cells, answer, { outline, start, words })),
    ]),
    { kind: "note", text: fill(words.made, { day }) },
  ];
}

/**
 * @param {Item} item
 * @param {Cells} cells
 * @param {(ask: [string, string]) => Block} answer
 * @param {{outline: Outline, start: string, words: Words}} about
 * @returns {Block[]}
 */
function chapter({ title, asks, lists, choices }, cells, answer, about) {
  const lines = lists.filter(({ shape }) => shape === "lines");
  const others = lists.filter(({ shape }) => shape !== "lines");
  return [
    { kind: "heading", level: 3, text: title },
    ...(lines.length ? [matrix(lines, cells, about.words)] : []),
    ...asks.map(answer),
    ...others.flatMap((list) => table(list, cells, about)),
    ...choices.flatMap((group) => [
      /** @type {Block} */ ({ kind: "heading", level: 4, text: group.title }),
      /** @type {Block} */ ({ kind: "list", items: group.of.filter(([id]) => valueOf(cells, id) === "1").map(([, text]) => text), blank: about.words.blank }),
    ]),
  ];
}

/**
 * @param {List[]} lists
 * @param {Cells} cells
 * @param {Words} words
 * @returns {Block}
 */
function matrix(lists, cells, words) {
  const items = (/** @type {List} */ list) => rowsOf(cells, list.id).filter(saysSomething).map(({ fields }) => (fields[list.columns[0]?.[0] ?? ""] ?? "").trim());
  return { kind: "matrix", cells: lists.map((list) => ({ title: list.title, items: items(list) })), blank: words.blank };
}

/**
 * @param {List} list
 * @param {Cells} cells
 * @param {{outline: Outline, start: string, words: Words}} about
 * @returns {Block[]}
 */
function table(list, cells, { outline, start, words }) {
  const rows = rowsOf(cells, list.id).filter(saysSomething);
  /** @type {Block} */
  const heading = { kind: "heading", level: 4, text: list.title };
  if (!rows.length) return [heading, { kind: "list", items: [], blank: words.blank }];
  const named = (/** @type {string} */ at) => {
    const name = at && monthName(start, Number(at));
    return at && (name ? fill(words.monthNamed, { n: at, name }) : fill(words.month, { n: at }));
  };
  const columns = list.columns.map(([, text]) => text);
  if (list.shape === "cards") {
    // Seven columns would not fit on a sheet: each service is a table of its own, as the outline has it.
    return [heading, ...rows.map(({ fields }) => /** @type {Block} */ ({
      kind: "table", head: [], rows: list.columns.map(([id, text]) => [text, (fields[id] ?? "").trim()]),
    }))];
  }
  const tasks = tasksOf(rows, list, outline.months);
  const names = Array.from({ length: outline.months }, (_, at) => monthName(start, at + 1));
  return [
    heading,
    { kind: "table", head: [...columns, words.from, words.until], rows: rows.map(({ fields }) => [...list.columns.map(([id]) => (fields[id] ?? "").trim()), named(fields.from ?? ""), named(fields.until ?? "")]) },
    ...(tasks.length ? [/** @type {Block} */ ({ kind: "chart", title: words.chartTitle, tasks, months: outline.months, names })] : []),
  ];
}
