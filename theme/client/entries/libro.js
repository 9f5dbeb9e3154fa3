// The bundle that opens workbooks; loaded when a reader brings one.
export { readSheet } from "../indicators/workbook.js";
