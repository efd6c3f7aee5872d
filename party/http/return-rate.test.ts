import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AddressRate } from "./address-rate.js";
import { ReturnRate } from "./return-rate.js";

const MINUTE = 60_000;

describe("the rate of an address", () => {
  test("each refused request is told a later time, at most a minute ahead, and is let in then", () => {
    const rate = new AddressRate(60);
    for (let i = 0; i < 60; i++) assert.equal(rate.waitOf("a", 0), 0);
    const waits = Array.from({ length: 100 }, () => rate.waitOf("a", 0));
    assert.deepEqual(waits.slice(0, 3), [1000, 2000, 3000]);
    assert.equal(Math.max(...waits), MINUTE);
    assert.equal(rate.waitOf("b", 0), 0, "others do not wait");
    for (const wait of waits.slice(0, 50)) assert.equal(rate.waitOf("a", wait), 0, `after ${wait}`);
  });
});

describe("the rate of returns", () => {
  test("a thousand people of 50 rooms return at once from one address that may join 120 times a minute", () => {
    const rate = new ReturnRate(120);
    for (let i = 0; i < 1000; i++) assert.equal(rate.waitOf("school", `room-${i % 50}`, 0), 0);
  });

  test("made-up keys reach a bounded number of rooms, and a claimed room stays reachable", () => {
    const rate = new ReturnRate(10);
    let reached = 0;
    for (let i = 0; i < 150; i++) if (rate.waitOf("a", `room-${i}`, 0) === 0) reached++;
    assert.equal(reached, 40);
    assert.equal(rate.waitOf("a", "room-0", 0), 0);
    assert.ok(rate.waitOf("a", "room-149", 0) > 0);
    for (let i = 0; i < 200; i++) rate.waitOf("a", "room-0", 0);
    assert.ok(rate.waitOf("a", "room-0", 0) > 0, "as many returns as there may be");
    assert.equal(rate.waitOf("a", "room-0", MINUTE), 0);
  });

  test("the number of remembered claims is bounded", () => {
    const rate = new ReturnRate(1_000_000);
    for (let i = 0; i < 30_000; i++) rate.waitOf("a", `room-${i}`, i);
    assert.ok(rate.size <= 10_000);
    rate.waitOf("a", "last", 10 * MINUTE);
    assert.equal(rate.size, 1);
  });
});
