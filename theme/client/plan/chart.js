// The programme drawn: a bar for each task over the months. Places are shares of the width, so that the letters keep
// their size on a narrow screen.
import { draw } from "../calculator/dom.js";
import { fill } from "../shared/words.js";
import { monthName } from "./schedule.js";

/** @typedef {import("./schedule.js").Task} Task */
/** @typedef {typeof import("../../messages/es.json").planMessages} Words */

const HEAD = 44;
const LANE = 46;
const BAR = 15;
/** What fits into the narrowest screen; all names begin at its edge, wherever their bars do. */
const LONGEST_NAME = 44;

/**
 * @param {Task[]} tasks
 * @param {number} months
 * @param {string} start «2027-01» or empty
 * @param {Words} words
 * @returns {SVGElement}
 */
export function gantt(tasks, months, start, words) {
  const height = HEAD + LANE * tasks.length + 6;
  const at = (/** @type {number} */ month) => `${((100 * month) / months).toFixed(3)}%`;
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, year) =>
    draw("text", { class: "year", x: at(year * 12), y: "14", dx: "3" }, fill(words.year, { n: year + 1 })));
  const marks = Array.from({ length: months + 1 }, (_, month) =>
    month % 3 ? [] : draw("line", { class: month % 12 ? "quarter" : "edge", x1: at(month), x2: at(month), y1: month % 12 ? "22" : "4", y2: `${height}` })).flat();
  const names = Array.from({ length: Math.ceil(months / 6) }, (_, half) =>
    draw("text", { class: "when", x: at(half * 6), y: "34", dx: "3" }, monthName(start, half * 6 + 1) || fill(words.month, { n: half * 6 + 1 })));
  const label = fill(tasks.length === 1 ? words.chartOne : words.chart, { months, n: tasks.length });
  return draw("svg", { role: "img", "aria-label": label, width: "100%", height: `${height}` },
    ...marks, ...years, ...names, ...tasks.flatMap((task, lane) => bar(task, lane, months, at)));
}

/**
 * @param {Task} task
 * @param {number} lane
 * @param {number} months
 * @param {(month: number) => string} at
 */
function bar({ name, from, until }, lane, months, at) {
  const top = HEAD + LANE * lane + 6;
  const clipped = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
  return [
    draw("text", { class: "name", x: "0", y: `${top + 11}` }, clipped),
    draw("rect", { class: "bar", x: at(from - 1), y: `${top + 17}`, width: at(until - from + 1), height: `${BAR}`, rx: "4" }),
  ];
}
