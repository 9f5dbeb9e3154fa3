// The bundle of the pages that stand in frames of other sites; it comes before the bundle of the tool on the page.
import { bringUpToDate } from "../dated/dated.js";
import { Frame } from "../embed/frame.js";
import { whenParsed } from "../shared/define.js";

// The look leaves the address before any other script reads it.
const frame = new Frame();
whenParsed(() => bringUpToDate(document, new Date()));
whenParsed(() => frame.start());
