// Puts values into the sentences of theme/messages/es.json.

/**
 * Replaces `{name}` by the value of that name; a name without a value stays as it is, so that a slip shows.
 * @param {string} sentence
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function fill(sentence, values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * Chooses between the singular, the plural and, where there is one, the sentence for zero.
 * @param {{one: string, other: string, none?: string}} sentences
 * @param {number} count
 * @returns {string}
 */
export function plural(sentences, count) {
  if (count === 0 && sentences.none !== undefined) return sentences.none;
  return count === 1 ? sentences.one : sentences.other;
}
