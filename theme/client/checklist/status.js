// The live region: trouble with the store stays as long as it lasts, news replace each other.

export class StatusLine {
  /**
   * @param {HTMLElement | null} node
   * @param {{undo: string}} words
   */
  constructor(node, words) {
    this._node = node ?? document.createElement("div");
    this._words = words;
    this._trouble = document.createElement("p");
    this._trouble.className = "trouble";
    this._news = document.createElement("p");
    this._trouble.hidden = this._news.hidden = true;
    this._node.replaceChildren(this._trouble, this._news);
  }

  /** @param {string} message empty when all is well */
  trouble(message) {
    // Written only when it changes: a screen reader would say it again at every tick.
    if (this._trouble.textContent === message) return;
    this._trouble.textContent = message;
    this._trouble.hidden = !message;
  }

  /**
   * For those who listen: what the eye sees anyway (a tick, a shorter list) need not push the page down.
   * @param {string} message
   */
  whisper(message) {
    this.say(message);
    this._news.className = "hidden";
  }

  /**
   * @param {string} message
   * @param {() => void} [undo] offered as a button until the next message
   */
  say(message, undo) {
    this._news.className = "";
    this._news.replaceChildren(message);
    this._news.hidden = !message;
    if (!undo) return;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.action = "undo";
    button.textContent = this._words.undo;
    button.addEventListener("click", () => {
      undo();
      // The button is gone by now; without this a keyboard reader would be thrown to the top of the page.
      this._node.tabIndex = -1;
      this._node.focus();
    });
    this._news.append(" ", button);
  }
}
