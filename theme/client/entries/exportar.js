// The bundle that makes files for spreadsheets and calendars; loaded when a reader asks for one.
export { exportDates, exportList } from "../checklist/export.js";
