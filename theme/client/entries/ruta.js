// The bundle of every page: what changes by day, the menu, the header's search box, links into filters, the way
// back to what was begun, and the picker where there is one.
import { bringUpToDate } from "../dated/dated.js";
import { loadOffline } from "../offline/load.js";
import { closeMenus } from "../menu/menu.js";
import { PickerElement } from "../picker/element.js";
import { offerToResume } from "../resume/resume.js";
import { openHeader } from "../search/header.js";
import { define, whenParsed } from "../shared/define.js";
import { leadToStates } from "../shared/stateful.js";

whenParsed(() => bringUpToDate(document, new Date()));
whenParsed(() => closeMenus(document));
whenParsed(() => leadToStates(document));
whenParsed(() => openHeader(document));
whenParsed(() => offerToResume(document));
// After all that this page needs itself.
window.addEventListener("load", () => loadOffline(document));
// A page brought back by the Back button knows nothing of what was done meanwhile.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) offerToResume(document);
});
define("ruta-picker", PickerElement);
