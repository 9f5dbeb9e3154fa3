// The parts of the page: which of the server's explanations gives way to what the reader has.

/** @typedef {(Node | string)[] | null} Content null: nothing to show, the explanation stays */

export class Sections {
  /** @param {HTMLElement} root */
  constructor(root) {
    this._root = root;
    /** @type {Map<string, string>} part → what it shows, as text to compare */
    this._shown = new Map();
  }

  /**
   * Fills a part, but only when what it says has changed: another tab's tick must not close what the reader has opened
   * nor take the keyboard's place elsewhere.
   * @param {string} name
   * @param {unknown} data all that the content is made of
   * @param {() => Content} make
   */
  show(name, data, make) {
    const now = JSON.stringify(data);
    if (this._shown.get(name) === now) return;
    this._shown.set(name, now);
    const part = this._part(name);
    const body = part?.querySelector(':scope > [data-role="body"]');
    const about = part?.querySelector(':scope > [data-role="about"]');
    if (!(body instanceof HTMLElement) || !(about instanceof HTMLElement)) return;
    const open = [...body.querySelectorAll("details")].map((one) => one.open);
    const at = body.contains(document.activeElement) ? focusKey(document.activeElement) : "";
    const content = make();
    body.replaceChildren(...(content ?? []));
    body.querySelectorAll("details").forEach((one, place) => {
      one.open = open[place] ?? false;
    });
    body.hidden = !content;
    about.hidden = Boolean(content);
    if (at) this._focus(part, [...body.querySelectorAll("a, button, summary")].find((one) => focusKey(one) === at));
  }

  /** @param {string} name */
  focus(name) {
    this._focus(this._part(name), undefined);
  }

  /**
   * What had the focus may be gone: then the part's heading takes it.
   * @param {Element | null | undefined} part
   * @param {Element | undefined} target
   */
  _focus(part, target) {
    const goal = target ?? part?.querySelector("h2");
    if (goal instanceof HTMLElement) goal.focus();
  }

  /** @param {string} name */
  _part(name) {
    return this._root.querySelector(`[data-part="${name}"]`);
  }
}

/**
 * @param {Element | null} one
 * @returns {string} what tells a link or button from the others, also after it has been made again
 */
function focusKey(one) {
  return one ? `${one.localName} ${one.getAttribute("href") ?? ""} ${one.textContent}` : "";
}
