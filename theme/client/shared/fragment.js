// The fragment of an address: either a state ("#sector=alimentos&canal=b2c") or a plain anchor ("#diagnostico").

/** @typedef {{anchor: string, state: [string, string][]}} Fragment */

/**
 * @param {string} hash with or without "#"
 * @returns {Fragment} one of the two is empty
 */
export function readFragment(hash) {
  const text = hash.replace(/^#/, "");
  if (text.includes("=")) return { anchor: "", state: [...new URLSearchParams(text)] };
  try {
    return { anchor: decodeURIComponent(text), state: [] };
  } catch {
    // A lone "%" cannot be decoded; an id may still hold it.
    return { anchor: text, state: [] };
  }
}

/**
 * @param {Record<string, string>} state what is empty is left out
 * @returns {string} with "#", or empty
 */
export function writeFragment(state) {
  const text = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
  return text && `#${text}`;
}
