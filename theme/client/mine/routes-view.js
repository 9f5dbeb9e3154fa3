// Next steps, routes and dates, as markup.
import { mineMessages as words } from "../../messages/es.json";
import { make } from "../calculator/dom.js";
import { fill, plural } from "../shared/words.js";
import { counted, dayText } from "./say.js";

/** @typedef {import("./catalogue.js").RouteView} RouteView */
/** @typedef {import("./dates.js").OwnDate} OwnDate */
/** @typedef {import("./steps.js").Step} Step */

const NEXT = 3;

/**
 * @param {Step[]} steps
 * @returns {HTMLElement[]}
 */
export function stepsView(steps) {
  const rows = steps.map((step) => {
    const { title, note } = stepText(step);
    return make("li", {}, make("div", {}, make("a", { href: step.href }, title), make("small", {}, note)));
  });
  return [make("ol.next-steps", {}, rows)];
}

/** @param {Step} step */
function stepText(step) {
  const said = words.steps;
  if (step.kind === "task") {
    return { title: step.title, note: fill(said.taskNote, { stage: step.stage, route: step.route }) };
  }
  if (step.kind === "programme") {
    const note = step.day ? fill(said.programmeNote, { day: dayText(step.day) }) : "";
    return { title: fill(said.programme, { title: step.title }), note };
  }
  return { title: said[step.kind], note: said[`${step.kind}Note`] };
}

/**
 * @param {RouteView} route
 * @param {ReadonlySet<string>} shown addresses of the tasks that stand among the next steps already
 * @param {boolean} first whether it is the one that the reader is at
 * @returns {HTMLElement}
 */
export function routeCard(route, shown, first) {
  const said = words.routes;
  const { title, href, done, total, open } = route;
  const next = open.filter((task) => !shown.has(task.href)).slice(0, NEXT);
  const name = next[0] === open[0] ? said.next : said.after;
  const tasks = make("ul.open-tasks", {}, next.map((task) => make("li", {}, make("a", { href: task.href }, task.title))));
  const folded = () => make("details", {}, make("summary", {}, name, make("span.hidden", {}, fill(said.openOf, { route: title }))), tasks);
  return make(
    "article.route-card",
    {},
    make("h3", {}, make("a", { href }, title)),
    make("p.count", {}, make("b", {}, fill(plural(said.total, total), { done, total })), " · ", whereText(route)),
    stationLine(route),
    next.length > 0 && (first ? [make("p.what", {}, name), tasks] : folded()),
    first && make("p", {}, make("a.quiet", { href }, said.open, make("span.hidden", {}, fill(said.openOf, { route: title })))),
  );
}

/**
 * A route that is chosen and not begun.
 * @param {RouteView} route
 * @returns {HTMLElement}
 */
export function freshRouteCard({ title, href, total }) {
  return make("article.route-card.fresh", {}, make("h3", {}, make("a", { href }, title)),
    make("p.count", {}, fill(words.routes.fresh, { total })));
}

/** @param {RouteView} route */
function whereText({ total, open, stages }) {
  const said = words.routes;
  const place = open[0]?.stage ?? -1;
  if (!open.length) return total ? said.finished : "";
  return fill(said.at, { n: place + 1, stage: stages[place]?.title ?? "" });
}

/**
 * The same line as everywhere, but lying also on a phone: six stations, each with its count.
 * @param {RouteView} route
 * @returns {HTMLElement}
 */
function stationLine({ title, stages, open }) {
  const here = open[0]?.stage;
  const stations = stages.map((stage, place) => {
    const { done, total, state } = stage;
    const station = make(
      `li${state && `.${state}`}${place === here ? ".here" : ""}`,
      {},
      make("i"),
      make("b", {}, make("span.hidden", {}, `${place + 1}. `), stage.title),
      make("span", { "aria-hidden": "true" }, fill(words.routes.short, { done, total })),
      make("span.hidden", {}, `: ${fill(plural(words.routes.stage, total), { done, total })}`),
    );
    station.style.setProperty("--p", `${total ? Math.round((100 * done) / total) : 0}%`);
    return station;
  });
  return make("ol.line.lying", { "aria-label": fill(words.routes.line, { route: title }) }, stations);
}

/**
 * A route that the site no longer has, or does not have yet on this device.
 * @param {string} id
 * @param {number} ticks
 * @returns {HTMLElement}
 */
export function lostRouteCard(id, ticks) {
  const said = words.routes;
  return make("article.route-card", {}, make("h3", {}, fill(said.goneTitle, { id })),
    make("p", {}, `${said.gone} (${counted(said.ticks, ticks)})`));
}

/**
 * @param {OwnDate[]} dates
 * @param {string} button
 * @returns {HTMLElement[]}
 */
export function datesView(dates, button) {
  const rows = dates.map(({ day, title, routeTitle, href, state }) => make(
    `li.${state}`,
    {},
    make("time", { datetime: day }, dayText(day)),
    make("div", {}, href ? make("a", { href }, title) : title, make("small", {}, routeTitle)),
    state !== "coming" && make(`span.mark${state === "done" ? "" : ".when"}`, {}, words.dates[state]),
  ));
  const calendar = make("button.quiet", { type: "button", "data-action": "ics" }, button);
  return [make("ul.own-dates", {}, rows), make("p.buttons", {}, calendar)];
}
