// What a reader sees of a reading and of its figures. Nothing here reads files or computes.
import { make } from "../calculator/dom.js";
import { fill, plural } from "../shared/words.js";
import { groupSection, scroll, shareOf, workshopSection } from "./groups-view.js";
import { counted, notesText, outOf, percent, periodName, problemText, reasonsText, unknownText } from "./say.js";
import { said } from "./words.js";

/** @typedef {import("./figures.js").Figures} Figures */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{id: string, name: string, reads: string, needs: string[]}} Definition */
/**
 * @typedef {object} Shown
 * @property {Definition[]} indicators
 * @property {string} drawn the indicator of the pictures
 * @property {string} workshop the one that the figures are about; empty where there is none
 * @property {boolean} part whether only a part of the firms is looked at
 * @property {number} all how many firms were counted
 * @property {boolean} apart whether that part is a sector's or a person's: the universe says nothing of it
 */

/** As many problems as a page bears; the file to mend by has all. */
export const MOST_PROBLEMS = 100;
/** What the study proposes as the most that one person can look after. */
const CROWDED = 50;

/**
 * @param {Reading} reading
 * @param {Definition[]} indicators
 * @param {import("./columns.js").Column[]} columns
 * @returns {HTMLElement}
 */
export function readSection(reading, indicators, columns) {
  const { firms, lines, problems, readable } = reading;
  const notes = notesText(reading, indicators, columns);
  const many = problems.length - MOST_PROBLEMS;
  return make("section.read", { "aria-labelledby": "leido" },
    make("h2", { id: "leido" }, said.read),
    readable && make("p.lead", {}, fill(plural(said.counts, firms.length), { n: counted(firms.length), lines: counted(lines) })),
    notes.length > 0 && make("ul.noted", {}, ...notes.map((one) => make("li", {}, one))),
    make("h3", {}, plural(said.problems, problems.length).replace("{n}", String(problems.length))),
    problems.length ? problemTable(reading) : make("p", {}, said.clean),
    many > 0 && make("p", {}, fill(said.more, { n: many })),
    problems.length > 0 && make("p.buttons", {}, make("button.quiet", { type: "button", "data-action": "problems" }, said.saveProblems)),
    !readable && make("p.tip.warn", {}, said.nothing));
}

/** @param {Reading} reading @returns {HTMLElement} */
function problemTable({ problems }) {
  const { line, column, what, wanted, fix } = said.columns;
  return scroll(said.read, make("table.faults", {},
    make("thead", {}, make("tr", {}, ...[line, column, what, wanted, fix].map((one) => make("th", { scope: "col" }, one)))),
    make("tbody", {}, ...problems.slice(0, MOST_PROBLEMS).map((one) => {
      const text = problemText(one);
      const mark = make(one.level === "error" ? "span.mark.need" : "span.mark.unsure", {}, text.level);
      return make("tr", {}, make("th", { scope: "row" }, text.line), make("td", {}, text.where), make("td", {}, mark, " ", text.what), make("td", {}, text.wanted), make("td", {}, text.fix));
    }))));
}

/**
 * @param {import("./figures.js").Report} report
 * @param {Shown} shown
 * @returns {(HTMLElement | "")[]}
 */
export function figureSections(report, shown) {
  const { total } = report;
  const title = make("h2", { id: "cifras" }, said.figures);
  if (!total.firms) return [make("section", { "aria-labelledby": "cifras" }, title, make("p.tip.warn", {}, said.none))];
  const scope = shown.part && make("p.lead", {}, fill(said.scope, { n: counted(total.firms), m: counted(shown.all) }));
  return [
    make("section", { "aria-labelledby": "cifras" }, title, scope, make("div.cards", {}, ...shown.indicators.map((one) => card(one, total, shown)))),
    workshopSection(total),
    groupSection("por-periodo", said.byPeriod, said.group.period, report.periods.map((one) => ({ ...one, name: periodName(one.id) })), shown),
    groupSection("por-rubro", said.bySector, said.group.sector, named(report.sectors, said.unnamed.sector), { ...shown, apart: true }),
    groupSection("por-ejecutivo", said.byExecutive, said.group.executive, named(report.executives, said.unnamed.executive), { ...shown, apart: true },
      report.executives.some(({ firms, id }) => id && firms > CROWDED)),
    make("p.buttons", {}, ...(/** @type {const} */ (["csv", "json", "print", "clear"])).map((one) => make("button.quiet", { type: "button", "data-action": one }, said[one]))),
  ];
}

/** @param {Figures[]} groups @param {string} none @returns {Figures[]} */
function named(groups, none) {
  return groups.map((one) => ({ ...one, name: one.name || none }));
}

/**
 * @param {Definition} one
 * @param {Figures} figures
 * @param {Shown} shown
 * @returns {HTMLElement}
 */
function card({ id, name, reads }, figures, shown) {
  const share = shareOf(id, figures, shown.workshop);
  const rows = id === "promocion" ? promotionRows(figures, shown) : share ? [
    make("p.num", {}, percent(share.value)),
    share.unknown < share.total && make("p.of", {}, outOf(share)),
    unknownText(share) && make("p.open", {}, unknownText(share)),
    id === "desercion" && make("p.of", {}, reasonsText(figures.reasons)),
  ] : [make("p.of", {}, said.noWorkshop)];
  return make("article.card", {}, make("h3", {}, name), id === "asistencia" && shown.workshop ? make("p.which", {}, shown.workshop) : "", ...rows, make("p.reads", {}, reads));
}

/** @param {Figures} figures @param {Shown} shown */
function promotionRows({ promotion: { numerator, universe, value } }, { apart }) {
  const known = universe !== null && !apart;
  return [
    make("p.num", {}, known ? percent(value) : said.dash),
    make("p.of", {}, fill(known ? said.promotionOf : said.promotion, { n: counted(numerator), m: counted(universe ?? 0) })),
    !known && make("p.open", {}, apart && universe !== null ? said.noUniverseHere : said.noUniverse),
  ];
}
