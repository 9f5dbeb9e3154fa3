// What one cell says: a day, a number, a choice, a list of activities; or why it says nothing. Twin of
// generator/derive/indicators/cells.py.
import { foldKeepingEnye } from "../shared/fold.js";

/** @typedef {{id: string, names: string[], rank?: number}} Choice */

const HYPHEN = 45;
/** Before that nobody kept such a registry: a day like 1900-01-01 is a program's nothing. */
const OLDEST = "1980-01-01";
const TIME = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?";
const ISO = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const LOCAL = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${TIME}$`);
const SHORT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const SERIAL = /^\d{4,6}([.,]\d+)?$/;
const BROKEN = /^#[¡¿]?[A-ZÑÓ]+(\/[A-Z0-9]+)?[!?]?$/;
const SPACE = /[\s\u200b]/;
const UNTIDY = /[\ufeff\u200b]|[^\S ]|^ | $| {2}/;
const SIMPLE = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Drops what can't be seen at both ends, and folds runs of white space.
 * @param {string} text
 */
export function tidy(text) {
  // Nearly all cells are tidy: a registry of ten thousand lines has a hundred thousand of them.
  if (!SPACE.test(text) || !UNTIDY.test(text)) return text;
  return text.replace(/[\ufeff\u200b]/g, "").replace(/\s+/g, " ").trim();
}

/** @type {Map<string, string>} a registry says the same few words over and over */
const keys = new Map();

/**
 * A text as it is compared: without case, accents and signs.
 * @param {string} text
 */
export function key(text) {
  const lower = text.toLowerCase();
  if (SIMPLE.test(lower)) return lower;
  let made = keys.get(text);
  if (made === undefined) {
    made = (foldKeepingEnye(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
    if (keys.size > 5000) keys.clear();
    keys.set(text, made);
  }
  return made;
}

/**
 * @param {string} text
 * @returns {string} the code of the problem where a cell holds no value but a formula or a spreadsheet's error
 */
export function spoilt(text) {
  if (!text || !"=@+-#".includes(text.charAt(0))) return "";
  if (/^[=@]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s.,()-]*$/.test(text))) return "formula";
  return BROKEN.test(text) ? "error-de-hoja" : "";
}

/** @type {Map<string, [string, string]>} and the same few thousand days */
const days = new Map();
let daysUpTo = "";

/**
 * @param {string} text
 * @param {string} today ISO day
 * @returns {[string, string]} ISO day and no code, or no day and the code of the problem
 */
export function readDay(text, today) {
  if (daysUpTo !== today || days.size > 5000) {
    days.clear();
    daysUpTo = today;
  }
  let found = days.get(text);
  if (!found) {
    found = readNewDay(text, today);
    days.set(text, found);
  }
  return found;
}

/** @param {string} text @param {string} today @returns {[string, string]} */
function readNewDay(text, today) {
  const iso = ISO.exec(text);
  const local = iso ? null : LOCAL.exec(text);
  if (!iso && !local) return ["", SHORT_YEAR.test(text) ? "ano-corto" : SERIAL.test(text) ? "fecha-numero" : "no-es-fecha"];
  const written = iso ? [iso[1], iso[3], iso[4]] : [local?.[4], local?.[3], local?.[1]];
  const [year = 0, month = 0, day = 0] = written.map(Number);
  if (local && month > 12 && day >= 1 && day <= 12 && month <= 31) return ["", "mes-primero"];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  if (year < 1 || day < 1 || !(day <= (DAYS[month - 1] ?? 0) + leap)) return ["", "dia-inexistente"];
  const made = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (made > today) return ["", "fecha-futura"];
  return made >= OLDEST ? [made, ""] : ["", "fecha-antigua"];
}

/** @param {string} text @returns {boolean} whether a day is written day first: how it was read must be said */
export function isLocalDay(text) {
  return text.charCodeAt(4) !== HYPHEN && LOCAL.test(text);
}

/** @param {string} text @returns {boolean} whether it is a number from 0 to 100, with a comma or a point */
export function readScore(text) {
  return /^\d{1,3}([.,]\d{1,8})?$/.test(text) && Number(text.replace(",", ".")) <= 100;
}

/**
 * @param {string} text
 * @param {Choice[]} choices
 * @returns {string} the id of the choice that a text names; empty where it names none
 */
export function readChoice(text, choices) {
  const wanted = key(text);
  return choices.find(({ names }) => names.some((name) => key(name) === wanted))?.id ?? "";
}

/** @param {string} text @returns {string[][]} items end at a bar or a line, their parts at a semicolon */
function items(text) {
  if (!text) return [];
  return text.split(/[|\n]/).map(tidy).filter(Boolean).map((one) => one.split(";").map(tidy));
}

/**
 * @param {string} text
 * @param {string} today
 * @returns {[string[], [string, string][], boolean]} the days, (what is written, code) of each item that tells no day,
 *   and whether a day is written day first
 */
export function readExports(text, today) {
  /** @type {string[]} */
  const days = [];
  /** @type {[string, string][]} */
  const wrong = [];
  let local = false;
  for (const [first = ""] of items(text)) {
    const [day, code] = readDay(first, today);
    local ||= isLocalDay(first);
    if (code) wrong.push([first, code === "no-es-fecha" ? "exportacion-sin-fecha" : code]);
    else days.push(day);
  }
  return [days, wrong, local];
}

/**
 * @param {string} text
 * @param {string} today
 * @returns {[[string, string][], [string, string][], boolean]} (type, name) of each, (what is written, code) of the rest,
 *   and whether a day is written day first
 */
export function readActivities(text, today) {
  /** @type {[string, string][]} */
  const found = [];
  /** @type {[string, string][]} */
  const wrong = [];
  let local = false;
  for (const parts of items(text)) {
    const [day = "", kind = "", ...name] = parts;
    local ||= isLocalDay(day);
    if (!day || !kind || !name[0]) {
      wrong.push([parts.join("; "), "actividad-incompleta"]);
      continue;
    }
    const [, code] = readDay(day, today);
    if (code) wrong.push([day, code]);
    else found.push([key(kind), name.join("; ")]);
  }
  return [found, wrong, local];
}
