// The line above the questions: how far the reader has come, in stations and in words.
import { fill, plural } from "../shared/words.js";
import { countAnswers, PROFILE, stations } from "./steps.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("../shared/potential-store.js").Answers} Answers */
/** @typedef {typeof import("../../messages/es.json").quiz} Words */

/**
 * @param {Page} page
 * @param {{view: string, at: number, answers: Answers, started: boolean}} state
 * @param {Words} words
 */
export function showJourney(page, { view, at, answers, started }, words) {
  const { answered, total } = countAnswers(page.steps, answers);
  const step = page.steps[at];
  const here = view === "one" ? step?.dimension : "";
  for (const { dimension, share } of stations(page.steps, answers, started)) {
    const stop = page.root.querySelector(`[data-stop="${CSS.escape(dimension)}"]`);
    stop?.classList.toggle("here", dimension === here);
    stop?.classList.toggle("done", share === 1);
    stop?.classList.toggle("some", share > 0 && share < 1);
  }
  const where = view === "all" ? words.whereAll : step?.id === PROFILE ? words.whereFirm : fill(words.where, { n: at, total });
  set(page.part("where"), where);
  set(page.part("answered"), fill(plural(words.answered, answered), { n: answered }));
  const button = page.root.querySelector('[data-action="switch"]');
  if (button) {
    set(button, view === "all" ? words.one : words.all);
    button.setAttribute("aria-pressed", String(view === "all"));
  }
}

/** @param {Element} node @param {string} text */
function set(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
