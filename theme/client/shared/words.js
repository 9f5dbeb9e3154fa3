// Puts values into the sentences of theme/messages/es.json.

/**
 * Replaces `{name}` by the value of that name; a name without a value stays as it is, so that a slip shows. What comes
 * with its article («el Reino Unido») grows together with «a» and «de».
 * @param {string} sentence
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function fill(sentence, values = {}) {
  const said = sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  return said.replace(/\b([Aa]|[Dd]e) el (?=\p{Lu})/gu, (_, before) => `${before}l `);
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

/**
 * @param {string[]} items
 * @param {string} joint with its spaces; before the sound of i, «y» is «e»; before that of o, «o» is «u»
 * @returns {string} «a, b y c»
 */
export function joined(items, joint) {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const sound = last.normalize("NFD").toLowerCase().replace(/^h/, "");
  const apt = joint.trim() === "y" && /^i(?!e)/.test(sound) ? " e " : joint.trim() === "o" && sound.startsWith("o") ? " u " : joint;
  return `${items.slice(0, -1).join(", ")}${apt}${last}`;
}
