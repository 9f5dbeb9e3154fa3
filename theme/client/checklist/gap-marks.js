// Marks the tasks that close what the reader's firm lacks, by its last test. Writes only into the page.
import { gapMarks as words } from "../../messages/es.json";
import { readData } from "../shared/page-data.js";
import { lastAnswers } from "../shared/firm.js";
import { fill, plural } from "../shared/words.js";
import { closingTasks } from "./gaps.js";

/**
 * @param {HTMLElement} root
 * @param {import("../shared/record.js").StoreRecord} record
 */
export function markGaps(root, record) {
  const { weak = {}, gaps = {} } = /** @type {Partial<import("./gaps.js").GapData>} */ (readData(root, "gaps"));
  const found = closingTasks({ weak, gaps }, lastAnswers(record));
  let marked = 0;
  for (const task of root.querySelectorAll(".task[data-task]")) {
    const names = found.get(/** @type {HTMLElement} */ (task).dataset.task ?? "");
    if (!names) continue;
    marked += 1;
    const mark = document.createElement("span");
    // Moving the list in the page brings it here once more.
    task.querySelector(".mark.gap")?.remove();
    mark.className = "mark gap";
    mark.textContent = fill(words.closes, { gap: names.join("; ") });
    task.querySelector(".meta")?.prepend(mark, " ");
  }
  const place = root.querySelector('[data-role="closing"]');
  if (!marked || !(place instanceof HTMLElement)) return;
  place.textContent = fill(plural(words.lead, marked), { n: marked });
  place.hidden = false;
}
