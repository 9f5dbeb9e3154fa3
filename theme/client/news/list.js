// The items of a list of news or dates, read once from the server's markup, and which of them show.

/** @typedef {{node: HTMLElement, day: string, last: string, kind: string, type: string, code: string, topics: string[], countries: string[]}} Item */

export class ItemList {
  /**
   * @param {HTMLElement} root
   * @param {string} selector
   */
  constructor(root, selector) {
    /** @type {Item[]} */
    this.items = [...root.querySelectorAll(selector)].flatMap((node) => (node instanceof HTMLElement ? [read(node)] : []));
    /** @type {HTMLElement[]} */
    this._groups = [...root.querySelectorAll(".stretch, .older, .again")].filter(
      /** @returns {one is HTMLElement} */ (one) => one instanceof HTMLElement,
    );
    this._selector = selector;
  }

  /**
   * @param {(item: Item) => boolean} test
   * @param {boolean} unfold what is folded too
   * @returns {number} how many are left
   */
  show(test, unfold) {
    let left = 0;
    for (const item of this.items) {
      item.node.hidden = !test(item);
      if (!item.node.hidden) left += 1;
    }
    for (const group of this._groups) {
      const shown = group.querySelectorAll(`${this._selector}:not([hidden])`).length;
      group.hidden = shown === 0;
      const count = group.querySelector(":scope > summary small");
      if (count) count.textContent = String(shown);
      if (group instanceof HTMLDetailsElement && unfold) group.open = true;
    }
    return left;
  }

  /**
   * Opens what an anchor leads to where it is folded away.
   * @param {string} anchor
   */
  unfold(anchor) {
    const found = this.items.find(({ node }) => node.id === anchor)?.node;
    let moved = false;
    for (let folded = found?.closest("details"); folded; folded = folded.parentElement?.closest("details")) {
      moved ||= !folded.open;
      folded.open = true;
    }
    if (moved) found?.scrollIntoView();
  }
}

/**
 * @param {HTMLElement} node
 * @returns {Item}
 */
function read(node) {
  const { day = "", last = "", kind = "", type = "", code = "", topics = "", countries = "" } = node.dataset;
  return { node, day, last, kind, type, code, topics: words(topics), countries: words(countries) };
}

/** @param {string} text */
function words(text) {
  return text.split(" ").filter(Boolean);
}
