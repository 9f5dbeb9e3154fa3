// The one condition of the site, `when`, evaluated as generator/ does it in Python.
// Both run tests/cases/when.json. The rule behind every choice here: a task is hidden only when we know
// that it is not the reader's.

/** @typedef {string | number} Amount a number or decimal text */
/**
 * @typedef {object} Condition
 * @property {string[]} [origin]
 * @property {string[]} [destination]
 * @property {string[]} [sector]
 * @property {string[]} [channel]
 * @property {string[]} [size]
 * @property {{min?: Amount, max?: Amount}} [value]
 */
/** @typedef {Condition & {except?: Condition}} When */

/**
 * What is known of the reader. A key that is undefined, null or "" is not known.
 * @typedef {object} Context
 * @property {string} [origin]
 * @property {string} [destination]
 * @property {string[]} [sector] the chosen sector, its ancestors and its descendants
 * @property {string[]} [sectorSelf] the chosen sector and its ancestors only; what `except` looks at
 * @property {string} [channel]
 * @property {string} [size]
 * @property {Amount} [value]
 */

const LISTS = /** @type {const} */ (["origin", "destination", "sector", "channel", "size"]);

/**
 * Whether what carries this condition holds for this reader.
 *
 * Every key of `when` must be met; one whose context is unknown counts as met. An empty list is no condition.
 * `except` excludes only when it has at least one key and each of them is known and met. For sectors it looks at
 * `sectorSelf`: who chose "alimentos" keeps a task that excepts only "café", because not all food is coffee.
 * @param {When | null | undefined} when
 * @param {Context} context
 * @returns {boolean}
 */
export function applies(when, context) {
  if (!when) return true;
  if (answers(when, context).includes(false)) return false;
  const excepted = answers(when.except ?? {}, { ...context, sector: context.sectorSelf ?? context.sector });
  return excepted.length === 0 || excepted.some((answer) => answer !== true);
}

/**
 * Whether a condition is met for certain, as a charge asks: the unknown does not meet it, nor does a wide sector
 * meet a condition on a narrow one inside it.
 * @param {When | null | undefined} when
 * @param {Context} context
 * @returns {boolean}
 */
export function holds(when, context) {
  if (!when) return true;
  const certain = { ...context, sector: context.sectorSelf ?? context.sector };
  if (!answers(when, certain).every((answer) => answer === true)) return false;
  const excepted = answers(when.except ?? {}, certain);
  return excepted.length === 0 || excepted.some((answer) => answer !== true);
}

/**
 * The answer for each key that the condition sets: true, false, or null where the context is unknown.
 * @param {Condition} condition
 * @param {Context} context
 * @returns {(boolean | null)[]}
 */
function answers(condition, context) {
  /** @type {(boolean | null)[]} */
  const found = [];
  for (const key of LISTS) {
    const wanted = condition[key];
    if (!wanted?.length) continue;
    const known = list(context[key]);
    found.push(known.length === 0 ? null : known.some((one) => wanted.includes(one)));
  }
  const { min, max } = condition.value ?? {};
  if (number(min) !== null || number(max) !== null) found.push(within(context.value, min, max));
  return found;
}

/**
 * Both ends belong to the range.
 * @param {Amount | null | undefined} value
 * @param {Amount | undefined} min
 * @param {Amount | undefined} max
 * @returns {boolean | null}
 */
function within(value, min, max) {
  const amount = number(value);
  if (amount === null) return null;
  return amount >= (number(min) ?? -Infinity) && amount <= (number(max) ?? Infinity);
}

/**
 * @param {Amount | null | undefined} value
 * @returns {number | null} null for what is not a decimal number
 */
function number(value) {
  return /^-?\d+(\.\d+)?$/.test(String(value ?? "")) ? Number(value) : null;
}

/**
 * @param {string | string[] | null | undefined} value
 * @returns {string[]} empty when unknown
 */
function list(value) {
  if (Array.isArray(value)) return value;
  return value ? [value] : [];
}

/**
 * A sector with what is above it (`self`) and also below it (`family`).
 * @param {string | null | undefined} id
 * @param {Record<string, string>} parents child → parent
 * @returns {{self: string[], family: string[]}} empty when no sector is chosen
 */
export function sectorFamily(id, parents) {
  if (!id) return { self: [], family: [] };
  const self = ancestors(id, parents);
  const below = Object.keys(parents).filter((child) => ancestors(child, parents).includes(id));
  return { self, family: [...new Set([...self, ...below])] };
}

/**
 * @param {string} id
 * @param {Record<string, string>} parents
 * @returns {string[]} the sector and its ancestors, nearest first; a circle in the data ends the walk
 */
export function ancestors(id, parents) {
  /** @type {string[]} */
  const line = [];
  for (let at = /** @type {string | undefined} */ (id); at && !line.includes(at); at = parents[at]) line.push(at);
  return line;
}

/**
 * The context for a reader's plain choices.
 * @param {{origin?: string, destination?: string, sector?: string, channel?: string, size?: string, value?: Amount}} choices
 * @param {Record<string, string>} parents
 * @returns {Context}
 */
export function makeContext(choices, parents) {
  const { self, family } = sectorFamily(choices.sector, parents);
  return { ...choices, sector: family, sectorSelf: self };
}
