// The days that the reader has set on tasks, over all routes.

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("./catalogue.js").Catalogue} Catalogue */
/**
 * @typedef {object} OwnDate
 * @property {string} day
 * @property {string} task
 * @property {string} title
 * @property {string} route
 * @property {string} routeTitle
 * @property {string} href
 * @property {string} note
 * @property {"done" | "past" | "today" | "coming"} state
 */

/**
 * @param {StoreRecord} record
 * @param {Catalogue} catalogue
 * @param {string} today
 * @returns {OwnDate[]} what is still to do first, by day
 */
export function ownDates(record, catalogue, today) {
  const found = Object.entries(record.routes).flatMap(([route, { dates, done, notes }]) =>
    Object.entries(dates).map(([task, day]) => ({
      day,
      task,
      title: catalogue.taskTitle(task),
      route,
      routeTitle: catalogue.hasRoute(route) ? catalogue.routeTitle(route) : route,
      href: catalogue.routeHref(route, task),
      note: notes[task] ?? "",
      state: /** @type {OwnDate["state"]} */ (
        done[task] ? "done" : day < today ? "past" : day === today ? "today" : "coming"
      ),
    })),
  );
  const rank = (/** @type {OwnDate} */ one) => (one.state === "done" ? "1" : "0") + one.day + one.title;
  return found.sort((one, two) => rank(one).localeCompare(rank(two)));
}
