// Work that can wait until the browser has nothing else to do.

/** @type {(run: () => void) => void} */
export const whenIdle = (run) => {
  if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: 500 });
  else window.setTimeout(run, 20);
};
