// The bundle that makes the file for word processors; loaded when a reader asks for it.
export { DOCX, docx } from "../plan/docx.js";
