import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ConnectionLimits } from "./connection-limits.js";
import { AddressRate } from "../http/address-rate.js";
import { addFrame, noTraffic, ratesOf } from "./traffic-meter.js";
import { TokenBucket } from "./token-bucket.js";

describe("a token bucket", () => {
  test("a token bucket gives its burst at once, and after that its rate", () => {
    const bucket = new TokenBucket(10, 100, 0);
    for (let i = 0; i < 100; i++) assert.ok(bucket.consume(1, 0));
    assert.ok(!bucket.consume(1, 0));
    assert.ok(!bucket.consume(1, 99));
    assert.ok(bucket.consume(1, 100));
    assert.ok(!bucket.consume(1, 100));
    assert.ok(!bucket.isFull(10_000));
    assert.ok(bucket.isFull(10_100));
    assert.ok(!bucket.consume(101, 1e9), "what is more than the burst never fits");
  });

  test("a token bucket never exceeds burst and rate in any period, whatever the clock does", () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: -5000, max: 5000 }), cost: fc.nat({ max: 50 }) }));
    const property = fc.property(steps, (steps) => {
      const bucket = new TokenBucket(10, 100, 0);
      let [now, latest, taken] = [0, 0, 0];
      for (const { wait, cost } of steps) {
        now += wait;
        latest = Math.max(latest, now);
        if (bucket.consume(cost, now)) taken += cost;
        assert.ok(taken <= 100 + latest / 100 + 1e-6);
      }
    });
    fc.assert(property);
  });
});

describe("the limits of a connection", () => {
  const rates = { messagesPerSecond: 10, bytesPerSecond: 1000 };

  test("a connection that exceeds its messages or bytes is excluded for good", () => {
    const allowances = new ConnectionLimits(rates);
    for (let i = 0; i < 100; i++) assert.equal(allowances.consume("a", 1, 0), "within");
    assert.equal(allowances.consume("a", 1, 0), "spent");
    assert.equal(allowances.consume("a", 1, 1e9), "ignored");
    assert.equal(allowances.consume("b", 10_000, 0), "within", "others have their own");
    assert.equal(allowances.consume("b", 1, 0), "spent");
    allowances.forget("a");
    allowances.forget("b");
    assert.equal(allowances.size, 0);
  });

  test("the limits allow a page to join a full room, and its pings afterwards", () => {
    const allowances = new ConnectionLimits({ messagesPerSecond: 100, bytesPerSecond: 256 * 1024 });
    // To each of 49 others an offer of 8 KB with sound, camera and screen, and three batches of candidates.
    for (let i = 0; i < 49; i++) assert.equal(allowances.consume("a", 8192, 0), "within");
    for (let i = 0; i < 3 * 49; i++) assert.equal(allowances.consume("a", 2048, 0), "within");
    for (let i = 0; i < 10_000; i++) assert.equal(allowances.consume("a", 60, i * 10_000), "within");
  });
});

describe("the limit of connections per address", () => {
  test("each address has a limit of its own", () => {
    const rate = new AddressRate(60);
    for (let i = 0; i < 60; i++) assert.ok(rate.allow("a", 0));
    assert.ok(!rate.allow("a", 0));
    assert.ok(rate.allow("b", 0));
    assert.ok(rate.allow("a", 1000));
    assert.ok(!rate.allow("a", 1000));
  });

  test("the networks of an IPv6 site share four times the limit, and one of them has its own", () => {
    const rate = new AddressRate(60);
    const network = (site: number, index: number) => `2001:db8:${site}:${index.toString(16)}::/64`;
    for (let i = 0; i < 60; i++) assert.ok(rate.allow(network(1, 0), 0));
    for (let i = 0; i < 100; i++) assert.ok(!rate.allow(network(1, 0), 0), "and takes nothing more from the others");
    for (let i = 0; i < 180; i++) assert.ok(rate.allow(network(1, i + 1), 0));
    assert.ok(!rate.allow(network(1, 999), 0));
    assert.ok(rate.allow(network(2, 0), 0));
  });

  test("the number of tracked addresses is bounded, and busy ones are kept", () => {
    const rate = new AddressRate(2);
    for (let i = 0; i < 100_000; i++) {
      rate.allow(`once-${i}`, i);
      if (i % 1000 === 0) rate.allow("busy", i);
      assert.ok(rate.size <= 10_000);
    }
    rate.allow("busy", 100_000);
    rate.allow("busy", 100_000);
    rate.allow("busy", 100_000);
    assert.ok(!rate.allow("busy", 100_000));
  });
});

test("a traffic rate is an average over about a minute without a timer", () => {
  const traffic = noTraffic(0);
  for (let i = 1; i <= 6000; i++) addFrame(traffic, 50, i * 100);
  const { messagesPerSecond, bytesPerSecond } = ratesOf(traffic, 600_000);
  assert.ok(Math.abs(messagesPerSecond - 10) < 0.1, `${messagesPerSecond}`);
  assert.ok(Math.abs(bytesPerSecond - 500) < 5, `${bytesPerSecond}`);
  const later = ratesOf(traffic, 660_000).messagesPerSecond;
  assert.ok(Math.abs(later - 10 / Math.E) < 0.1, `${later}`);
  assert.deepEqual(ratesOf(traffic, 6_000_000), { messagesPerSecond: 0, bytesPerSecond: 0 });
});
