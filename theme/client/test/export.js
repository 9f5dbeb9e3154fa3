// The files that a reader takes along: the whole result as JSON, the answers as a table.
import { csvText } from "../checklist/csv.js";
import { UNKNOWN } from "./steps.js";

/** @typedef {import("../potential/engine.js").Result} Result */
/** @typedef {import("../shared/potential-store.js").Answers} Answers */
/** @typedef {import("../shared/potential-store.js").Profile} Profile */
/** @typedef {{id: string, title: string, dimension: string, gap: string, points: Record<string, number>, labels: Record<string, string>}} Row one question */
/** @typedef {{variant: string, day: string, answers: Answers, profile: Profile, result: Result}} Taken */
/** @typedef {typeof import("../../messages/es.json").quiz.file} Words */

export const KIND = "ruta-exportadora/test";
export const VERSION = 1;

/**
 * @param {Taken} taken
 * @returns {string}
 */
export function asJson({ variant, day, answers, profile, result }) {
  const { score, segment, segments, dimensions, blocking, gaps, unknown, size, experience } = result;
  const said = { score, segment, segments, dimensions, blocking, gaps, unknown, size, experience };
  return JSON.stringify({ kind: KIND, version: VERSION, variant, day, profile, answers, result: said }, null, 2);
}

/**
 * @param {Taken} taken
 * @param {Row[]} rows
 * @param {Words & {segments: Record<string, string>}} words
 * @returns {string}
 */
export function asCsv({ day, answers, result }, rows, words) {
  const head = [words.dimension, words.question, words.answer, words.points, words.gap];
  const lines = rows.map(({ id, title, dimension, gap, points, labels }) => {
    const answer = answers[id] ?? "";
    const said = answer === UNKNOWN ? words.dunno : labels[answer] ?? words.unanswered;
    const full = points[answer] === undefined || points[answer] === 4;
    return [dimension, title, said, String(points[answer] ?? ""), full ? "" : gap];
  });
  const { value, min, max } = result.score;
  const sums = [
    ["", "", "", "", ""],
    [words.day, day, "", "", ""],
    [words.score, value === null ? "" : String(value), "", "", ""],
    [words.range, `${min} a ${max}`, "", "", ""],
    [words.segment, (result.segment && words.segments[result.segment]) ?? "", "", "", ""],
  ];
  return csvText([head, ...lines, ...sums]);
}
