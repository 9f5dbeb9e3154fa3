// The route that a query means: «de lima a santiago». The twin of generator/search/routes.py.
import { foldKeepingEnye as fold } from "../shared/fold.js";

const TOWARDS = ["a", "hacia", "para", "al"];

/**
 * Gives `cl-pe` where two countries are named; «a» tells the destination, else the second one is it.
 * @param {string[]} asked
 * @param {import("./synonyms.js").Unit[]} units
 * @param {import("./synonyms.js").Reading} reading
 * @param {Map<string, number>} routes
 */
export function namedRoute(asked, units, reading, routes) {
  let [first, second, third] = units.filter(({ country }) => country).map(({ country }) => country);
  if (!first || !second || third) return "";
  if (towards(asked, reading) === first) [first, second] = [second, first];
  return routes.has(`${first}-${second}`) ? `${first}-${second}` : `${second}-${first}`;
}

/** @param {string[]} asked @param {import("./synonyms.js").Reading} reading */
function towards(asked, reading) {
  for (let place = 0; place < asked.length - 1; place++) {
    if (!TOWARDS.includes(fold(asked[place] ?? ""))) continue;
    const [unit] = reading.units(asked.slice(place + 1));
    if (unit?.country && !reading.saysNothing(asked[place + 1] ?? "")) return unit.country;
  }
  return "";
}
