// Which question comes next, and how far a reader has come.

/** @typedef {import("../shared/potential-store.js").Answers} Answers */
/** @typedef {{id: string, dimension: string}} Step a question, or the profile at the start */

/** The questions about the firm itself, all on one screen. */
export const PROFILE = "empresa";
export const UNKNOWN = "no-se";

/**
 * Where a reader who comes back goes on: the first step without an answer after what has been answered.
 * @param {Step[]} steps the profile first
 * @param {Answers} answers
 * @param {boolean} started whether the profile has been given
 * @returns {number}
 */
export function resumeAt(steps, answers, started) {
  const open = steps.findIndex((step) => (step.id === PROFILE ? !started : !answers[step.id]));
  return open < 0 ? steps.length - 1 : open;
}

/**
 * @param {Step[]} steps
 * @param {Answers} answers
 * @returns {{answered: number, unknown: number, missing: string[], total: number}}
 */
export function countAnswers(steps, answers) {
  const questions = steps.filter(({ id }) => id !== PROFILE).map(({ id }) => id);
  const missing = questions.filter((id) => !answers[id]);
  return {
    total: questions.length,
    missing,
    answered: questions.length - missing.length,
    unknown: questions.filter((id) => answers[id] === UNKNOWN).length,
  };
}

/**
 * The line above the question: a station for the firm and one for each dimension.
 * @param {Step[]} steps
 * @param {Answers} answers
 * @param {boolean} started
 * @returns {{dimension: string, share: number}[]} share of its questions that have an answer, 0 to 1
 */
export function stations(steps, answers, started) {
  /** @type {Map<string, boolean[]>} */
  const groups = new Map();
  for (const { id, dimension } of steps) {
    const done = id === PROFILE ? started : Boolean(answers[id]);
    groups.set(dimension, [...(groups.get(dimension) ?? []), done]);
  }
  return [...groups].map(([dimension, all]) => ({ dimension, share: all.filter(Boolean).length / all.length }));
}
