import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ConnectionLimits, payerOf } from "./connection-limits.js";
import type { WireParticipant } from "../protocol/protocol.js";
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

const participant = (id: string): WireParticipant => ({
  id,
  displayName: "",
  joinedAt: 1,
  microphone: "off",
  camera: "off",
  screen: "off",
  handRaised: false,
});

describe("the limits of a sender", () => {
  const rates = { messagesPerSecond: 10, bytesPerSecond: 1000 };

  test("each sender has a number of messages and of bytes", () => {
    const allowances = new ConnectionLimits(rates);
    for (let i = 0; i < 100; i++) assert.ok(allowances.consume("a", 1, 0));
    assert.ok(!allowances.consume("a", 1, 0));
    assert.ok(allowances.consume("b", 10_000, 0), "others have their own");
    assert.ok(!allowances.consume("b", 1, 0));
    assert.ok(allowances.consume("a", 1, 100));
  });

  test("a sender is the user of a token, else the participant, else the socket", () => {
    const state = { participant: participant("p"), identity: { user: "u" } };
    assert.equal(
      payerOf({ id: "one", state }),
      payerOf({ id: "two", state: { ...state, participant: participant("q") } }),
    );
    const tokenless = { participant: participant("p") };
    assert.equal(payerOf({ id: "one", state: tokenless }), payerOf({ id: "two", state: tokenless }));
    const all = [state, tokenless, { participant: participant("u") }, null].map((of) =>
      payerOf({ id: "p", state: of }),
    );
    assert.equal(new Set(all).size, all.length);
  });

  test("the count of a participant without a token is passed on to the next one from their address, until it is refilled", () => {
    const allowances = new ConnectionLimits(rates);
    const [ana, ben, cem] = ["ana", "ben", "cem"].map((id) => ({ participant: participant(id) }));
    assert.ok(ana && ben && cem);
    const spend = (sender: { participant: WireParticipant }, now: number) => {
      let count = 0;
      while (allowances.consume(payerOf({ id: "", state: sender }), 1, now)) count++;
      return count;
    };
    assert.equal(spend(ana, 0), 100);
    allowances.left(ana, "192.0.2.1", 0);
    allowances.entered(cem, "192.0.2.2", 0);
    assert.equal(spend(cem, 0), 100, "another address has its own");
    allowances.entered(ben, "192.0.2.1", 1000);
    assert.equal(spend(ben, 1000), 10);
    allowances.left(ben, "192.0.2.1", 1000);
    allowances.entered(ana, "192.0.2.1", 60_000);
    assert.equal(spend(ana, 60_000), 100);
  });

  test("nothing is kept of senders who have been idle, and of sockets that have closed", () => {
    const allowances = new ConnectionLimits(rates);
    for (let i = 0; i < 1000; i++) {
      const sender = { participant: participant(`p${i}`) };
      allowances.consume(payerOf({ id: "", state: sender }), 1, i);
      if (i % 2) allowances.left(sender, `192.0.2.${i}`, i);
      allowances.exclude(`s${i}`);
      allowances.forget({ id: `s${i}` });
      assert.ok(!allowances.isExcluded(`s${i}`));
    }
    assert.equal(allowances.size, 1000);
    allowances.consume("last", 1, 100_000);
    assert.equal(allowances.size, 1);
  });

  test("the limits allow a page to join a full room, and its pings afterwards", () => {
    const allowances = new ConnectionLimits({ messagesPerSecond: 100, bytesPerSecond: 256 * 1024 });
    // To each of 49 others an offer of 8 KB with sound, camera and screen, and three batches of candidates.
    for (let i = 0; i < 49; i++) assert.ok(allowances.consume("a", 8192, 0));
    for (let i = 0; i < 3 * 49; i++) assert.ok(allowances.consume("a", 2048, 0));
    for (let i = 0; i < 10_000; i++) assert.ok(allowances.consume("a", 60, i * 10_000));
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
