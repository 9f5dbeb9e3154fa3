// Fetches what is needed to read off line, after everything else; never from disk.

/** @param {Document} page */
export function loadOffline(page) {
  const address = /** @type {HTMLElement | null} */ (page.querySelector("script[data-offline]"))?.dataset.offline;
  if (!address || !navigator.serviceWorker) return;
  const script = page.createElement("script");
  script.src = address;
  page.head.append(script);
}
