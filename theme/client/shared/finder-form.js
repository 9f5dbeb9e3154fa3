// The form of filters above a directory's list, and the lines that say what it found.

/** @typedef {import("./filters.js").Filters} Filters */

export class FinderForm {
  /**
   * @param {HTMLElement} root
   * @param {Filters} none the filters' names, each with nothing
   * @param {string[]} [folded] those that stand in the form's folded part
   */
  constructor(root, none, folded = []) {
    this._names = Object.keys(none);
    this._folded = folded;
    const form = root.querySelector("form");
    this._form = form ?? document.createElement("form");
    this._found = part(root, "found");
    this._told = part(root, "told");
    this._refused = part(root, "refused");
    this._firm = this._form.querySelector("details");
  }

  /**
   * The values that the form offers, by name; the box for words takes any.
   * @returns {Record<string, string[]>}
   */
  get offered() {
    const selects = [...this._form.querySelectorAll("select")];
    const offered = Object.fromEntries(selects.map((one) => [one.name, [...one.options].map(({ value }) => value)]));
    const checks = [...this._form.querySelectorAll("input[type=checkbox]")].map((one) => one.getAttribute("name") ?? "");
    for (const name of [...checks, "no"]) offered[name] = ["", "1"];
    return offered;
  }

  /** @returns {Filters} */
  read() {
    return Object.fromEntries(this._names.map((name) => [name, this._value(name)]));
  }

  /**
   * @param {Filters} filters
   * @param {boolean} unfold also what is said of the firm
   */
  show(filters, unfold) {
    for (const [name, value] of Object.entries(filters)) {
      const field = this._field(name);
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "1";
      // Writing what is there already would move the reader's cursor.
      else if (field && field.value !== value) field.value = value;
    }
    if (this._firm && unfold && this._folded.some((name) => filters[name])) this._firm.open = true;
  }

  /**
   * What a field is called.
   * @param {string} name
   */
  label(name) {
    return this._field(name)?.labels?.[0]?.firstChild?.textContent?.trim().toLowerCase() ?? name;
  }

  /**
   * What is chosen in a list, in words.
   * @param {string} name
   */
  chosen(name) {
    const field = this._field(name);
    return (field instanceof HTMLSelectElement && field.selectedOptions[0]?.textContent?.trim()) || "";
  }

  /** @param {() => void} run @param {AbortSignal} signal */
  onChange(run, signal) {
    this._form.addEventListener("input", run, { signal });
    this._form.addEventListener("submit", (event) => event.preventDefault(), { signal });
  }

  /** @param {() => void} run @param {AbortSignal} signal */
  onReset(run, signal) {
    this._form.querySelector('[data-action="reset"]')?.addEventListener("click", run, { signal });
  }

  /** @param {() => void} run @param {AbortSignal} signal */
  onRefused(run, signal) {
    this._refused?.querySelector("button")?.addEventListener("click", run, { signal });
  }

  /** @param {string} text */
  say(text) {
    write(this._found, text);
  }

  /** @param {string} text */
  tell(text) {
    write(this._told, text);
  }

  /**
   * @param {string} text empty: nobody was left out
   * @param {string} label of the button
   */
  sayRefused(text, label) {
    if (!this._refused) return;
    this._refused.hidden = !text;
    write(this._refused.querySelector("span"), text);
    write(this._refused.querySelector("button"), label);
  }

  /** @param {string} name */
  _value(name) {
    const field = this._field(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") return field.checked ? "1" : "";
    return field?.value ?? "";
  }

  /** @param {string} name */
  _field(name) {
    const field = this._form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} role
 * @returns {HTMLElement | null}
 */
export function part(root, role) {
  return root.querySelector(`[data-role="${role}"]`);
}

/**
 * @param {Element | null} node
 * @param {string} text
 */
export function write(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}
