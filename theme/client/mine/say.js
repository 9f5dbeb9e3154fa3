// Sentences about what the reader has, from the words that are handed in.
import { localDay } from "../shared/days.js";
import { fill, plural } from "../shared/words.js";
import { shortDay } from "../checklist/own.js";

/** @typedef {import("./held.js").Holdings} Holdings */
/** @typedef {import("./held.js").Result} Result */
/** @typedef {typeof import("../../messages/es.json").mineMessages} Words */

const COUNTED = /** @type {const} */ ([
  "routes", "done", "notes", "dates", "tests", "answers", "calculations", "programmes",
]);

/**
 * @param {Holdings} found
 * @param {Words["holdings"]} said
 * @returns {string[]} «2 rutas», «12 tareas hechas»…
 */
export function holdingsText(found, said) {
  const parts = COUNTED.filter((name) => found[name] > 0).map((name) => counted(said[name], found[name]));
  if (found.choices) parts.push(said.choices);
  if (found.other) parts.push(said.other);
  return parts;
}

/**
 * @param {string[]} parts
 * @param {string} and
 * @returns {string} «a, b y c»
 */
export function listed(parts, and) {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? parts.slice(0, -1).join(", ") + and + last : last;
}

/**
 * @param {{one: string, other: string, none?: string}} sentences
 * @param {number} n
 * @returns {string}
 */
export function counted(sentences, n) {
  return fill(plural(sentences, n), { n });
}

/**
 * @param {string} day
 * @returns {string} «5 dic 2026»; empty for none
 */
export function dayText(day) {
  return day && shortDay(day);
}

/**
 * @param {string} time ISO
 * @returns {string} the day of it where the reader is
 */
export function timeText(time) {
  return shortDay(localDay(new Date(time)));
}

/**
 * @param {string} amount decimal text, or already a sentence with its currency: «entre USD 120 y USD 140»
 * @param {string} currency
 * @returns {string} «USD 1.234,50»; empty where the amount is none
 */
export function moneyText(amount, currency) {
  const [, whole = "", part = ""] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (!whole) return amount;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${currency}\u00a0${part ? `${grouped},${part.padEnd(2, "0")}` : grouped}`.trim();
}

/**
 * @param {number} value
 * @returns {string} with one decimal where there is one
 */
export function scoreText(value) {
  return String(Math.round(value * 10) / 10).replace(".", ",");
}

/**
 * What changed since the test before of the same kind.
 * @param {Result} now
 * @param {Result | undefined} before
 * @param {Words["test"]} said
 * @returns {string[]}
 */
export function changeText(now, before, said) {
  if (!before) return [];
  const { segments } = said;
  const day = dayText(before.day);
  const sentences = [];
  if (now.value !== null && before.value !== null) {
    const difference = Math.round((now.value - before.value) * 10) / 10;
    const form = difference > 0 ? said.more : said.less;
    const n = Math.abs(difference);
    sentences.push(n ? fill(plural(form, n), { n: scoreText(n), day }) : fill(said.same, { day }));
  }
  if (now.segment !== before.segment) {
    sentences.push(fill(said.moved, { from: nameOf(segments, before.segment), to: nameOf(segments, now.segment) }));
  }
  return sentences;
}

/**
 * @param {Record<string, string>} names
 * @param {string} id
 * @returns {string} the id itself where it has no name
 */
export function nameOf(names, id) {
  return Object.entries(names).find(([key]) => key === id)?.[1] ?? id;
}
