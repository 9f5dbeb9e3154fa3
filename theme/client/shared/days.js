// Calendar days as "YYYY-MM-DD" text: they compare as text and have no time zone.

/**
 * Whether a value is the text of a day that exists: "2026-02-30" is not one.
 * @param {unknown} value
 * @returns {value is string}
 */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/**
 * The day on the reader's own calendar. (`toISOString` would give tomorrow on an evening in Lima.)
 * @param {Date} date
 * @returns {string}
 */
export function localDay(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Where a day stands in a period whose last day counts. What is not a day ("unknown", null) is no limit.
 * @param {string | null | undefined} since
 * @param {string | null | undefined} until
 * @param {string} today
 * @returns {"past" | "current" | "coming"}
 */
export function standing(since, until, today) {
  if (isDay(until) && until < today) return "past";
  if (isDay(since) && since > today) return "coming";
  return "current";
}
