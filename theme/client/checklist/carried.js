// Progress that goes from a frame on another site to the whole site: the frame keeps it where the site can't look.
import { localDay } from "../shared/days.js";
import { setEntry } from "../shared/record.js";

/** The part of the address that names the tasks, with points between them. */
export const CARRIED = "hechas";

/**
 * @param {string} text from the address
 * @param {{id: string}[]} tasks of the page
 * @param {Record<string, string>} done
 * @returns {string[]} those that the page knows and that are not ticked yet
 */
export function carriedTasks(text, tasks, done) {
  const named = new Set(text.split("."));
  return tasks.map(({ id }) => id).filter((id) => named.has(id) && !(id in done));
}

/**
 * @param {string} route
 * @param {string[]} tasks
 * @param {Date} now
 * @returns {import("../shared/record.js").Change}
 */
export function tickAll(route, tasks, now) {
  return (record) => tasks.reduce(
    (next, task) => setEntry(route, "done", task, localDay(now), now.toISOString())(next), record);
}

/**
 * Tells whoever stands around the list how far it has come; in a frame that is the host's page.
 * @param {HTMLElement} root
 * @param {import("./progress.js").Progress} at
 */
export function announce(root, { done, total }) {
  root.dispatchEvent(new CustomEvent("ruta:avance", { bubbles: true, detail: { hechas: done, total } }));
}
