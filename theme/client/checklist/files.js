// Files that leave the page, and the bundle that makes some of them.
import { loadGlobal } from "../shared/script.js";

/** @typedef {typeof import("../entries/exportar.js")} Exporter */

/**
 * @param {string} name
 * @param {string | Blob} text
 * @param {string} type
 */
export function download(name, text, type) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers read the blob only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Loads the export bundle the first time it is asked for.
 * @param {string} address
 * @returns {Promise<Exporter>}
 */
export function loadExporter(address) {
  // A route sent as a single file has it inside.
  const inside = /** @type {any} */ (window).RutaExportar;
  return inside ? Promise.resolve(inside) : loadGlobal(address, "RutaExportar");
}
