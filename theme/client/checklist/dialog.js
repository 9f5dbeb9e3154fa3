// Asks before something is lost.

/** @typedef {{value: string, text: string, strong?: boolean}} Option */
/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} body
 * @property {string[]} [lines] shown as a list below the body
 * @property {string} [after] below the list
 * @property {Option[]} options
 * @property {string} cancel
 */

/**
 * @param {{title: string, body: string, confirm: string, cancel: string}} words
 * @returns {Promise<boolean>} false also for Escape
 */
export async function ask({ confirm, ...words }) {
  return Boolean(await choose({ ...words, options: [{ value: "yes", text: confirm, strong: true }] }));
}

/**
 * @param {Question} question
 * @returns {Promise<string>} the value of the option; empty for the way out and for Escape
 */
export function choose({ title, body, lines = [], after = "", options, cancel }) {
  const dialog = document.createElement("dialog");
  // Browsers from before 2022 know no modal dialog; their own question is plain, but it asks.
  if (!dialog.showModal) {
    const text = [title, body, ...lines, after].filter(Boolean).join("\n\n");
    return Promise.resolve(options.find((one) => window.confirm(`${text}\n\n${one.text}`))?.value ?? "");
  }

  const opener = document.activeElement;
  dialog.className = "ruta-dialog";
  const heading = add(dialog, "h2", title);
  heading.id = "ruta-dialog-title";
  const content = add(dialog, "div", "");
  content.id = "ruta-dialog-body";
  add(content, "p", body);
  if (lines.length) {
    const list = add(content, "ul", "");
    for (const line of lines) add(list, "li", line);
  }
  if (after) add(content, "p", after);
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.setAttribute("aria-describedby", content.id);
  const actions = add(dialog, "div", "");
  actions.className = "ruta-dialog-actions";
  for (const { value, text, strong } of options) {
    const button = add(actions, "button", text);
    button.className = strong ? "confirm" : "";
    button.type = "button";
    button.addEventListener("click", () => dialog.close(value));
  }
  const no = add(actions, "button", cancel);
  no.className = "cancel";
  no.type = "button";
  // Whoever presses Enter without reading loses nothing.
  no.autofocus = true;
  no.addEventListener("click", () => dialog.close());

  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (opener instanceof HTMLElement) opener.focus();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {HTMLElement} parent
 * @param {Name} name
 * @param {string} text
 * @returns {HTMLElementTagNameMap[Name]}
 */
function add(parent, name, text) {
  const node = document.createElement(name);
  node.textContent = text;
  parent.append(node);
  return node;
}
