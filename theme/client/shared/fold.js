// How words are compared when a reader looks for them: without case and without accents.

/**
 * @param {string} text
 * @returns {string} «Exportación» → "exportacion", «AÑO» → "ano"
 */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Lower case without accents, but ñ stays: «moño» is no «mono».
 * @param {string} text
 */
export function foldKeepingEnye(text) {
  return text.toLowerCase().normalize("NFD").replace(/n\u0303/g, "ñ").replace(/\p{M}/gu, "");
}

/**
 * @param {string} text
 * @returns {string[]} its words, folded
 */
export function foldedWords(text) {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
