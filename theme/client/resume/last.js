// What the reader was at last, for the home page: the route touched last, else the test, else whatever is kept.
import { answersOf, historyOf, holdsSomething, isStarted, startedRoutes } from "../mine/held.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {{kind: "route", route: string, done: number} | {kind: "test" | "result" | "other"}} Last */

/**
 * @param {StoreRecord} record
 * @param {(route: string) => boolean} known whether the page can lead to that route
 * @returns {Last | null} null where nothing is kept
 */
export function lastThing(record, known) {
  const { origin = "", destination = "" } = record.choices;
  const ids = [...startedRoutes(record).map(([id]) => id), `${origin}-${destination}`];
  const route = ids.find(known);
  const held = route === undefined ? undefined : Object.entries(record.routes).find(([id]) => id === route)?.[1];
  if (route !== undefined && held && isStarted(held)) {
    return { kind: "route", route, done: Object.keys(held.done).length };
  }
  const tested = historyOf(record).length > 0;
  if (!tested && answersOf(record)) return { kind: "test" };
  if (route !== undefined) return { kind: "route", route, done: 0 };
  if (tested) return { kind: "result" };
  return holdsSomething(record) ? { kind: "other" } : null;
}
