// Which tasks are the reader's, which of them show, and how far the route has come.
import { applies } from "../shared/when.js";

/** @typedef {import("../shared/when.js").When} When */
/** @typedef {import("../shared/when.js").Context} Context */
/** @typedef {{id: string, stage: string, when: When}} Task */
/** @typedef {{id: string, stage: string, holds: boolean, done: boolean, shown: boolean}} TaskView */
/** @typedef {{done: number, total: number, shown: number, state: "" | "half" | "done"}} Progress */

/**
 * @param {Task[]} tasks
 * @param {Record<string, string>} done task → day
 * @param {{context: Context, hideDone: boolean, revealed: ReadonlySet<string>}} choice `revealed`: shown whatever the
 *   filter says, because the address asked for them; they don't count
 * @returns {TaskView[]}
 */
export function chooseTasks(tasks, done, { context, hideDone, revealed }) {
  return tasks.map(({ id, stage, when }) => {
    const holds = applies(when, context);
    const isDone = typeof done[id] === "string";
    const shown = revealed.has(id) || (holds && !(hideDone && isDone));
    return { id, stage, holds, done: isDone, shown };
  });
}

/**
 * Counts only the tasks that hold: what the filter leaves out is neither done nor missing.
 * @param {TaskView[]} tasks of a stage or of the route
 * @returns {Progress}
 */
export function progress(tasks) {
  const holding = tasks.filter((task) => task.holds);
  const total = holding.length;
  const done = holding.filter((task) => task.done).length;
  const state = done === 0 ? "" : done < total ? "half" : "done";
  return { done, total, shown: tasks.filter((task) => task.shown).length, state };
}

/**
 * @param {TaskView[]} tasks
 * @param {string} stage
 * @returns {Progress}
 */
export function stageProgress(tasks, stage) {
  return progress(tasks.filter((task) => task.stage === stage));
}
