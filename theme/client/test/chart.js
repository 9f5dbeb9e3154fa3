// The result drawn: the scale with its colours, and a bar for each dimension. Each says the same in words beside it.
import { draw, make } from "../calculator/dom.js";
import { fill } from "../shared/words.js";

/** @typedef {import("../potential/engine.js").Result} Result */
/** @typedef {import("../potential/engine.js").DimensionScore} DimensionScore */
/** @typedef {typeof import("../../messages/es.json").quiz.result} Words */
/** @typedef {{id: string, low?: number, high?: number}} Band */

/**
 * The scale from 0 to 100 with its bands, the score on it and what the score may still become.
 * @param {{value: number | null, min: number, max: number}} score
 * @param {Band[]} bands
 * @param {Words} words
 * @returns {SVGElement}
 */
export function scale({ value, min, max }, bands, words) {
  const ranged = min < max;
  const label = fill(ranged ? words.scaleRange : words.scale, { value: value ?? "—", min, max });
  const parts = bands.flatMap(({ id, low, high }) =>
    low === undefined || high === undefined ? [] : [draw("rect", { class: `zone ${id}`, x: `${low * 3}`, y: "22", width: `${(high + 1 - low) * 3 - 2}`, height: "10", rx: "3" })]);
  const marks = bands.flatMap(({ low }) => (low ? [draw("text", { x: `${low * 3}`, y: "48", "text-anchor": "middle" }, String(low))] : []));
  return draw("svg", { class: "ruler", viewBox: "-8 0 320 54", role: "img", "aria-label": label },
    ...parts,
    ...marks,
    draw("text", { x: "0", y: "48" }, "0"),
    draw("text", { x: "303", y: "48", "text-anchor": "end" }, "100"),
    ranged ? draw("path", { class: "reach", d: `M${min * 3} 15v24M${max * 3} 15v24M${min * 3} 27H${max * 3}` }) : "",
    value === null ? "" : draw("circle", { class: "spot", cx: `${value * 3}`, cy: "27", r: "8.5" }),
  );
}

/**
 * @param {(DimensionScore & {name: string, weight: number})[]} rows
 * @param {Words} words
 * @returns {HTMLElement}
 */
export function dimensions(rows, words) {
  const table = make("table.themes", {},
    make("caption.hidden", {}, words.dimensions),
    make("thead", {}, make("tr", {}, ...[words.dimension, words.dimensionScore, words.weight].map((one) => make("th", { scope: "col" }, one)))),
    make("tbody", {}, ...rows.map((row) => make("tr", {},
      make("th", { scope: "row" }, row.name),
      make("td", {}, bar(row), make("span", {}, spoken(row, words))),
      make("td", {}, String(row.weight)),
    ))),
  );
  return make("figure.themes-chart", {}, table);
}

/** @param {DimensionScore} row @returns {SVGElement} */
function bar({ score, min, max }) {
  const reach = max > min ? draw("rect", { class: "maybe", x: `${min}`, width: `${max - min}`, height: "8", rx: "2" }) : "";
  const known = score === null ? min : Math.min(score, max);
  return draw("svg", { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    draw("rect", { class: "ground", width: "100", height: "8", rx: "2" }),
    reach,
    draw("rect", { class: "known", width: `${max > min ? min : known}`, height: "8", rx: "2" }));
}

/** @param {DimensionScore} row @param {Words} words @returns {string} */
function spoken({ score, min, max }, words) {
  return max > min ? fill(words.between, { min, max }) : String(score ?? min);
}
