// What the reader chose last, here or on a route page, as the form's values; and the other way round.

/** @typedef {import("../shared/record.js").Choices} Choices */

const BUYER = /** @type {Record<string, string>} */ ({ b2c: "persona", b2b: "empresa" });

/**
 * @param {Choices} choices
 * @returns {Record<string, string>} field → value
 */
export function valuesOf({ origin = "", destination = "", sector = "", channel = "" }) {
  const values = { desde: origin, hacia: destination, sector, comprador: BUYER[channel] ?? "" };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/**
 * What the form has no field for, and what is still open, is left as it was. A person as the buyer is where the form
 * begins and no choice.
 * @param {Record<string, string>} values
 * @returns {Choices}
 */
export function choicesOf({ desde, hacia, sector, comprador }) {
  const channel = comprador === "empresa" ? "b2b" : undefined;
  const chosen = { origin: desde, destination: hacia, sector, channel };
  return Object.fromEntries(Object.entries(chosen).filter(([name, value]) => value || (name === "sector" && value !== undefined)));
}
