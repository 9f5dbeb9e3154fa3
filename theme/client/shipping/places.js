// Cards that the server has put in lists, and that the browser shows in others for a while.

export class Cards {
  /**
   * @param {ParentNode} root
   * @param {string} selector each has its data-id
   */
  constructor(root, selector) {
    /** @type {Map<string, {card: HTMLElement, home: Element}>} */
    this._all = new Map();
    for (const card of root.querySelectorAll(selector)) {
      if (!(card instanceof HTMLElement) || !card.parentElement) continue;
      this._all.set(card.dataset.id ?? "", { card, home: card.parentElement });
    }
  }

  /** @param {string} id */
  get(id) {
    return this._all.get(id)?.card ?? null;
  }

  /** Puts all back where the server had them, in its order. */
  home() {
    for (const { card, home } of this._all.values()) home.append(card);
  }
}
