// The route that a query means: «de lima a santiago». The twin of generator/search/routes.py.
import { foldKeepingEnye as fold } from "../shared/fold.js";

const TOWARDS = ["a", "hacia", "para", "al"];
const FROM = "desde";
/** Begins the words after which «en» tells where: «vender en México desde Colombia». */
const SELL = "vend";

/**
 * Gives `cl-pe` where two countries are named; «a» tells the destination, «desde» the origin. Where nothing tells, the
 * second one is the destination.
 * @param {string[]} asked
 * @param {import("./synonyms.js").Unit[]} units
 * @param {import("./synonyms.js").Reading} reading
 * @param {Map<string, number>} routes
 */
export function namedRoute(asked, units, reading, routes) {
  let [first, second, third] = units.filter(({ country }) => country).map(({ country }) => country);
  if (!first || !second || third) return "";
  const { goal, start } = told(asked, reading);
  if (goal === first || (start === second && goal !== second)) [first, second] = [second, first];
  return routes.has(`${first}-${second}`) ? `${first}-${second}` : `${second}-${first}`;
}

/**
 * The country that is told to be the destination, and the one that is told to be the origin.
 * @param {string[]} asked @param {import("./synonyms.js").Reading} reading
 */
function told(asked, reading) {
  let [goal, start, before] = ["", "", ""];
  asked.slice(0, -1).map(fold).forEach((word, place) => {
    const country = countryAt(asked.slice(place + 1), reading);
    if (TOWARDS.includes(word) || (word === "en" && before.startsWith(SELL))) goal ||= country;
    else if (word === FROM) start ||= country;
    before = word;
  });
  return { goal, start };
}

/**
 * The country that some words begin with.
 * @param {string[]} asked @param {import("./synonyms.js").Reading} reading
 */
function countryAt(asked, reading) {
  const [unit] = reading.units(asked);
  return unit && !reading.saysNothing(asked[0] ?? "") ? unit.country : "";
}
