// What a regime warns of, for one parcel. The twin of generator/derive/cost/cautions.py.
import { applies, holds, makeContext } from "../shared/when.js";

/**
 * The texts: what is surely for this parcel first, then what is for all, then what may be for it. What is not known
 * of the parcel hides nothing.
 * @param {import("./schedule.js").Regime} regime
 * @param {import("./parcel.js").Parcel} parcel
 * @param {Record<string, string>} parents sector → the sector that contains it
 * @returns {string[]}
 */
export function cautions({ warnings = [] }, { origin, sector, channel }, parents) {
  const context = makeContext({ origin, sector: sector ?? undefined, channel: channel ?? undefined }, parents);
  /** @param {import("./schedule.js").Caution} one */
  const rank = ({ when }) => (!when ? 1 : holds(when, context) ? 0 : 2);
  return warnings.filter(({ when }) => applies(when, context)).sort((a, b) => rank(a) - rank(b)).map(({ text }) => text);
}
