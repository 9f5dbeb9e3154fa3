// Writes the state of a checklist into its markup. Touches only what differs, so that nothing flickers.
import { lead } from "../shared/stateful.js";
import { writeFragment } from "../shared/fragment.js";
import { fill, plural } from "../shared/words.js";
import { progress, stageProgress } from "./progress.js";

/** @typedef {import("./progress.js").TaskView} TaskView */
/** @typedef {import("./progress.js").Progress} Progress */
/** @typedef {import("./page.js").PageTask} PageTask */
/** @typedef {import("./page.js").PageStage} PageStage */
/** @typedef {{one: string, other: string, none: string}} Counted */
/** @typedef {{count: Counted, stageProgress: Counted, total: Counted}} Words */

/**
 * @param {PageTask[]} tasks
 * @param {TaskView[]} views in the same order
 */
export function showTasks(tasks, views) {
  views.forEach((view, index) => {
    const task = tasks[index];
    if (!task) return;
    task.box.checked = view.done;
    task.item.classList.toggle("was", view.done);
    setHidden(task.item, !view.shown);
  });
}

/**
 * @param {PageStage[]} stages
 * @param {TaskView[]} views
 * @param {Words} words
 */
export function showStages(stages, views, words) {
  for (const stage of stages) {
    const at = stageProgress(views, stage.id);
    setText(stage.count, counted(words.count, at));
    setText(stage.progress, counted(words.stageProgress, at));
    setHidden(stage.empty, at.shown > 0);
    stage.station?.classList.toggle("half", at.state === "half");
    stage.station?.classList.toggle("done", at.state === "done");
    // Through the CSSOM: a style attribute written as text is refused by the content security policy.
    stage.station?.style.setProperty("--p", `${at.total ? Math.round((100 * at.done) / at.total) : 0}%`);
  }
}

/**
 * @param {HTMLElement | null} place
 * @param {TaskView[]} views
 * @param {Words} words
 * @returns {string} what it says
 */
export function showTotal(place, views, words) {
  const text = counted(words.total, progress(views));
  setText(place, text);
  setHidden(place, false);
  return text;
}

/**
 * @param {Counted} words
 * @param {Progress} at
 */
function counted(words, { done, total }) {
  return fill(plural(words, total), { done, total });
}

/**
 * @param {HTMLElement | null} node
 * @param {string} text
 */
function setText(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}

/**
 * @param {HTMLElement | null} node
 * @param {boolean} hidden
 */
function setHidden(node, hidden) {
  if (node && node.hidden !== hidden) node.hidden = hidden;
}

/**
 * Keeps the links to the calculator in step with what the reader sells, and to whom.
 * @param {HTMLElement} root
 * @param {import("./filters.js").Filters} filters
 */
export function showCosts(root, { product, sector, channel }) {
  const { origin: desde = "", destination: hacia = "" } = root.dataset;
  const hash = writeFragment({ desde, hacia, producto: product, sector, comprador: channel === "b2b" ? "empresa" : "" });
  for (const link of root.querySelectorAll('a[data-role="costs"]')) lead(/** @type {HTMLAnchorElement} */ (link), hash);
}
