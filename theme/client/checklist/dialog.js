// Asks before something is lost.

/**
 * @param {{title: string, body: string, confirm: string, cancel: string}} words
 * @returns {Promise<boolean>} false also for Escape
 */
export function ask({ title, body, confirm, cancel }) {
  const dialog = document.createElement("dialog");
  // Browsers from before 2022 know no modal dialog; their own question is plain, but it asks.
  if (!dialog.showModal) return Promise.resolve(window.confirm(`${title}\n\n${body}`));

  const opener = document.activeElement;
  dialog.className = "ruta-dialog";
  const heading = add(dialog, "h2", title);
  heading.id = "ruta-dialog-title";
  const text = add(dialog, "p", body);
  text.id = "ruta-dialog-body";
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.setAttribute("aria-describedby", text.id);
  const actions = add(dialog, "div", "");
  actions.className = "ruta-dialog-actions";
  const yes = add(actions, "button", confirm);
  const no = add(actions, "button", cancel);
  yes.className = "confirm";
  no.className = "cancel";
  // Whoever presses Enter without reading loses nothing.
  no.autofocus = true;
  yes.type = no.type = "button";

  return new Promise((resolve) => {
    yes.addEventListener("click", () => dialog.close("yes"));
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (opener instanceof HTMLElement) opener.focus();
      resolve(dialog.returnValue === "yes");
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
