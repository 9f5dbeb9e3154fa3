// The words of the indicators.
import { indicatorsMessages, registryEffects, registryNotes, registryProblems } from "../../messages/es.json";

/** @type {{problems: Record<string, {what: string, wanted: string, fix: string}>, effects: Record<string, string>, notes: Record<string, string | {one: string, other: string}>}} */
export const words = {
  problems: registryProblems,
  effects: registryEffects,
  notes: registryNotes,
};
export const said = indicatorsMessages;
