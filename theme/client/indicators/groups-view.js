// Groups of firms side by side: a picture of one indicator and a table of all five.
import { make } from "../calculator/dom.js";
import { fill } from "../shared/words.js";
import { picture } from "./picture.js";
import { counted, outOf, percent } from "./say.js";
import { said } from "./words.js";

/** @typedef {import("./figures.js").Figures} Figures */
/** @typedef {import("./figures.js").Share} Share */
/** @typedef {import("./view.js").Shown} Shown */

/**
 * @param {string} id
 * @param {string} title
 * @param {string} heading of the first column
 * @param {Figures[]} groups
 * @param {Shown} shown
 * @param {boolean} [crowded] whether a person looks after more firms than the study proposes
 * @returns {HTMLElement}
 */
export function groupSection(id, title, heading, groups, shown, crowded = false) {
  const drawn = shown.indicators.find((one) => one.id === shown.drawn) ?? shown.indicators[0];
  const label = fill(said.picture, { indicator: drawn?.name ?? "", group: title.toLowerCase() });
  const bars = groups.map((one) => ({ name: one.name, ...barOf(drawn?.id ?? "", one, shown) }));
  const drawable = bars.some(({ value }) => value !== null);
  return make("section", { "aria-labelledby": id },
    make("h2", { id }, title),
    drawable && picture(bars, label),
    crowded && make("p.tip", {}, said.crowded),
    scroll(title, make("table.groups", {},
      make("thead", {}, make("tr", {}, ...[heading, said.firms, ...shown.indicators.map(({ name }) => name)].map((one) => make("th", { scope: "col" }, one)))),
      make("tbody", {}, ...groups.map((one) => make("tr", {},
        make("th", { scope: "row" }, one.name),
        make("td", {}, counted(one.firms)),
        ...shown.indicators.map((indicator) => cell(indicator.id, one, shown))))))));
}

/** @param {string} id @param {Figures} figures @param {Shown} shown */
function barOf(id, figures, { workshop, apart }) {
  if (id === "promocion") return { value: apart ? null : figures.promotion.value, low: null, high: null };
  const share = shareOf(id, figures, workshop);
  return { value: share?.value ?? null, low: share?.low ?? null, high: share?.high ?? null };
}

/** @param {string} id @param {Figures} figures @param {Shown} shown */
function cell(id, figures, { workshop, apart }) {
  if (id === "promocion") return make("td", {}, percent(apart ? null : figures.promotion.value));
  const share = shareOf(id, figures, workshop);
  return share ? shareCell(share) : make("td", {}, said.dash);
}

/** @param {Share} share */
function shareCell(share) {
  const { value, total, unknown } = share;
  if (!total) return make("td", {}, said.dash);
  return make("td", {}, value === null ? said.dash : percent(value),
    unknown < total && make("small", {}, outOf(share)),
    unknown > 0 && make("small.partly", {}, fill(said.partly, { n: counted(unknown) })));
}

/**
 * @param {string} id
 * @param {Figures} figures
 * @param {string} workshop
 * @returns {Share | null} none for what is no share
 */
export function shareOf(id, figures, workshop) {
  if (id === "eficacia") return figures.effectiveness;
  if (id === "evolucion") return figures.evolution;
  if (id === "desercion") return figures.desertion;
  return id === "asistencia" ? figures.attendance.find(({ name }) => name === workshop)?.share ?? null : null;
}

/** @param {Figures} figures @returns {HTMLElement | ""} */
export function workshopSection({ attendance }) {
  if (attendance.length < 2) return "";
  return make("section", { "aria-labelledby": "talleres" },
    make("h2", { id: "talleres" }, said.allWorkshops),
    picture(attendance.map(({ name, share }) => ({ name, ...share })), said.allWorkshops),
    scroll(said.allWorkshops, make("table.workshops", {},
      make("thead", {}, make("tr", {}, ...[said.workshop, said.attended].map((one) => make("th", { scope: "col" }, one)))),
      make("tbody", {}, ...attendance.map(({ name, share }) => make("tr", {}, make("th", { scope: "row" }, name), shareCell(share)))))));
}

/** @param {string} label @param {HTMLElement} table @returns {HTMLElement} it scrolls alone where it is too wide */
export function scroll(label, table) {
  return make("section.scroll", { tabindex: "0", "aria-label": label }, table);
}
