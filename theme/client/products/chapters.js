// Where the scripts of the nomenclature leave their rows, and how a page gets at them.
import { loadGlobal } from "../shared/script.js";

/** @typedef {import("./nomenclature.js").Row} Row */
/** @typedef {import("./data.js").Packed} Packed */

const CHAPTERS = 97;
const GLOBAL = "rutaSa";

/** @returns {Record<string, any>} chapter → its rows, as generator/products_data.py writes them */
function gathered() {
  return /** @type {any} */ (window)[GLOBAL] ?? {};
}

/**
 * @param {string} folder address of the scripts, with its final slash
 * @param {string} chapter two figures
 * @returns {Promise<Row[]>}
 */
export async function chapterRows(folder, chapter) {
  if (!gathered()[chapter]) await loadGlobal(`${folder}${chapter}.js`, GLOBAL);
  return gathered()[chapter] ?? [];
}

/**
 * @param {string} folder
 * @returns {Promise<Row[]>} of every chapter, in order
 */
export async function allRows(folder) {
  const chapters = () => Object.keys(gathered()).filter((one) => /^\d\d$/.test(one)).sort();
  if (chapters().length < CHAPTERS) await loadGlobal(`${folder}todo.js`, GLOBAL);
  return chapters().flatMap((one) => gathered()[one]);
}

/**
 * The everyday products of each subheading, to be offered beside it; none where they can't be had now.
 * @param {string} folder
 * @returns {Promise<Map<string, [id: string, name: string][]>>}
 */
export async function productsByCode(folder) {
  /** @type {Map<string, [string, string][]>} */
  const found = new Map();
  try {
    for (const [id, name, code] of (await productData(folder)).products) {
      found.set(code, [...(found.get(code) ?? []), [id, name]]);
    }
  } catch {
    // The nomenclature stands for itself.
  }
  return found;
}

/**
 * @param {string} folder
 * @returns {Promise<Packed>} the everyday products
 */
export async function productData(folder) {
  if (!gathered().productos) await loadGlobal(`${folder}productos.js`, GLOBAL);
  return gathered().productos;
}
