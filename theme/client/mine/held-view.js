// The test, the calculations, the programmes and the choices, as markup.
import { mineMessages as words } from "../../messages/es.json";
import { draw, make } from "../calculator/dom.js";
import { fill } from "../shared/words.js";
import { changeText, counted, dayText, listed, moneyText, nameOf, scoreText } from "./say.js";

/** @typedef {import("./held.js").Result} Result */
/** @typedef {import("./held.js").Calculation} Calculation */
/** @typedef {import("./held.js").Marked} Marked */

/**
 * @param {Result[]} history newest last
 * @param {number} answers
 * @param {string} href of the test
 * @returns {HTMLElement[] | null}
 */
export function testView(history, answers, href) {
  const said = words.test;
  if (!history.length && !answers) return null;
  const link = (/** @type {string} */ name) => href && make("p", {}, make("a.quiet", { href }, name));
  if (!history.length) return [make("p", {}, said.unfinished), ...kept(link(said.resume))];
  const variants = [...new Set(history.map(({ variant }) => variant))];
  const newest = variants.map((variant) => history.filter((one) => one.variant === variant)).map((all) =>
    resultView(/** @type {Result} */ (all.at(-1)), all.at(-2)));
  return [...newest, historyView(history), ...kept(link(said.again))];
}

/**
 * @param {HTMLElement | ""} one
 * @returns {HTMLElement[]}
 */
function kept(one) {
  return one ? [one] : [];
}

/**
 * @param {Result} now
 * @param {Result | undefined} before
 */
function resultView(now, before) {
  const said = words.test;
  const { value, min, max } = now;
  const wide = min !== null && max !== null && min !== max;
  return make(
    "div.result",
    {},
    make("p.num", {}, make(`span.segment.${slug(now.segment)}`, {}, nameOf(said.segments, now.segment)),
      value !== null && make("span.score", {}, fill(said.score, { value: scoreText(value) }))),
    value !== null && scale(value, wide ? [min, max] : null),
    make("p.of", {}, fill(said.on, { variant: nameOf(said.variants, now.variant), day: dayText(now.day) }),
      now.experience && `; ${nameOf(said.experience, now.experience)}`),
    wide && make("p", {}, fill(said.range, { min: scoreText(min), max: scoreText(max) })),
    changeText(now, before, said).map((sentence) => make("p.change", {}, sentence)),
  );
}

/** @param {string} segment */
function slug(segment) {
  return segment in words.test.segments ? segment : "other";
}

/**
 * Where the score stands between 0 and 100; the table of results says the same in numbers.
 * @param {number} value
 * @param {[number, number] | null} range
 */
function scale(value, range) {
  const at = (/** @type {number} */ score) => String(Math.round(10 + 3 * score));
  const said = { value: scoreText(value), min: scoreText(range?.[0] ?? 0), max: scoreText(range?.[1] ?? 0) };
  const label = fill(range ? words.test.chartRange : words.test.chart, said);
  return draw(
    "svg",
    { viewBox: "0 0 320 40", role: "img", "aria-label": label, class: "scale" },
    draw("path", { class: "track", d: "M10 14H310" }),
    range && draw("path", { class: "range", d: `M${at(range[0])} 14H${at(range[1])}` }),
    draw("circle", { class: "at", cx: at(value), cy: "14", r: "8" }),
    [0, 50, 100].map((score) => draw("text", { x: at(score), y: "38", "text-anchor": anchor(score) }, String(score))),
  );
}

/** @param {number} score */
function anchor(score) {
  return score === 0 ? "start" : score === 100 ? "end" : "middle";
}

/** @param {Result[]} history */
function historyView(history) {
  const said = words.test;
  const rows = [...history].reverse().map(({ day, variant, segment, value, min, max }) => {
    const between = min !== null && max !== null && min !== max ? ` (${scoreText(min)}–${scoreText(max)})` : "";
    const cells = [dayText(day), nameOf(said.variants, variant), nameOf(said.segments, segment)];
    return make("tr", {}, [...cells, value === null ? "" : scoreText(value) + between].map((cell) => make("td", {}, cell)));
  });
  const head = make("tr", {}, said.columns.map((name) => make("th", { scope: "col" }, name)));
  return make("details.past-results", {}, make("summary", {}, counted(said.history, history.length)),
    make("table", {}, make("thead", {}, head), make("tbody", {}, rows)));
}

/**
 * @param {Calculation[]} calculations
 * @param {string} href of the calculator
 * @param {(one: Calculation) => void} remove
 * @returns {HTMLElement[] | null}
 */
export function calculationsView(calculations, href, remove) {
  const said = words.saved;
  if (!calculations.length) return null;
  return [make("ul.saved", {}, calculations.map((one) => {
    const title = one.title || said.untitled;
    const total = moneyText(one.total, one.currency);
    const note = [total ? fill(said.total, { total }) : said.noTotal, one.day && fill(said.on, { day: dayText(one.day) })];
    const name = href ? make("a", { href: `${href}#${one.fragment}` }, title) : title;
    return make("li", {}, make("div", {}, name, make("small", {}, note.filter(Boolean).join(" · "))),
      removeButton(title, () => remove(one)));
  }))];
}

/**
 * @param {(Marked & {title: string, href: string})[]} programmes
 * @param {(one: Marked & {title: string}) => void} remove
 * @returns {HTMLElement[] | null}
 */
export function programmesView(programmes, remove) {
  const said = words.saved;
  if (!programmes.length) return null;
  return [make("ul.saved", {}, programmes.map((one) => {
    const { title, href, day, note } = one;
    const below = [day && fill(said.marked, { day: dayText(day) }), note].filter(Boolean).join(" · ");
    return make("li", {}, make("div", {}, href ? make("a", { href }, title) : title, make("small", {}, below)),
      removeButton(title, () => remove(one)));
  }))];
}

/**
 * @param {string} title
 * @param {() => void} remove
 */
function removeButton(title, remove) {
  const { remove: word, removeOf } = words.saved;
  const button = make("button.remove", { type: "button" }, word, make("span.hidden", {}, fill(removeOf, { title })));
  button.addEventListener("click", remove);
  return button;
}

/**
 * @param {{origin: string, destinations: string[], sector: string, channel: string}} names
 * @returns {HTMLElement[] | null}
 */
export function choicesView({ origin, destinations, sector, channel }) {
  const said = words.choices;
  const channels = /** @type {Record<string, string>} */ ({ b2c: said.b2c, b2b: said.b2b });
  const rows = [[said.origin, origin], [said.destinations, listed(destinations, said.and)], [said.sector, sector],
    [said.channel, channels[channel] ?? ""]].filter(([, value]) => value);
  if (!rows.length) return null;
  return [make("dl.chosen", {}, rows.flatMap(([name = "", value = ""]) =>
    [make("dt", {}, name), make("dd", {}, value)]))];
}
