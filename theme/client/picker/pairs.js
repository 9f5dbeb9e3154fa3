// Which pairs of countries the picker can lead to.

/** @typedef {Record<string, string>} Routes "pe-co" → address relative to the page */

/**
 * @param {Routes} routes
 * @param {string} origin
 * @param {string} destination
 * @returns {string | null} the route's address
 */
export function routeAddress(routes, origin, destination) {
  return routes[`${origin}-${destination}`] ?? null;
}

/**
 * The destination to offer when the chosen one is the origin itself: the first that has a route, else the first other.
 * @param {Routes} routes
 * @param {string} origin
 * @param {string} destination the present choice
 * @param {string[]} destinations in the order of the form
 * @returns {string}
 */
export function otherDestination(routes, origin, destination, destinations) {
  if (destination !== origin) return destination;
  const others = destinations.filter((one) => one && one !== origin);
  return others.find((one) => routeAddress(routes, origin, one)) ?? others[0] ?? "";
}
