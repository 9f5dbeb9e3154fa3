// The calendar file, read back by the library that reads calendars.
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { calendarText } from "../../theme/client/checklist/ics.js";

const NOTE = "Llamar; con calma, a «Aduanas» \\ preguntar por el código\r\nSegunda línea: " + "ñandú ".repeat(40);
const text = calendarText({
  name: "De Perú a Colombia",
  now: new Date("2026-11-21T15:04:05Z"),
  tasks: [
    { id: "definir-producto", route: "pe-co", title: "Define tu producto", day: "2026-12-01", note: NOTE, address: "https://ruta.example/ruta/peru-a-colombia/#t-definir-producto" },
    { id: "otra", route: "pe-co", title: "Otra", day: "2027-02-28", note: "", address: "" },
  ],
});
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");

test("all-day events with stable names", () => {
  assert.equal(events.length, 2);
  const [first] = events;
  assert.equal(first.getFirstPropertyValue("uid"), "definir-producto.pe-co@ruta-exportadora");
  assert.equal(first.getFirstPropertyValue("dtstart").toString(), "2026-12-01");
  assert.equal(first.getFirstPropertyValue("dtstart").isDate, true);
  assert.match(text, /DTSTART;VALUE=DATE:20261201\r\n/);
  assert.match(text, /DTSTAMP:20261121T150405Z\r\n/);
  assert.equal(first.getFirstPropertyValue("summary"), "Define tu producto");
});

test("the description is the note and the address", () => {
  assert.equal(
    events[0].getFirstPropertyValue("description"),
    `${NOTE.replace("\r\n", "\n")}\n\nhttps://ruta.example/ruta/peru-a-colombia/#t-definir-producto`,
  );
  assert.equal(events[1].getFirstPropertyValue("description"), null);
});

test("lines end with CRLF and are no longer than 75 bytes", () => {
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.equal(text.replaceAll("\r\n", "").search(/[\r\n]/), -1);
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
});
