// From an element's attributes to the address of its frame. What is not of the expected form is left out: nothing that
// a host's page holds by mistake or by malice gets further than this.

/** @typedef {"checklist" | "costo" | "test"} Kind */
/** @typedef {(name: string) => string | null} Attribute */

const COUNTRY = /^[a-z]{2}$/;
const WORD = /^[a-z][a-z0-9-]{0,39}$/;
const COLOUR = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/;

/**
 * @param {Kind} kind
 * @param {Attribute} attribute
 * @returns {string | null} below the loader's own folder; null where the element does not say enough
 */
export function frameAddress(kind, attribute) {
  const read = (/** @type {string} */ name, /** @type {RegExp} */ form) => {
    const text = (attribute(name) ?? "").trim().toLowerCase();
    return form.test(text) ? text : "";
  };
  const origin = read("origen", COUNTRY);
  const destination = read("destino", COUNTRY);
  const sector = read("sector", WORD);
  const look = {
    tema: read("tema", /^(claro|oscuro)$/),
    acento: read("acento", COLOUR).replace("#", ""),
    idioma: read("idioma", COUNTRY),
  };
  if (kind === "test") return `test/${read("tipo", /^(bienes|servicios)$/) || "bienes"}/${fragment(look)}`;
  if (kind === "costo") {
    return `costo/${destination && `${destination}/`}${fragment({ desde: origin, sector, ...look })}`;
  }
  if (!origin || !destination || origin === destination) return null;
  return `ruta/${origin}-${destination}/${fragment({ sector, canal: read("canal", /^b2[bc]$/), ...look })}`;
}

/**
 * @param {Record<string, string>} state
 * @returns {string}
 */
function fragment(state) {
  const text = Object.entries(state).filter(([, value]) => value).map((pair) => pair.join("=")).join("&");
  return text && `#${text}`;
}
