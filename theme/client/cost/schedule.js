// The schedule as generator/model/charges.py writes it to JSON: decimals are text, what is absent is the default.

/** @typedef {import("../shared/when.js").When} When */
/** @typedef {"goods" | "charged_price" | "fob" | "cif" | "customs_value"} Basis */
/** @typedef {"half_up" | "down" | "up"} RoundingMode */

/** @typedef {{min: string, max?: string, why: string, asks?: "duty_rate"}} RateRange */
/** @typedef {string | RateRange} Rate a fraction, the id of a tax record, or a range */
/** @typedef {{amount: string, currency: string}} Money */
/** @typedef {Money & {basis?: Basis, prorate?: boolean}} Allowance */
/** @typedef {{basis: Basis, currency: string, over?: string, up_to?: string, per?: "parcel" | "item"}} Limit */
/** @typedef {Partial<Record<"region" | "sector" | "origin", Record<string, Rate>>>} RateBy */
/** @typedef {{amount: string, currency: string, unit: string, combine?: "sum" | "max" | "min"}} Specific */
/** @typedef {{to: string, mode?: RoundingMode, base_to?: string}} Rounding */
/** @typedef {{agreement: string, origin: string[], rate: Rate, proof_over?: Money, only_if?: string, since?: string, until?: string}} Preference */
/** @typedef {{count?: number, value?: Money, period: string, otherwise: string}} Quota */

/**
 * One charge; the fields are applied in the order in which they stand here.
 * @typedef {object} Line
 * @property {string} id
 * @property {"duty" | "vat" | "excise" | "fee" | "other"} kind
 * @property {string} name
 * @property {string} [since]
 * @property {string} [until]
 * @property {When} [when]
 * @property {string[]} [base]
 * @property {string} [factor]
 * @property {Rate} [rate]
 * @property {RateBy} [rate_by]
 * @property {Preference[]} [preferences]
 * @property {boolean} [inclusive]
 * @property {Allowance} [allowance]
 * @property {Specific} [specific]
 * @property {"parcel" | "item" | "tariff_code" | "declaration"} [per]
 * @property {Money} [deduct]
 * @property {string} [payable_share]
 * @property {Money} [min]
 * @property {Money} [max]
 * @property {Money} [waive_up_to]
 * @property {Rounding} [round]
 * @property {boolean} [recoverable]
 * @property {boolean} [private]
 * @property {string} collected_by
 * @property {"checkout" | "import" | "delivery"} at
 * @property {string[]} facts
 * @property {"high" | "medium" | "low"} [confidence]
 */

/** @typedef {{text: string, when?: When}} Caution for whom, if not for everybody */

/**
 * One way in: for whom, up to which value, and what it collects.
 * @typedef {object} Regime
 * @property {string} id
 * @property {string} name
 * @property {"enacted" | "announced" | "proposed"} [status]
 * @property {string | null} [since]
 * @property {string} [until]
 * @property {import("./parcel.js").Mode[]} [mode]
 * @property {"registered" | "not"} [seller]
 * @property {"personal" | "commercial"} [purpose]
 * @property {When} [when]
 * @property {Limit[]} [limits]
 * @property {boolean} [available]
 * @property {string} [why]
 * @property {Quota} [quota]
 * @property {string} [alternative_to]
 * @property {"importer" | "seller" | "carrier"} [chosen_by]
 * @property {{base: ("goods" | "freight" | "insurance")[], factor?: string}} [customs_value]
 * @property {Line[]} [lines]
 * @property {Caution[]} [warnings]
 * @property {string[]} [facts]
 */

/** @typedef {{currency: string, regimes: Regime[]}} Schedule */
/** @typedef {{since: string, until: string, value: string}} Dated "" is no bound */
/** @typedef {Record<string, Dated[]>} Parameters by the id of a tax record */

export {};
