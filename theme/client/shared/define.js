// Registers a custom element once, when its markup is complete.

/**
 * An element that is defined while the page is still being read is connected before its children exist. The bundles
 * are classic scripts that anyone may place anywhere, so wait. And a page that loads a bundle twice must not fail.
 * @param {string} name
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  whenParsed(() => {
    if (!customElements.get(name)) customElements.define(name, element);
  });
}

/** @param {() => void} run */
export function whenParsed(run) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run, { once: true });
  else run();
}
