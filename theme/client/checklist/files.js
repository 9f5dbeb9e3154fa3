// Files that leave the page, and the bundle that makes some of them.

/** @typedef {typeof import("../entries/exportar.js")} Exporter */

/**
 * @param {string} name
 * @param {string} text
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

/** @type {Promise<Exporter> | undefined} */
let exporter;

/**
 * Loads the export bundle the first time it is asked for. As a classic script it also loads from disk.
 * @param {string} address
 * @returns {Promise<Exporter>}
 */
export function loadExporter(address) {
  exporter ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(/** @type {any} */ (window).RutaExportar));
    script.addEventListener("error", () => {
      // The next try, perhaps with a connection, starts anew.
      exporter = undefined;
      script.remove();
      reject(new Error(address));
    });
    document.head.append(script);
  });
  return exporter;
}
