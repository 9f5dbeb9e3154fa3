// Joins two records so that nothing of either is lost; where they differ on one thing, the newer wins.
import { mergeCells } from "../plan/cells.js";
import { readDesk } from "../shared/desk-store.js";
import { isObject } from "../shared/record.js";
import { historyOf } from "./held.js";

/** @typedef {import("../shared/record.js").StoreRecord} StoreRecord */
/** @typedef {import("../shared/record.js").RouteRecord} RouteRecord */
/** @typedef {Record<string, unknown>} Loose */

/**
 * @param {StoreRecord} mine what is on the device
 * @param {StoreRecord} theirs what comes from the file
 * @returns {StoreRecord}
 */
export function merge(mine, theirs) {
  const [one, two] = [/** @type {Loose} */ ({ ...mine }), /** @type {Loose} */ ({ ...theirs })];
  const names = new Set([...Object.keys(two), ...Object.keys(one)]);
  const joined = Object.fromEntries([...names].map((name) => [name, joinAny(one[name], two[name])]));
  const known = {
    version: mine.version,
    routes: joinRoutes(mine.routes, theirs.routes),
    choices: joinChoices(mine.choices, theirs.choices),
    ...("potential" in joined ? { potential: joinTests(mine, theirs) } : {}),
    ...("calculations" in joined ? { calculations: joinCalculations(one.calculations, two.calculations) } : {}),
    ...("desk" in joined ? { desk: joinDesks(joined.desk, one.desk, two.desk) } : {}),
    ...("programmes" in joined ? { programmes: joinDated(one.programmes, two.programmes) } : {}),
  };
  return { ...joined, ...known };
}

/**
 * @param {Record<string, RouteRecord>} mine
 * @param {Record<string, RouteRecord>} theirs
 * @returns {Record<string, RouteRecord>}
 */
function joinRoutes(mine, theirs) {
  const added = Object.entries(theirs).map(([id, route]) => {
    const own = Object.entries(mine).find(([name]) => name === id)?.[1];
    return /** @type {const} */ ([id, own ? joinRoute(own, route) : route]);
  });
  return { ...mine, ...Object.fromEntries(added) };
}

/**
 * Task by task. A tick has its day; notes and dates have none, so the route that was touched later speaks for them.
 * A tick that only one of the two has stays: nobody can tell whether the other has taken it away or never had it.
 * @param {RouteRecord} mine
 * @param {RouteRecord} theirs
 * @returns {RouteRecord}
 */
function joinRoute(mine, theirs) {
  const [older, newer] = (theirs.updated ?? "") > (mine.updated ?? "") ? [mine, theirs] : [theirs, mine];
  const done = { ...older.done };
  for (const [task, day] of Object.entries(newer.done)) done[task] = (done[task] ?? "") > day ? (done[task] ?? day) : day;
  return {
    ...older,
    ...newer,
    done,
    notes: { ...older.notes, ...newer.notes },
    dates: { ...older.dates, ...newer.dates },
  };
}

/**
 * What is chosen here stays; what is not chosen here comes from the file. Destinations add up.
 * @param {Record<string, string>} mine
 * @param {Record<string, string>} theirs
 * @returns {Record<string, string>}
 */
function joinChoices(mine, theirs) {
  const filled = (/** @type {Record<string, string>} */ all) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value));
  const destinations = [mine.destinations, theirs.destinations].flatMap((one) => (one ?? "").split(" ")).filter(Boolean);
  const joined = { ...theirs, ...mine, ...filled(theirs), ...filled(mine) };
  return destinations.length ? { ...joined, destinations: [...new Set(destinations)].join(" ") } : joined;
}

/**
 * Both histories by day; the answers of the side that took the test later stand above the other's.
 * @param {StoreRecord} mine
 * @param {StoreRecord} theirs
 * @returns {unknown}
 */
function joinTests(mine, theirs) {
  const [one, two] = [mine, theirs].map((record) => /** @type {Loose} */ ({ ...record }).potential);
  if (!isObject(one) || !isObject(two)) return isObject(one) ? one : two;
  const last = (/** @type {StoreRecord} */ record) => historyOf(record).at(-1)?.day ?? "";
  const [older, newer] = last(theirs) > last(mine) ? [one, two] : [two, one];
  const [before, after] = [list(one.history), list(two.history)];
  const known = new Set(before.map((entry) => JSON.stringify(entry)));
  const history = [...before, ...after.filter((entry) => !known.has(JSON.stringify(entry)))];
  const day = (/** @type {unknown} */ entry) => (isObject(entry) ? String(entry.day) : "");
  return {
    ...older,
    ...newer,
    ...(isObject(older.profile) && isObject(newer.profile) ? { profile: { ...older.profile, ...newer.profile } } : {}),
    ...(isObject(older.answers) && isObject(newer.answers) ? { answers: joinAny(newer.answers, older.answers) } : {}),
    history: history.sort((first, second) => day(first).localeCompare(day(second))),
  };
}

/**
 * @param {unknown} mine
 * @param {unknown} theirs
 * @returns {unknown[]} one for each address of the calculator, newest first
 */
function joinCalculations(mine, theirs) {
  /** @type {Map<string, Loose>} */
  const found = new Map();
  for (const one of [...list(mine), ...list(theirs)]) {
    if (!isObject(one)) continue;
    const same = found.get(String(one.fragment));
    if (!same || String(one.day ?? "") > String(same.day ?? "")) found.set(String(one.fragment), { ...same, ...one });
  }
  return [...found.values()].sort((one, two) => String(two.day ?? "").localeCompare(String(one.day ?? "")));
}

/**
 * @param {unknown} mine things by id, each with its day
 * @param {unknown} theirs
 * @returns {Loose}
 */
function joinDated(mine, theirs) {
  const joined = isObject(mine) ? { ...mine } : {};
  for (const [id, one] of Object.entries(isObject(theirs) ? theirs : {})) {
    const own = joined[id];
    if (!isObject(own) || !isObject(one)) joined[id] = own ?? one;
    else joined[id] = String(one.day ?? "") > String(own.day ?? "") ? { ...own, ...one } : { ...one, ...own };
  }
  return joined;
}

/**
 * The plans of a desk, cell by cell: the later word of the two holds.
 * @param {unknown} joined
 * @param {unknown} mine
 * @param {unknown} theirs
 * @returns {Loose}
 */
function joinDesks(joined, mine, theirs) {
  const [all, one, two] = [joined, mine, theirs].map((desk) => readDesk(desk).desk);
  const plans = Object.entries(all?.plans ?? {}).map(([id, plan]) =>
    [id, { ...plan, cells: mergeCells(one?.plans[id]?.cells ?? {}, two?.plans[id]?.cells ?? {}) }]);
  return { ...all, plans: Object.fromEntries(plans) };
}

/**
 * What no rule here knows: objects key by key, lists with what is missing; else the first of the two that there is.
 * @param {unknown} first
 * @param {unknown} second
 * @returns {unknown}
 */
function joinAny(first, second) {
  if (Array.isArray(first) && Array.isArray(second)) {
    const known = new Set(first.map((one) => JSON.stringify(one)));
    return [...first, ...second.filter((one) => !known.has(JSON.stringify(one)))];
  }
  if (!isObject(first) || !isObject(second)) return first ?? second;
  const names = new Set([...Object.keys(second), ...Object.keys(first)]);
  return Object.fromEntries([...names].map((name) => [name, joinAny(first[name], second[name])]));
}

/**
 * @param {unknown} value
 * @returns {unknown[]}
 */
function list(value) {
  return Array.isArray(value) ? value : [];
}
