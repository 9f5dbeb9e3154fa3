// A message at the foot of the window that waits for the reader.
import { offlineMessages as words } from "../../messages/es.json";

/**
 * @param {string} message
 * @param {{label: string, run: () => void}} [action]
 */
export function tell(message, action) {
  document.querySelector(".notice")?.remove();
  const box = document.createElement("div");
  box.className = "notice";
  box.setAttribute("role", "status");
  const text = document.createElement("p");
  box.append(text);
  if (action) box.append(button(action.label, "go", action.run));
  box.append(button(words.later, "quiet", () => box.remove()));
  document.body.append(box);
  // Into a region that is there already, so that it is read out.
  text.textContent = message;
}

/** @param {string} label @param {string} kind @param {() => void} run */
export function button(label, kind, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = label;
  made.addEventListener("click", run);
  return made;
}
