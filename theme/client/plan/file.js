// The file in which a desk keeps its plan.
import { WHOLE_KIND } from "../checklist/backup.js";
import { readCells } from "../shared/desk-store.js";
import { isTime, openFile, versionFault } from "../shared/kept-file.js";
import { isObject } from "../shared/record.js";

/** @typedef {import("../shared/desk-store.js").Cells} Cells */
/** @typedef {"notJson" | "notOurs" | "whole" | "otherPlan" | "future" | "wrongShape"} FileError */

export const KIND = "ruta-exportadora/plan";
export const FILE_VERSION = 1;

/**
 * @param {string} plan
 * @param {Cells} cells
 * @param {string} saved ISO time
 * @returns {string}
 */
export function makeFile(plan, cells, saved) {
  return JSON.stringify({ kind: KIND, version: FILE_VERSION, plan, saved, cells }, null, 2);
}

/**
 * Takes a file only whole: half a plan put in place of a good one would be worse than a refusal.
 * @param {string} text
 * @param {string} plan the outline of the page
 * @returns {{cells: Cells, saved: string} | {error: FileError}}
 */
export function readFile(text, plan) {
  const file = openFile(text);
  if ("error" in file) return file;
  const { value } = file;
  if (value.kind === WHOLE_KIND) return { error: "whole" };
  if (value.kind !== KIND) return { error: "notOurs" };
  const { version, saved, cells } = value;
  const fault = versionFault(version, FILE_VERSION);
  if (fault) return { error: fault };
  if (value.plan !== plan) return { error: "otherPlan" };
  if (!isTime(saved) || !isObject(cells)) return { error: "wrongShape" };
  const read = readCells(cells);
  return read.damaged ? { error: "wrongShape" } : { cells: read.cells, saved };
}
