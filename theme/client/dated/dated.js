// Lets what changes on a day change on that day, without a new build of the site.
import { isDay, localDay, standing } from "../shared/days.js";

/**
 * Writes only what differs from the server's markup, so that on most days nothing on the page moves.
 * @param {ParentNode} root
 * @param {Date} now
 */
export function bringUpToDate(root, now) {
  const today = localDay(now);
  for (const node of elements(root, "[data-since], [data-until]")) {
    const now = standing(node.dataset.since, node.dataset.until, today);
    for (const name of ["past", "current", "coming"]) node.classList.toggle(name, name === now);
  }
  for (const group of elements(root, '[data-role="dated"]')) showCurrent(group, today);
  for (const node of elements(root, "[data-review]")) {
    const { review } = node.dataset;
    const stale = node.querySelector('[data-role="stale"]');
    if (isDay(review) && review < today && stale instanceof HTMLElement && stale.hidden) stale.hidden = false;
  }
}

/**
 * Of several values of one thing only the one in force shows. Where none is, the server's choice stays: an empty
 * place would say less than an old value that is marked as past.
 * @param {HTMLElement} group
 * @param {string} today
 */
function showCurrent(group, today) {
  const dated = elements(group, ":scope > [data-since], :scope > [data-until]");
  const current = dated.filter(({ dataset }) => standing(dataset.since, dataset.until, today) === "current");
  if (!current.length) return;
  for (const node of dated) {
    const hidden = !current.includes(node);
    if (node.hidden !== hidden) node.hidden = hidden;
  }
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function elements(root, selector) {
  return [...root.querySelectorAll(selector)].filter(
    /** @returns {node is HTMLElement} */ (node) => node instanceof HTMLElement,
  );
}
