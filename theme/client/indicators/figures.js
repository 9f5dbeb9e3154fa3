// The five indicators of some firms, and firms by period, sector and executive. Twin of
// generator/derive/indicators/{figures,groups}.py. What is unknown is null and counted.
import { key } from "./cells.js";

/** @typedef {import("./firms.js").Firm} Firm */
/** @typedef {"month" | "quarter" | "year"} PeriodKind */
/**
 * `value` divides by those of whom it is known; `low` and `high` say what the share of all may be.
 * @typedef {{numerator: number, total: number, unknown: number, value: number | null, low: number | null, high: number | null}} Share
 * @typedef {{name: string, share: Share}} Workshop
 * @typedef {{numerator: number, universe: number | null, value: number | null}} Promotion
 * @typedef {{id: string, name: string, firms: number, effectiveness: Share, evolution: Share, promotion: Promotion, attendance: Workshop[], desertion: Share, reasons: Record<string, number>}} Figures
 * @typedef {{total: Figures, periods: Figures[], sectors: Figures[], executives: Figures[]}} Report
 */

const MILLION = 1_000_000;
const MONTHS = { month: 1, quarter: 3, year: 12 };

/**
 * @param {Firm[]} firms
 * @param {PeriodKind} period
 * @param {number | null} universe that of the whole country: it says nothing of a sector or a person
 * @returns {Report}
 */
export function report(firms, period, universe) {
  const held = workshopNames(firms);
  return {
    total: figures(firms, universe, held),
    periods: byPeriod(firms, period, universe, held),
    sectors: byName(firms, "sector", held),
    executives: byName(firms, "executive", held),
  };
}

/**
 * @param {Firm[]} firms
 * @param {number | null} universe
 * @param {Map<string, string>} held the workshops that anybody attended, by folded name
 * @param {string} [id]
 * @param {string} [name]
 * @returns {Figures}
 */
function figures(firms, universe, held, id = "", name = "") {
  /** @type {Record<string, number>} */
  const reasons = {};
  for (const { reason } of firms.filter(({ left }) => left).sort((a, b) => order(a.reason, b.reason))) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    id,
    name,
    firms: firms.length,
    effectiveness: share(firms.map(({ exported }) => exported)),
    evolution: share(firms.map(({ rose }) => rose)),
    promotion: { numerator: firms.length, universe, value: universe ? divided(firms.length, universe) : null },
    attendance: workshops(firms, held),
    desertion: share(firms.map(({ left }) => left)),
    reasons,
  };
}

/** @param {Firm[]} firms @returns {Map<string, string>} folded name and the first way in which it is written */
function workshopNames(firms) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { attended } of firms) for (const [id, name] of Object.entries(attended)) if (!names.has(id)) names.set(id, name);
  return names;
}

/** @param {Firm[]} firms @param {Map<string, string>} held @returns {Workshop[]} the most visited first */
function workshops(firms, held) {
  // In one pass: with a dozen workshops and as many groups, one for each takes longer than reading the file.
  /** @type {Map<string, {yes: number, sure: number}>} `sure`: those of whom nothing else is unknown */
  const counts = new Map([...held.keys()].map((id) => [id, { yes: 0, sure: 0 }]));
  let unsure = 0;
  for (const { attended, attendance_known: known } of firms) {
    if (!known) unsure += 1;
    for (const id in attended) {
      const count = counts.get(id);
      if (!count) continue;
      count.yes += 1;
      if (known) count.sure += 1;
    }
  }
  return [...held]
    .map(([id, name]) => {
      const { yes, sure } = counts.get(id) ?? { yes: 0, sure: 0 };
      return { id, name, share: shareOf(yes, unsure - (yes - sure), firms.length) };
    })
    .sort((a, b) => b.share.numerator - a.share.numerator || order(a.id, b.id))
    .map(({ name, share: found }) => ({ name, share: found }));
}

/** @param {(boolean | null)[]} answers @returns {Share} */
function share(answers) {
  let yes = 0;
  let unknown = 0;
  for (const one of answers) {
    if (one) yes += 1;
    else if (one === null) unknown += 1;
  }
  return shareOf(yes, unknown, answers.length);
}

/** @param {number} yes @param {number} unknown @param {number} total @returns {Share} */
function shareOf(yes, unknown, total) {
  return { numerator: yes, total, unknown, value: divided(yes, total - unknown), low: divided(yes, total), high: divided(yes + unknown, total) };
}

/** @param {number} part @param {number} whole @returns {number | null} rounded half up to the sixth place */
function divided(part, whole) {
  return whole ? Math.floor((2 * part * MILLION + whole) / (2 * whole)) / MILLION : null;
}

/**
 * @param {Firm[]} firms
 * @param {PeriodKind} kind
 * @param {number | null} universe
 * @param {Map<string, string>} held
 * @returns {Figures[]} from the first to the last; one in which nobody entered stands there too
 */
function byPeriod(firms, kind, universe, held) {
  /** @type {Map<number, Firm[]>} */
  const groups = new Map();
  for (const one of firms) put(groups, Math.floor((Number(one.entered.slice(0, 4)) * 12 + Number(one.entered.slice(5, 7)) - 1) / MONTHS[kind]), one);
  if (!groups.size) return [];
  const numbers = [...groups.keys()];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: last - first + 1 }, (_, index) => figures(groups.get(first + index) ?? [], universe, held, periodId(first + index, kind)));
}

/** @param {number} number @param {PeriodKind} kind @returns {string} «2026-03», «2026-T1», «2026» */
function periodId(number, kind) {
  const year = (/** @type {number} */ one) => String(one).padStart(4, "0");
  if (kind === "year") return year(number);
  if (kind === "quarter") return `${year(Math.floor(number / 4))}-T${(number % 4) + 1}`;
  return `${year(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/**
 * @param {Firm[]} firms
 * @param {"sector" | "executive"} field
 * @param {Map<string, string>} held
 * @returns {Figures[]} the largest first; who says nothing makes a group without a name
 */
function byName(firms, field, held) {
  /** @type {Map<string, Firm[]>} */
  const groups = new Map();
  for (const one of firms) put(groups, key(one[field]), one);
  return [...groups]
    .sort(([a, left], [b, right]) => right.length - left.length || order(a, b))
    .map(([id, rows]) => figures(rows, null, held, id, rows[0]?.[field] ?? ""));
}

/**
 * @template K
 * @param {Map<K, Firm[]>} groups
 * @param {K} id
 * @param {Firm} one
 */
function put(groups, id, one) {
  const rows = groups.get(id);
  if (rows) rows.push(one);
  else groups.set(id, [one]);
}

/** @param {string} a @param {string} b */
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
