// The store on storages that are well, full, blocked, corrupt, or written by another version of the site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readRecord, setChoices, setEntry, setRoute } from "../../theme/client/shared/record.js";
import { BACKUP, KEY, Store } from "../../theme/client/shared/store.js";

const TIME = "2026-11-21T10:00:00.000Z";
const WORDS = { memory: "memory!", full: "full!", recovered: "recovered!", damaged: "damaged!", newer: "newer!" };
const tick = (task, day = "2026-11-21") => setEntry("pe-co", "done", task, day, TIME);

class FakeStorage {
  constructor(content = {}) {
    this.content = new Map(Object.entries(content));
    this.room = Infinity;
  }

  getItem(key) {
    return this.content.get(key) ?? null;
  }

  setItem(key, value) {
    const others = [...this.content].filter(([name]) => name !== key);
    const used = others.reduce((sum, [, text]) => sum + text.length, 0);
    if (used + value.length > this.room) throw new DOMException("no room", "QuotaExceededError");
    this.content.set(key, value);
  }

  removeItem(key) {
    this.content.delete(key);
  }

  get backups() {
    return [...this.content].filter(([key]) => key.startsWith(BACKUP));
  }

  get stored() {
    return JSON.parse(this.content.get(KEY));
  }
}

const open = (storage) => new Store({ storage: () => storage, now: () => new Date(TIME), words: WORDS });

test("a tick is stored and found again", () => {
  const storage = new FakeStorage();
  assert.deepEqual(open(storage).update(tick("a")), { state: "ok", message: "" });
  assert.deepEqual(storage.stored, {
    version: 1,
    routes: { "pe-co": { done: { a: "2026-11-21" }, notes: {}, dates: {}, updated: TIME } },
    choices: {},
  });
  assert.deepEqual(open(storage).read().routes["pe-co"].done, { a: "2026-11-21" });
});

test("empty text removes an entry, a missing route is made, another route is left alone", () => {
  const storage = new FakeStorage();
  const store = open(storage);
  store.update(tick("a"));
  store.update(setEntry("cl-us", "notes", "x", "hola", TIME));
  store.update(tick("a", ""));
  assert.deepEqual(storage.stored.routes["pe-co"].done, {});
  assert.deepEqual(storage.stored.routes["cl-us"].notes, { x: "hola" });
  store.update(setRoute("cl-us", null));
  assert.deepEqual(Object.keys(storage.stored.routes), ["pe-co"]);
});

test("two open tabs keep each other's ticks", () => {
  const storage = new FakeStorage();
  const [one, two] = [open(storage), open(storage)];
  one.update(tick("a"));
  two.update(tick("b"));
  one.update(tick("c"));
  assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done), ["a", "b", "c"]);
});

test("choices are set one by one", () => {
  const storage = new FakeStorage();
  const store = open(storage);
  store.update(setChoices({ origin: "pe", sector: "cafe" }));
  store.update(setChoices({ sector: "" }));
  assert.deepEqual(storage.stored.choices, { origin: "pe", sector: "" });
});

test("unknown fields of a sound record are kept", () => {
  const record = {
    version: 1,
    routes: { "pe-co": { done: {}, notes: {}, dates: {}, extra: [1] } },
    choices: { size: "micro" },
    potential: { score: 40 },
  };
  const storage = new FakeStorage({ [KEY]: JSON.stringify(record) });
  open(storage).update(tick("a"));
  assert.deepEqual(storage.stored.potential, { score: 40 });
  assert.deepEqual(storage.stored.routes["pe-co"].extra, [1]);
  assert.equal(storage.stored.choices.size, "micro");
  assert.equal(storage.backups.length, 0);
});

test("blocked storage: memory, and it says so", () => {
  const store = new Store({
    storage: () => { throw new DOMException("no", "SecurityError"); },
    now: () => new Date(TIME),
    words: WORDS,
  });
  assert.deepEqual(store.status, { state: "memory", message: "memory!" });
  store.update(tick("a"));
  store.update(tick("b"));
  assert.deepEqual(Object.keys(store.read().routes["pe-co"].done), ["a", "b"]);
});

test("no storage at all (null) and storage that cannot be read: memory", () => {
  assert.equal(open(null).status.state, "memory");
  const unreadable = new FakeStorage();
  unreadable.getItem = () => { throw new DOMException("no", "SecurityError"); };
  assert.equal(open(unreadable).status.state, "memory");
});

test("full storage: what was stored stays, the change lives on and is stored when there is room", () => {
  const storage = new FakeStorage();
  const store = open(storage);
  store.update(tick("a"));
  storage.room = storage.getItem(KEY).length + 5;
  assert.deepEqual(store.update(tick("b")), { state: "full", message: "full!" });
  assert.deepEqual(Object.keys(store.read().routes["pe-co"].done), ["a", "b"]);
  assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done), ["a"]);
  storage.room = Infinity;
  assert.equal(store.update(tick("c")).state, "ok");
  assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done), ["a", "b", "c"]);
});

test("full in one tab, then another tab makes a change: neither is lost", () => {
  const storage = new FakeStorage();
  const [one, two] = [open(storage), open(storage)];
  one.update(tick("a"));
  storage.room = storage.getItem(KEY).length + 5;
  one.update(tick("b"));
  storage.room = Infinity;
  two.update(tick("z"));
  one.update(tick("c"));
  assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done).sort(), ["a", "b", "c", "z"]);
});

for (const [name, text] of Object.entries({
  "not JSON": "{\"version\": 1, \"rou",
  "a number": "7",
  "null": "null",
  "a list": "[]",
  "a version that is no number": '{"version": "uno", "routes": {}}',
  "routes that are a list": '{"version": 1, "routes": []}',
  "version 1 without its version": '{"routes": {}, "choices": {}}',
})) {
  test(`corrupt content (${name}) is copied before it is replaced`, () => {
    const storage = new FakeStorage({ [KEY]: text });
    const store = open(storage);
    assert.deepEqual(store.status, { state: "recovered", message: "recovered!" });
    assert.deepEqual(storage.backups, [[BACKUP + TIME, text]]);
    store.update(tick("a"));
    assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done), ["a"]);
    assert.equal(open(storage).status.state, "ok");
    assert.equal(storage.backups.length, 1);
  });
}

test("what is sound of a damaged record is kept", () => {
  const text = JSON.stringify({
    version: 1,
    routes: {
      "pe-co": { done: { a: "2026-11-21", b: "2026-02-30", c: true }, notes: { a: 7 }, dates: "no" },
      "cl-us": "no",
    },
    choices: { origin: "pe", sector: 3 },
  });
  const storage = new FakeStorage({ [KEY]: text });
  const store = open(storage);
  assert.equal(store.status.state, "recovered");
  assert.equal(storage.backups[0][1], text);
  const { routes, choices } = store.read();
  assert.deepEqual(routes, { "pe-co": { done: { a: "2026-11-21" }, notes: {}, dates: {} } });
  assert.deepEqual(choices, { origin: "pe" });
});

test("corrupt content that cannot be copied is not overwritten", () => {
  const storage = new FakeStorage({ [KEY]: "{{{{" });
  storage.room = 4;
  const store = open(storage);
  assert.deepEqual(store.status, { state: "memory", message: "damaged!" });
  store.update(tick("a"));
  assert.deepEqual(Object.keys(store.read().routes["pe-co"].done), ["a"]);
  assert.equal(storage.getItem(KEY), "{{{{");
});

test("corrupt content that can be copied but not replaced leaves one copy, not one per visit", () => {
  const storage = new FakeStorage({ [KEY]: "{{{{" });
  storage.room = 8;
  assert.equal(open(storage).status.message, "damaged!");
  assert.equal(storage.getItem(KEY), "{{{{");
  assert.equal(storage.backups.length, 0);
});

test("content that becomes corrupt while the page is open is copied too", () => {
  const storage = new FakeStorage();
  const store = open(storage);
  storage.setItem(KEY, "oops");
  store.update(tick("a"));
  assert.equal(storage.backups[0][1], "oops");
  assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done), ["a"]);
});

test("a newer version is left untouched", () => {
  const text = JSON.stringify({ version: 2, everything: "otherwise" });
  const storage = new FakeStorage({ [KEY]: text });
  const store = open(storage);
  assert.deepEqual(store.status, { state: "newer", message: "newer!" });
  assert.equal(store.update(tick("a")).state, "newer");
  assert.deepEqual(Object.keys(store.read().routes["pe-co"].done), ["a"]);
  assert.equal(storage.getItem(KEY), text);
  assert.equal(storage.backups.length, 0);
});

test("version 0 is migrated", () => {
  const old = { "pe-co": { done: { a: "2025-01-31" }, notes: { a: "hola" } } };
  const { record, damaged, newer } = readRecord(JSON.stringify(old));
  assert.deepEqual({ damaged, newer }, { damaged: false, newer: false });
  assert.deepEqual(record, {
    version: 1,
    routes: { "pe-co": { done: { a: "2025-01-31" }, notes: { a: "hola" }, dates: {} } },
    choices: {},
  });
  assert.equal(readRecord("{}").damaged, false);
});

test("a route called __proto__ does no harm", () => {
  const { record } = readRecord('{"version": 1, "routes": {"__proto__": {"done": {"x": "2026-01-01"}}}}');
  assert.equal({}.done, undefined);
  assert.equal(Object.keys(record.routes).length, 1);
});

test("after erasing nothing comes back, not even what waited for room; a newer record's place is ours again", () => {
  const storage = new FakeStorage();
  const store = open(storage);
  store.update(tick("a"));
  storage.room = 0;
  assert.equal(store.update(tick("b")).state, "full");
  storage.room = Infinity;
  storage.removeItem(KEY);
  store.forget();
  assert.deepEqual([store.read().routes, store.status.state], [{}, "ok"]);
  store.update(tick("c"));
  assert.deepEqual(Object.keys(storage.stored.routes["pe-co"].done), ["c"]);

  const newer = new FakeStorage({ [KEY]: JSON.stringify({ version: 99 }) });
  const other = open(newer);
  assert.equal(other.status.state, "newer");
  newer.removeItem(KEY);
  other.forget();
  assert.equal(other.update(tick("a")).state, "ok");
});
