// May a firm sell there? The twin of generator/derive/entrance.py; both run tests/cases/entrance.json.

/** @typedef {"direct" | "local-company" | "no" | "unknown" | "home"} Entry */

/**
 * How a seller enters. A marketplace of several countries that admits a firm directly in its own says nothing of
 * selling to the others: "home" is what must be asked.
 * @param {Record<string, string>} admits country → direct, local-company, no or unknown
 * @param {string[]} sellsIn the codes of the record
 * @param {string} origin
 * @param {string} [destination]
 * @returns {Entry}
 */
export function entrance(admits, sellsIn, origin, destination = "") {
  const mode = /** @type {Entry} */ (Object.hasOwn(admits, origin) ? admits[origin] : "unknown");
  if (mode === "direct" && destination && destination !== origin && sellsIn.includes(origin)) return "home";
  return mode;
}
