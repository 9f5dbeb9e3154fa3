// Numbers as readers type them.

/**
 * @param {string} text what a reader types: «1.500,25», «1500.25», «1 500»
 * @returns {string | null} decimal text; null for what is no amount
 */
export function readNumber(text) {
  const bare = text.replace(/[\s\u00a0]/g, "");
  const plain = /^\d+([.,]\d+)?$/.test(bare) && !/^[1-9]\d{0,2}\.\d{3}$/.test(bare) ? bare.replace(",", ".") : null;
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll(".", "").replace(",", ".") : null;
  const found = plain ?? grouped ?? (/^\d{1,3}(,\d{3})+\.\d+$/.test(bare) ? bare.replaceAll(",", "") : null);
  return found !== null && /^\d{1,12}(\.\d{1,8})?$/.test(found) ? found : null;
}
