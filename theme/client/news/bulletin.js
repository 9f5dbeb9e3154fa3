// The text to paste into a newsletter. Nothing here touches the page.
import { isDay } from "../shared/days.js";
import { fill } from "../shared/words.js";

/** @typedef {{day: string, kind: string, headline: string, source: string}} Line */
/** @typedef {{head: string, coming: string, past: string, nothing: string, foot: string}} Words */

/**
 * @param {Line[]} lines newest first, those to come from the nearest on before them
 * @param {{today: string, days: number, said: string, url: string}} period `said`: today in words
 * @param {Words} words
 * @returns {string}
 */
export function bulletin(lines, period, words) {
  const told = lines.filter((one) => one.kind !== "reviewed");
  const from = daysBefore(period.today, period.days);
  const coming = told.filter((one) => one.day > period.today);
  const past = told.filter((one) => one.day <= period.today && one.day >= from);
  const parts = [
    ...(coming.length ? ["", words.coming.toUpperCase(), ...coming.map(line)] : []),
    ...(past.length ? ["", words.past.toUpperCase(), ...past.map(line)] : []),
  ];
  const body = parts.length ? parts : ["", words.nothing];
  return [fill(words.head, { day: period.said }), ...body, "", fill(words.foot, { url: period.url })].join("\n");
}

/** @param {Line} one */
function line({ headline, source }) {
  return `• ${headline}${source ? ` ${source}` : ""}`;
}

/**
 * @param {string} day
 * @param {number} days
 * @returns {string} a day so many days before
 */
export function daysBefore(day, days) {
  if (!isDay(day)) return "";
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
