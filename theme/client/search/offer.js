// A question that is a calculation, said in the words of a search: «enviar ropa a colombia 80 dolares».
import { foldKeepingEnye as fold } from "../shared/fold.js";
import { words } from "./analysis.js";

const MONEY = /^(usd|us|dolar|dolares|dls|soles|pesos|clp|cop|mxn|pen|eur|euros)$/;
/** @type {Record<string, string>} */
const CURRENCIES = { soles: "PEN", clp: "CLP", cop: "COP", mxn: "MXN", pen: "PEN", eur: "EUR", euros: "EUR" };

/**
 * @param {string} text
 * @param {import("./synonyms.js").Reading} reading
 * @param {string} origin the country that the reader sells from, or ""
 * @returns {{destination: string, state: Record<string, string>} | null}
 */
export function offer(text, reading, origin) {
  const asked = words(text);
  const named = reading.units(asked).filter(({ country }) => country).map(({ country }) => country);
  const place = asked.findIndex((word, at) => /^\d{1,6}$/.test(word) && (near(asked[at + 1]) || near(asked[at - 1])));
  const destination = named[named.length - 1];
  if (place < 0 || !destination) return null;
  const unit = fold(near(asked[place + 1]) ? (asked[place + 1] ?? "") : (asked[place - 1] ?? ""));
  const from = named.length > 1 ? (named[0] ?? "") : origin;
  return { destination, state: { desde: from === destination ? "" : from, hacia: destination, valor: asked[place] ?? "", moneda: CURRENCIES[unit] ?? "" } };
}

/** @param {string | undefined} word */
function near(word) {
  return word !== undefined && MONEY.test(fold(word));
}
