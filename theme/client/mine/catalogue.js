// What the page knows of the site: routes with their tasks, and names. The record knows only ids.
import { chooseTasks, progress, stageProgress } from "../checklist/progress.js";
import { writeFragment } from "../shared/fragment.js";
import { emptyRoute, isObject } from "../shared/record.js";
import { makeContext } from "../shared/when.js";
import { fill } from "../shared/words.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/when.js").When} When */
/** @typedef {{route: string, routes: string, programme: string, programmes: string, costs: string, test: string}} Links */
/** @typedef {[id: string, title: string, stage: number, when?: When]} Row */
/**
 * @typedef {object} Data as generator/render/mine_page.py writes it
 * @property {string[]} stages
 * @property {Row[]} tasks
 * @property {Record<string, number[]>} routes
 * @property {Record<string, [name: string, slug: string]>} countries
 * @property {Record<string, string>} sectors
 * @property {Record<string, string>} parents
 * @property {Record<string, string>} programmes
 * @property {string} title «De {origin} a {destination}»
 * @property {Links} links
 */
/** @typedef {{id: string, title: string, href: string, stage: number}} OpenTask stage: from 0 */
/** @typedef {{title: string, done: number, total: number, state: "" | "half" | "done"}} StageView */
/**
 * @typedef {object} RouteView
 * @property {string} id
 * @property {string} title
 * @property {string} href with the reader's sector and channel, so that the list counts the same
 * @property {number} done
 * @property {number} total
 * @property {StageView[]} stages
 * @property {OpenTask[]} open all that is left to do, in order
 */

const NOTHING = /** @type {Data} */ ({
  stages: [], tasks: [], routes: {}, countries: {}, sectors: {}, parents: {}, programmes: {}, title: "",
  links: { route: "", routes: "", programme: "", programmes: "", costs: "", test: "" },
});

export class Catalogue {
  /** @param {string | null | undefined} text JSON from the page */
  constructor(text) {
    const data = read(text);
    this.links = data.links;
    this.stages = data.stages;
    this._data = data;
    /** Maps, because an id from a file may be the name of something that every object has. */
    this._routes = new Map(Object.entries(data.routes));
    this._countries = new Map(Object.entries(data.countries));
    this._sectors = new Map(Object.entries(data.sectors));
    this._programmes = new Map(Object.entries(data.programmes));
    this._titles = new Map(data.tasks.map(([id, title]) => [id, title]));
  }

  /** @param {string} id */
  hasRoute(id) {
    return this._routes.has(id);
  }

  /** @param {string} id */
  routeTitle(id) {
    const [origin, destination] = this._ends(id);
    return fill(this._data.title, { origin: origin?.[0] ?? "", destination: destination?.[0] ?? "" });
  }

  /** @param {string} id */
  country(id) {
    return this._countries.get(id)?.[0] ?? "";
  }

  /** @param {string} id */
  sector(id) {
    return this._sectors.get(id) ?? "";
  }

  /**
   * @param {string} id
   * @returns {string} the id itself where the task is no longer on the site
   */
  taskTitle(id) {
    return this._titles.get(id) ?? id;
  }

  /**
   * @param {string} id
   * @returns {{title: string, href: string}} without href where the site has no such programme
   */
  programme(id) {
    const title = this._programmes.get(id);
    return { title: title ?? id, href: title ? this.links.programme.replace("SLUG", id) : "" };
  }

  /**
   * @param {string} id
   * @param {string} [task] to go to
   * @returns {string} empty for a route that the site does not have
   */
  routeHref(id, task) {
    const [origin, destination] = this._ends(id);
    if (!this.hasRoute(id) || !origin || !destination) return "";
    return this.links.route.replace("SLUG", `${origin[1]}-a-${destination[1]}`) + (task ? `#t-${task}` : "");
  }

  /**
   * How far the reader has come on a route of the site, under the sector and channel that are chosen.
   * @param {string} id
   * @param {StoreRecord} record
   * @returns {RouteView}
   */
  route(id, record) {
    const { product = "", sector = "", channel = "" } = record.choices;
    const [origin, destination] = id.split("-");
    const tasks = (this._routes.get(id) ?? []).flatMap((place) => {
      const [task, title, stage, when] = this._data.tasks[place] ?? [];
      return task === undefined ? [] : [{ id: task, title: title ?? task, stage: String(stage), when: when ?? {} }];
    });
    const mine = Object.entries(record.routes).find(([name]) => name === id)?.[1] ?? emptyRoute();
    const context = makeContext({ origin, destination, sector, channel }, this._data.parents);
    const views = chooseTasks(tasks, mine.done, { context, hideDone: false, revealed: new Set() });
    const left = tasks.filter((_, place) => views[place]?.holds && !views[place]?.done);
    const { done, total } = progress(views);
    return {
      id,
      title: this.routeTitle(id),
      href: this.routeHref(id) + writeFragment({ producto: product, sector, canal: channel }),
      done,
      total,
      stages: this.stages.map((title, place) => ({ title, ...stageProgress(views, String(place)) })),
      open: left.map((task) => ({
        id: task.id, title: task.title, stage: Number(task.stage), href: this.routeHref(id, task.id),
      })),
    };
  }

  /** @param {string} id */
  _ends(id) {
    const [origin = "", destination = ""] = id.split("-");
    return [this._countries.get(origin), this._countries.get(destination)];
  }
}

/**
 * @param {string | null | undefined} text
 * @returns {Data}
 */
function read(text) {
  try {
    const value = JSON.parse(text || "{}");
    return isObject(value) ? { ...NOTHING, .../** @type {Partial<Data>} */ (value) } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/**
 * The destinations that a reader looks at: those chosen here, and the one that was chosen last anywhere.
 * @param {StoreRecord} record
 * @returns {string[]}
 */
export function chosenDestinations({ choices }) {
  const { destination = "", destinations = "" } = /** @type {Record<string, string>} */ (choices);
  return [...new Set([destination, ...destinations.split(" ")])].filter(Boolean);
}

/**
 * The routes to show: those that hold something, touched last first, then the chosen ones that are not begun.
 * @param {StoreRecord} record
 * @param {[string, unknown][]} started
 * @param {Catalogue} catalogue
 * @returns {string[]} ids
 */
export function routesOf(record, started, catalogue) {
  const { origin = "" } = record.choices;
  const chosen = chosenDestinations(record).map((one) => `${origin}-${one}`);
  return [...new Set([...started.map(([id]) => id), ...chosen.filter((id) => catalogue.hasRoute(id))])];
}
