// The style sheet puts off the layout of what is below the screen, so that a long route is there at once. When the page
// is quiet, the rest is laid out a stage at a time: from then on nothing moves that is scrolled to or looked for.
import { whenIdle } from "../shared/idle.js";

/** @param {ParentNode} root */
export function layOutLater(root) {
  const [next] = root.querySelectorAll(".stage:not(.laid)");
  if (!next) return;
  whenIdle(() => {
    next.classList.add("laid");
    layOutLater(root);
  });
}
