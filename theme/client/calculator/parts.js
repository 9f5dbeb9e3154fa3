// The parts of the total, by kind, for the bar and its table.
import { ZERO } from "../cost/number.js";
import { Span, known } from "../cost/span.js";

/** @typedef {import("../cost/landed.js").Quote} Quote */
/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {"goods" | "freight" | "duty" | "vat" | "excise" | "fee" | "other"} PartKind */
/** @typedef {{kind: PartKind, span: Span | null}} Part null: not known */

/** @type {PartKind[]} */
const CHARGES = ["duty", "vat", "excise", "fee", "other"];

/**
 * @param {Quote} quote
 * @param {Parcel} parcel
 * @returns {Part[]} product and freight, then the kinds of charges that the regime has
 */
export function parts({ lines }, parcel) {
  /** @type {Part[]} */
  const found = [
    { kind: "goods", span: known(parcel.goods) },
    { kind: "freight", span: known(parcel.freight.plus(parcel.insurance)) },
  ];
  for (const kind of CHARGES) {
    const mine = lines.filter(({ line }) => line.kind === kind);
    if (!mine.length) continue;
    let span = /** @type {Span | null} */ (known(ZERO));
    for (const { charged } of mine) span = span && charged.amount && span.plus(charged.amount);
    found.push({ kind, span });
  }
  return found;
}

/**
 * Where each part stands on a bar of a given width; what is only perhaps paid comes last.
 * @param {Part[]} all
 * @param {number} width
 * @returns {{kind: PartKind | "maybe", at: number, size: number}[]}
 */
export function bar(all, width) {
  const spans = all.flatMap(({ kind, span }) => (span ? [{ kind, low: span.low.toNumber(), high: span.high.toNumber() }] : []));
  const whole = spans.reduce((sum, one) => sum + one.high, 0);
  if (!whole) return [];
  const maybe = spans.reduce((sum, one) => sum + one.high - one.low, 0);
  let at = 0;
  return [...spans.map(({ kind, low }) => ({ kind, low })), { kind: /** @type {const} */ ("maybe"), low: maybe }].flatMap(({ kind, low }) => {
    const size = (low / whole) * width;
    const place = { kind, at, size };
    at += size;
    return size > 0 ? [place] : [];
  });
}
