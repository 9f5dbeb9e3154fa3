// What the reader chose last, here or on a route page, as the form's values; and the other way round.

/** @typedef {import("../shared/record.js").Choices} Choices */

const BUYER = /** @type {Record<string, string>} */ ({ b2c: "persona", b2b: "empresa" });

/**
 * @param {Choices} choices
 * @returns {Record<string, string>} field → value
 */
export function valuesOf({ origin = "", destination = "", product = "", sector = "", channel = "" }) {
  const values = { desde: origin, hacia: destination, producto: product, sector, comprador: BUYER[channel] ?? "" };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/**
 * What the form has no field for, and what is still open, is left as it was. A person as the buyer is where the form
 * begins and no choice.
 * @param {Record<string, string>} values
 * @returns {Choices}
 */
export function choicesOf({ desde, hacia, producto, sector, comprador }) {
  const channel = comprador === "empresa" ? "b2b" : undefined;
  const chosen = { origin: desde, destination: hacia, product: producto, sector, channel };
  return Object.fromEntries(Object.entries(chosen).filter(([name, value]) => value || (["sector", "product"].includes(name) && value !== undefined)));
}

/**
 * What the reader keeps on the device of a calculation.
 * @param {import("./form.js").Form} form
 * @param {string} total as it is shown
 * @param {string} day
 * @param {string} supposed what to call a calculation with a change that is not law
 * @returns {import("../shared/calculations.js").Calculation}
 */
export function calculationOf(form, total, day, supposed) {
  const { moneda = "", valor = "", escenario } = form.values();
  const trip = `${form.chosen("desde")} → ${form.chosen("hacia")}`;
  const what = [trip, form.chosen("sector"), `${moneda} ${valor.trim()}`, form.chosen("via"), escenario && supposed];
  return { fragment: form.fragment(), title: what.filter(Boolean).join(" · "), total, currency: moneda, day };
}
