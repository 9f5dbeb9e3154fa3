// Changes that are announced or proposed: which of them touch a parcel, and the engine as if one of them were law.
import { matches } from "../cost/select.js";

/** @typedef {import("../cost/landed.js").Calculator} Calculator */
/** @typedef {import("../cost/parcel.js").Parcel} Parcel */
/** @typedef {import("../cost/schedule.js").Regime} Regime */
/** @typedef {Pick<Calculator, "landed" | "setting">} Machine what the questions of whatif.js are put to */

/** @param {Regime} regime */
export function isScenario({ status = "enacted" }) {
  return status !== "enacted";
}

/**
 * @param {Calculator} machine
 * @param {Parcel} parcel with the assumptions filled in
 * @returns {Regime[]} the changes that would take this parcel and are not over by its day
 */
export function scenarios({ schedule, setting }, parcel) {
  return schedule.regimes.filter((one) => isScenario(one) && !(one.until && one.until < parcel.day) && matches(one, parcel, setting, {}));
}

/**
 * Whether the day of a change has come without anybody having confirmed it.
 * @param {Regime} regime
 * @param {string} today
 */
export function isDue({ since }, today) {
  return Boolean(since && since <= today);
}

/**
 * The engine as if a change were law; where the change does not take a parcel there is no answer rather than the
 * answer of today's rules, which would compare what does not compare.
 * @param {Calculator} machine
 * @param {string} scenario
 * @returns {Machine}
 */
export function asIf(machine, scenario) {
  return {
    setting: machine.setting,
    landed: (parcel) => {
      const landed = machine.landed(parcel, scenario);
      return landed.quote?.regime.id === scenario ? landed : { ...landed, quote: null };
    },
  };
}

/**
 * @param {Calculator} machine
 * @param {string} day
 * @returns {string} the first day of the rules that are known, where the day is before it; else empty
 */
export function firstDay({ schedule }, day) {
  const begins = schedule.regimes.filter((one) => !isScenario(one)).map(({ since }) => since ?? "").sort();
  const [first = ""] = begins;
  return first > day ? first : "";
}
