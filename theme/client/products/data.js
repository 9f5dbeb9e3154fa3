// What the page carries of the products, opened: generator/products_data.py writes it.

/**
 * Then its words: `also` joined by «|», `local` as «cl:palta|mx:aguacate», other codes joined by spaces.
 * @typedef {[id: string, name: string, hs: string, family: number, ...words: [string, string, string]]} PackedProduct
 */

/**
 * @typedef {object} Packed
 * @property {[id: string, title: string, sector: string][]} families
 * @property {PackedProduct[]} products
 */

/**
 * @typedef {object} Product
 * @property {string} id
 * @property {string} name
 * @property {string} hs six figures
 * @property {string} family id
 * @property {string} sector id
 * @property {string[]} also
 * @property {Record<string, string>} local by country id
 * @property {string[]} others codes that the same word may have
 */

/**
 * @param {Packed} packed
 * @returns {Product[]}
 */
export function unpack({ families, products }) {
  return products.map(([id, name, hs, at, also, local, others]) => ({
    id,
    name,
    hs,
    family: families[at]?.[0] ?? "",
    sector: families[at]?.[2] ?? "",
    also: list(also, "|"),
    local: Object.fromEntries(list(local, "|").map((one) => [one.slice(0, 2), one.slice(3)])),
    others: list(others, " "),
  }));
}

/**
 * @param {string} text
 * @param {string} sign
 */
function list(text, sign) {
  return text ? text.split(sign) : [];
}

/**
 * A code as people read it: «610910» → «6109.10».
 * @param {string} code
 */
export function writeCode(code) {
  return code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code;
}
