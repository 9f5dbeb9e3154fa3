// Days, periods, and the picker's pairs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { otherDestination, routeAddress } from "../../theme/client/picker/pairs.js";
import { isDay, localDay, standing } from "../../theme/client/shared/days.js";

test("days that exist", () => {
  assert.deepEqual(["2026-11-21", "2024-02-29", "2026-02-29", "2026-13-01", "20266-01-01", "", null].map(isDay),
    [true, true, false, false, false, false, false]);
});

test("the day is the reader's own, whatever the time zone", () => {
  assert.equal(localDay(new Date(2026, 10, 21, 23, 59)), "2026-11-21");
  assert.equal(localDay(new Date(2026, 0, 1, 0, 0)), "2026-01-01");
});

test("the last day of a period belongs to it", () => {
  const at = (today) => standing("2026-07-01", "2026-12-31", today);
  assert.deepEqual(["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map(at),
    ["coming", "current", "current", "past"]);
});

test("an absent or unknown limit is no limit", () => {
  assert.equal(standing("unknown", undefined, "2026-01-01"), "current");
  assert.equal(standing(undefined, "2025-12-31", "2026-01-01"), "past");
  assert.equal(standing(null, null, "2026-01-01"), "current");
});

const ROUTES = { "pe-co": "ruta/peru-a-colombia/", "co-us": "ruta/colombia-a-estados-unidos/" };

test("a pair has its route or none", () => {
  assert.equal(routeAddress(ROUTES, "pe", "co"), "ruta/peru-a-colombia/");
  assert.equal(routeAddress(ROUTES, "pe", "us"), null);
});

test("the destination moves off the origin, to a route if there is one", () => {
  assert.equal(otherDestination(ROUTES, "pe", "co", ["co", "us"]), "co");
  assert.equal(otherDestination(ROUTES, "co", "co", ["", "co", "mx", "us"]), "us");
  assert.equal(otherDestination(ROUTES, "mx", "mx", ["mx", "co"]), "co");
  assert.equal(otherDestination(ROUTES, "mx", "mx", ["mx"]), "");
});
