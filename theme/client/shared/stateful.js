// Links that say more where a script runs: without one they lead to a heading, with it to the state behind it.

/** @param {ParentNode} root */
export function leadToStates(root) {
  for (const link of root.querySelectorAll("a[data-state]")) {
    if (link instanceof HTMLAnchorElement) lead(link, link.dataset.state ?? "");
  }
}

/**
 * Gives a link another fragment and keeps its address as it was written: setting `hash` would spell out the whole of
 * it, and paper would take it for a link to somewhere else.
 * @param {HTMLAnchorElement} link
 * @param {string} fragment with or without "#"
 */
export function lead(link, fragment) {
  const [page = ""] = (link.getAttribute("href") ?? "").split("#");
  link.setAttribute("href", `${page}#${fragment.replace(/^#/, "")}`);
}
