// Links that say more where a script runs: without one they lead to a heading, with it to the state behind it.

/** @param {ParentNode} root */
export function leadToStates(root) {
  for (const link of root.querySelectorAll("a[data-state]")) {
    if (link instanceof HTMLAnchorElement) link.hash = link.dataset.state ?? "";
  }
}
