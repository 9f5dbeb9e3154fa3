// What the page says of the plan beside the boxes: how much has an answer, which months are wrong, the programme drawn.
import { part } from "../checklist/page.js";
import { fill, plural } from "../shared/words.js";
import { gantt } from "./chart.js";
import { itemsOf, progress } from "./outline.js";
import { isBackwards, isStart, monthName, tasksOf } from "./schedule.js";

/** @typedef {import("../shared/desk-store.js").Cells} Cells */
/** @typedef {import("../shared/desk-store.js").Row} Row */
/** @typedef {typeof import("../../messages/es.json").planMessages} Words */

/**
 * @param {HTMLElement} root
 * @param {import("./outline.js").Outline} outline
 * @param {Cells} cells
 * @param {Words} words
 */
export function showCounts(root, outline, cells, words) {
  const counts = itemsOf(outline).map((item) => ({ id: item.id, ...progress(item, cells) }));
  for (const { id, done, total } of counts) {
    for (const place of root.querySelectorAll(`[data-chapter="${id}"] h3 [data-role="count"], [data-to="${id}"] [data-role="count"]`)) {
      write(place, fill(words.count, { done, total }));
      place.closest("[data-to]")?.classList.toggle("done", done === total);
    }
  }
  const sum = (/** @type {"done" | "total"} */ name) => counts.reduce((all, one) => all + one[name], 0);
  write(part(root, "total"), fill(plural(words.total, sum("total")), { done: sum("done"), total: sum("total") }));
}

/**
 * @param {Element | null} place
 * @param {unknown} field
 * @param {string} start
 * @param {Words} words
 */
export function showStart(place, field, start, words) {
  write(place, isStart(start) ? "" : words.badStart);
  if (field instanceof HTMLInputElement) markWrong(field, !isStart(start));
}

/**
 * @param {HTMLElement} root
 * @param {Row[]} rows
 * @param {import("./outline.js").List} list
 * @param {{months: number, start: string, words: Words}} about
 */
export function showSchedule(root, rows, list, { months, start, words }) {
  for (const option of root.querySelectorAll("option")) write(option, month(option.value, start, words));
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-row]"))) {
    const backwards = isBackwards(rows.find(({ id }) => id === row.dataset.row)?.fields ?? {});
    write(part(row, "wrong"), backwards ? words.wrongOrder : "");
    markWrong(row.querySelector('[data-cell="until"]'), backwards);
  }
  const tasks = tasksOf(rows, list, months);
  const [figure, empty] = [part(root, "chart"), part(root, "chart-empty")];
  if (figure) figure.hidden = false;
  if (empty) empty.hidden = tasks.length > 0;
  part(root, "drawn")?.replaceChildren(...(tasks.length ? [gantt(tasks, months, start, words)] : []));
}

/**
 * @param {string} n month of the plan; empty for none
 * @param {string} start
 * @param {Words} words
 */
function month(n, start, words) {
  if (!n) return words.noMonth;
  // Once the calendar is known, «abr 2027» says it all, and fits into half the width of a phone.
  return monthName(start, Number(n)) || fill(words.month, { n });
}

/**
 * @param {Element | null} field
 * @param {boolean} wrong
 */
function markWrong(field, wrong) {
  if (wrong) field?.setAttribute("aria-invalid", "true");
  else field?.removeAttribute("aria-invalid");
}

/**
 * @param {Element | null} node
 * @param {string} text
 */
function write(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}
