// The drop-down menu opens and closes without a script. With one it also closes on Escape, and when the reader goes on:
// left open, it would lie over what the keyboard or the finger is at.

/** @param {Document} document */
export function closeMenus(document) {
  const menus = [...document.querySelectorAll(".menu details")].filter((one) => one instanceof HTMLDetailsElement);
  for (const menu of menus) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      // Without a target the reader has gone to another window, and comes back to the menu as it was.
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    });
  }
  document.addEventListener("pointerdown", ({ target }) => {
    for (const menu of menus) if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
