// Draws what is not law: the changes that a reader may try, and, over the result, that one is being tried.
import { calculator } from "../../messages/es.json";
import { fill } from "../shared/words.js";
import { make, outward } from "./dom.js";
import { dayInWords } from "./format.js";
import { isDue } from "./scenarios.js";

/** @typedef {import("../cost/schedule.js").Regime} Regime */
/**
 * @typedef {object} Ahead
 * @property {Regime[]} offered that touch the parcel
 * @property {Regime | null} tried the one that the result is worked out with
 * @property {boolean} astray one was chosen that does not touch the parcel
 * @property {string} lawful the total under the rules in force, in words; empty where there is none
 * @property {string} today
 */

const words = calculator.scenario;

/**
 * @param {Ahead} ahead
 * @returns {Node[]} at the head of the result
 */
export function banner({ tried, astray, lawful }) {
  if (!tried) return astray ? [make("p.tip.warn", {}, words.astray)] : [];
  return [make("div.supposed", { "data-role": "supposed" },
    make("p", {}, make("b", {}, words.banner)),
    make("p", {}, fill(words.banner_lead, { name: tried.name })),
    lawful && make("p", {}, fill(words.lawful, { total: lawful })),
    make("p.buttons", {}, toggle(tried, false)))];
}

/**
 * @param {Ahead} ahead
 * @param {(regime: Regime) => [string, string][]} sources title and address
 * @returns {Node[]} below the result
 */
export function list({ offered, tried, today }, sources) {
  if (!offered.length) return [];
  return [make("h2", { id: "que-pasaria" }, words.title), make("p", {}, words.lead),
    make("ul.ahead", {}, ...offered.map((one) => make("li", {},
      make("p", {}, make("b", {}, one.name)),
      make("p.when", {}, ...marks(one, today)),
      isDue(one, today) && make("p.doubt", {}, words.due_why),
      make("p.src", {}, ...sources(one).flatMap(([title, url]) => [outward(title, url), " "])),
      make("p.buttons", {}, toggle(one, one.id !== tried?.id)))))];
}

/** @param {Regime} regime @param {string} today @returns {Node[]} */
function marks(regime, today) {
  const status = regime.status === "proposed" ? words.proposed : words.announced;
  const since = regime.since ? fill(words.since, { day: dayInWords(regime.since) }) : words.no_day;
  return [make("span.mark.only", {}, status), make("span", {}, since), ...(isDue(regime, today) ? [make("span.mark.unsure", {}, words.due)] : [])];
}

/** @param {Regime} regime @param {boolean} on whether a click switches it on */
function toggle({ id, name }, on) {
  return make("button.quiet", { type: "button", "data-action": "scenario", "data-scenario": on ? id : "", "data-key": `scenario-${id}` },
    on ? words.try : words.back, on ? make("span.hidden", {}, `: ${name}`) : null);
}
