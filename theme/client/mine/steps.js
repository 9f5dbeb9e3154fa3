// What to do next: at most three things, in a fixed order of importance.
import { routesOf } from "./catalogue.js";
import { answersOf, historyOf, programmesOf, startedRoutes } from "./held.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("./catalogue.js").Catalogue} Catalogue */
/**
 * @typedef {{kind: "test" | "resume" | "choose" | "another", href: string}
 *   | {kind: "task", href: string, title: string, stage: number, route: string}
 *   | {kind: "programme", href: string, title: string, day: string}} Step stage: from 1
 */

export const MOST = 3;

/**
 * The test until it is done once; then a route, or the earliest open tasks of the one touched last. A marked programme
 * keeps the last place: it would never come up behind sixty tasks.
 * @param {StoreRecord} record
 * @param {Catalogue} catalogue
 * @returns {Step[]}
 */
export function nextSteps(record, catalogue) {
  const { links } = catalogue;
  /** @type {Step[]} */
  const steps = [];
  if (links.test && !historyOf(record).length) {
    steps.push({ kind: answersOf(record) ? "resume" : "test", href: links.test });
  }
  const programme = programmesOf(record).map(({ id, day }) => ({ ...catalogue.programme(id), day })).find(({ href }) => href);
  const room = MOST - steps.length - (programme ? 1 : 0);
  steps.push(...routeSteps(record, catalogue).slice(0, room));
  if (programme) steps.push({ kind: "programme", ...programme });
  return steps;
}

/**
 * @param {StoreRecord} record
 * @param {Catalogue} catalogue
 * @returns {Step[]}
 */
function routeSteps(record, catalogue) {
  const ids = routesOf(record, startedRoutes(record), catalogue).filter((id) => catalogue.hasRoute(id));
  if (!ids.length) return [{ kind: "choose", href: catalogue.links.routes }];
  for (const id of ids) {
    const { title: route, open } = catalogue.route(id, record);
    if (open.length) return open.map(({ title, href, stage }) => ({ kind: "task", title, href, stage: stage + 1, route }));
  }
  return [{ kind: "another", href: catalogue.links.routes }];
}
