// A figure of several groups drawn as bars; the table beside it says the same.
import { draw, make } from "../calculator/dom.js";
import { fill } from "../shared/words.js";
import { percent } from "./say.js";
import { said } from "./words.js";

/** @typedef {{name: string, value: number | null, low: number | null, high: number | null}} Bar */

/** More bars than this nobody reads: the last ones are drawn, and it is said. */
const MOST = 24;
const [WIDTH, ROW, THICK, LEFT, RIGHT] = [520, 34, 18, 150, 80];

/**
 * @param {Bar[]} all
 * @param {string} title
 * @returns {HTMLElement}
 */
export function picture(all, title) {
  const bars = all.slice(-MOST);
  const most = Math.max(...bars.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)), 0) || 1;
  const scale = (/** @type {number} */ value) => Math.round((value / most) * (WIDTH - LEFT - RIGHT) * 10) / 10;
  const rows = bars.flatMap(({ name, value, low, high }, index) => {
    const y = index * ROW + (ROW - THICK) / 2;
    const middle = `${index * ROW + ROW / 2}`;
    const open = low !== null && high !== null && high > low;
    const end = Math.max(scale(value ?? 0), open ? scale(high ?? 0) : 0);
    return [
      draw("text", { x: `${LEFT - 10}`, y: middle, dy: "5", "text-anchor": "end" }, short(name)),
      draw("rect", { class: "ground", x: `${LEFT}`, y: `${y}`, width: `${WIDTH - LEFT - RIGHT}`, height: `${THICK}`, rx: "3" }),
      open ? draw("rect", { class: "maybe", x: `${LEFT + scale(low ?? 0)}`, y: `${y}`, width: `${Math.max(scale((high ?? 0) - (low ?? 0)), 1)}`, height: `${THICK}`, rx: "3" }) : "",
      value ? draw("rect", { class: "known", x: `${LEFT}`, y: `${y + (open ? 5 : 0)}`, width: `${scale(value)}`, height: `${THICK - (open ? 10 : 0)}`, rx: "3" }) : "",
      draw("text", { class: "amount", x: `${LEFT + end + 8}`, y: middle, dy: "5" }, percent(value)),
    ];
  });
  const shown = all.length > MOST ? fill(said.shown, { n: MOST, m: all.length }) : "";
  return make("figure.chart.bars", {},
    draw("svg", { viewBox: `0 0 ${WIDTH} ${bars.length * ROW}`, role: "img", "aria-label": title }, ...rows),
    make("figcaption", {}, shown ? `${title} · ${shown}` : title));
}

/** @param {string} name @returns {string} */
function short(name) {
  return name.length > 16 ? `${name.slice(0, 15)}…` : name;
}
