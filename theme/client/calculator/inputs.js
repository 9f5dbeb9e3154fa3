// From what stands in the form's fields to a parcel, or to a message beside the field.
import { isDay } from "../shared/days.js";
import { Decimal } from "../cost/number.js";
import { makeParcel } from "../cost/parcel.js";
import { readNumber } from "./format.js";

/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {Record<string, string>} Values field → what stands in it */
/** @typedef {Record<string, string>} Messages code → sentence */
/** @typedef {{errors: Record<string, string>, parcel: Parcel | null, destination: string, rates: Record<string, string>}} Answers */

const MODES = /** @type {Record<string, import("../cost/parcel.js").Mode>} */ ({ courier: "courier", correo: "post", formal: "formal" });
const BUYERS = /** @type {Record<string, [string, string]>} */ ({ persona: ["b2c", "personal"], empresa: ["b2b", "commercial"] });
const YES_NO = /** @type {Record<string, boolean>} */ ({ si: true, no: false });
/** What the reader gives in litres. */
const LITRES = new Set(["100 ml", "botella de 750 cc"]);
/** A year that is still being typed («0002», «0202») is no day to look up rules for. */
export const EARLIEST = "1990-01-01";
const AMOUNTS = /** @type {const} */ ({ valor: "goods", envio: "freight", seguro: "insurance" });

/**
 * @param {Values} values
 * @param {Record<string, string>} units field → unit of a quantity
 * @param {Record<string, string>} rates those of the page; the reader's own replace them
 * @param {string} today
 * @param {string} since the first day that the page can answer for
 * @param {Messages} said
 * @returns {Answers} `parcel` is null where a field is wrong, or origin or destination are not chosen yet
 */
export function readAnswers(values, units, rates, today, since, said) {
  /** @type {Record<string, string>} */
  const errors = {};
  /** @param {string} name @param {string} code */
  const wrong = (name, code) => {
    errors[name] ??= said[code] ?? code;
  };
  /** @param {string} name @param {boolean} [positive] */
  const amount = (name, positive) => {
    const text = (values[name] ?? "").trim();
    if (!text) return null;
    const found = readNumber(text);
    if (found === null) wrong(name, text.startsWith("-") ? "negative" : "number");
    else if (positive && new Decimal(found).isZero()) wrong(name, "zero");
    return found;
  };

  const amounts = Object.entries(AMOUNTS).map(([field, key]) => [key, amount(field, field === "valor") ?? "0"]);
  if (!values.valor?.trim()) wrong("valor", "empty");
  const items = amount("unidades") ?? "1";
  if (!/^[1-9]\d{0,5}$/.test(items)) wrong("unidades", "items");
  const duty = amount("arancel");
  if (duty !== null && new Decimal(duty).gt(1000)) wrong("arancel", "percent");
  // In Lima it is still yesterday when a build has begun its day in UTC.
  const day = values.fecha?.trim() || (today < since ? since : today);
  if (!isDay(day)) wrong("fecha", "day");
  else if (day < EARLIEST) wrong("fecha", "ancient");
  else if (day < since) wrong("fecha", "past");
  if (values.desde && values.desde === values.hacia) wrong("hacia", "same");
  const quantities = Object.entries(units).map(([field, unit]) => [unit, amount(field)]);
  const own = Object.keys(rates).map((currency) => {
    const field = `cambio-${currency.toLowerCase()}`;
    return [currency, (values[field] === undefined ? null : amount(field, true)) ?? rates[currency]];
  });
  const [channel = null, purpose = null] = BUYERS[values.comprador ?? "persona"] ?? [];
  const answers = { errors, destination: values.hacia ?? "", rates: Object.fromEntries(own) };
  // The comparison has no field for the destination; an empty one waits for an answer.
  if (Object.keys(errors).length || !values.desde || values.hacia === "") return { ...answers, parcel: null };
  const parcel = makeParcel({
    origin: values.desde ?? "",
    day,
    goods: "0",
    ...Object.fromEntries(amounts),
    currency: values.moneda || "USD",
    items: Number(items),
    quantities: withLitres(Object.fromEntries(quantities.filter(([, size]) => size !== null))),
    sector: values.sector || null,
    region: values.region || null,
    channel,
    purpose,
    mode: MODES[values.via ?? "courier"] ?? null,
    registered: YES_NO[values.inscrito ?? ""] ?? null,
    origin_proof: YES_NO[values.prueba ?? ""] ?? null,
    duty_rate: duty === null ? null : new Decimal(duty).div(100).toFixed(),
  });
  return { ...answers, parcel };
}

/**
 * Some excises are counted in other vessels than litres.
 * @param {Record<string, string>} quantities
 * @returns {Record<string, string>}
 */
function withLitres(quantities) {
  if (quantities.l === undefined) return quantities;
  const litres = new Decimal(quantities.l);
  return { ...quantities, "100 ml": litres.times(10).toFixed(), "botella de 750 cc": litres.div("0.75").toFixed() };
}

/**
 * The units that a schedule's lines ask for, for the fields to show.
 * @param {import("../cost/schedule.js").Line[]} lines
 * @returns {Set<string>}
 */
export function wantedUnits(lines) {
  return new Set(lines.flatMap(unitFields));
}

/**
 * @param {import("../cost/schedule.js").Line} line
 * @returns {string[]} the units that a reader gives for it
 */
export function unitFields({ specific }) {
  const pieces = specific?.unit.split("*").filter((unit) => unit !== "unidad" && unit !== "envío") ?? [];
  return pieces.map((unit) => (LITRES.has(unit) ? "l" : unit));
}
