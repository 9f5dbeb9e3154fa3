// Bundles and data that a page loads when they are asked for. As classic scripts they also load from disk.

/** @type {Map<string, Promise<any>>} */
const loads = new Map();

/**
 * Loads a script the first time it is asked for.
 * @param {string} address
 * @param {string} name of the global that the script leaves
 * @returns {Promise<any>} that global
 */
export function loadGlobal(address, name) {
  const known = loads.get(address);
  if (known) return known;
  const made = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(/** @type {any} */ (window)[name]));
    script.addEventListener("error", () => {
      // The next try, perhaps with a connection, starts anew.
      loads.delete(address);
      script.remove();
      reject(new Error(address));
    });
    document.head.append(script);
  });
  loads.set(address, made);
  return made;
}
