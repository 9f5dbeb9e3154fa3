// The tasks that the reader has dated, as a calendar file.
import ICAL from "ical.js";

// The library folds at 75 bytes and then adds the space that continues a line; the standard's 75 counts the space.
ICAL.foldLength = 74;

/** @typedef {{id: string, route: string, title: string, day: string, note: string, address: string}} DatedTask */

/**
 * @param {{name: string, now: Date, tasks: DatedTask[]}} list
 * @returns {string} with CRLF line ends
 */
export function calendarText({ name, now, tasks }) {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Ruta Exportadora//Lista//ES");
  calendar.addPropertyWithValue("x-wr-calname", name);
  for (const task of tasks) calendar.addSubcomponent(event(task, now));
  return `${calendar.toString()}\r\n`;
}

/**
 * @param {DatedTask} task
 * @param {Date} now
 * @returns {ICAL.Component}
 */
function event({ id, route, title, day, note, address }, now) {
  const made = new ICAL.Component("vevent");
  // The same task of the same route keeps its UID, so that importing again moves the event and adds none.
  made.addPropertyWithValue("uid", `${id}.${route}@ruta-exportadora`);
  made.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(now, true));
  made.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(day));
  made.addPropertyWithValue("summary", title);
  const description = [note.replace(/\r\n?/g, "\n"), address].filter(Boolean).join("\n\n");
  if (description) made.addPropertyWithValue("description", description);
  if (address) made.addPropertyWithValue("url", address);
  made.addPropertyWithValue("transp", "TRANSPARENT");
  return made;
}
