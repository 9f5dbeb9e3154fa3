// What is new for a reader since the last visit. Pure: it is given the visit, the news and the route, and touches
// nothing, so that a page, a badge or a service worker may ask it, also off line with what is kept already.

/**
 * One piece of news, as the site's build lists it: code, day, kind, topics and countries with spaces between them.
 * @typedef {[code: string, day: string, kind: string, topics: string, countries: string]} Piece
 */
/** @typedef {{day: string, known: string[]}} Visit the day of the last visit, and the codes that were there by then */
/** @typedef {{countries: string[], topics: string[]}} Interest empty: of any */

/** Looking again at what did not change is no news to anybody's route. */
const QUIET = "reviewed";

/**
 * The news that came since the visit, or whose day has come since.
 * @param {Visit | null} visit null: the first one, to which nothing is new
 * @param {Piece[]} pieces
 * @param {string} today
 * @returns {Piece[]} in the order given
 */
export function newSince(visit, pieces, today) {
  if (!visit) return [];
  const known = new Set(visit.known);
  return pieces.filter(([code, day]) => !known.has(code) || (day > visit.day && day <= today));
}

/**
 * Those of them that touch what the reader cares for.
 * @param {Visit | null} visit
 * @param {Piece[]} pieces
 * @param {string} today
 * @param {Interest} interest
 * @returns {Piece[]}
 */
export function freshFor(visit, pieces, today, interest) {
  return newSince(visit, pieces, today).filter((one) => one[2] !== QUIET && touches(one, interest));
}

/**
 * @param {Piece} piece
 * @param {Interest} interest
 * @returns {boolean}
 */
export function touches([, , , topics, countries], interest) {
  return meets(interest.countries, countries) && meets(interest.topics, topics);
}

/**
 * @param {string[]} wanted
 * @param {string} found with spaces between
 */
function meets(wanted, found) {
  return wanted.length === 0 || found.split(" ").some((one) => wanted.includes(one));
}

/**
 * A visit that has seen all of them.
 * @param {Piece[]} pieces
 * @param {string} today
 * @returns {Visit}
 */
export function visitOf(pieces, today) {
  return { day: today, known: pieces.map(([code]) => code) };
}

/**
 * What a script of the build left, made sound: whatever is not a piece of news is passed over.
 * @param {unknown} value
 * @returns {Piece[]}
 */
export function readPieces(value) {
  const items = /** @type {{items?: unknown}} */ (value ?? {}).items;
  return Array.isArray(items)
    ? items.filter(
      /** @returns {one is Piece} */ (one) => Array.isArray(one) && one.length === 5 && one.every((part) => typeof part === "string"),
    )
    : [];
}
