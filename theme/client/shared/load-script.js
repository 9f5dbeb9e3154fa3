// Loads a classic script of the site when it is asked for: from disk nothing can be fetched, but any script loads.

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/**
 * @param {string} address
 * @returns {Promise<void>} the same for all who ask; after a failure the next one tries anew
 */
export function loadScript(address) {
  const known = asked.get(address);
  if (known) return known;
  const loading = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      asked.delete(address);
      script.remove();
      reject(new Error(address));
    });
    document.head.append(script);
  });
  asked.set(address, loading);
  return loading;
}
