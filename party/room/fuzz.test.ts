import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { CLOSE_CODES, LIMITS, rosterDigest, type ClientMessage, type ServerMessage } from "../protocol/protocol.js";
import { badFrame, type BadFrame } from "../testing/bad-frames.js";
import { TestClient, type Participant } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const FRAMES_PER_RUN = 50;
/**
 * `FUZZ_FRAMES=100000` sets the total number: eight in ten come from a participant, the others from clients that are
 * not in the room.
 */
const FRAMES = Number(process.env["FUZZ_FRAMES"] ?? 12_500);
const RUNS = Math.ceil((FRAMES * 0.8) / FRAMES_PER_RUN);
const OUTSIDE_RUNS = Math.ceil((FRAMES * 0.1) / FRAMES_PER_RUN);
/** The timeout of a run of the default length, and of longer ones in proportion, in milliseconds. */
const TIMEOUT = 180_000 * Math.max(1, FRAMES / 12_500);

/** `FUZZ_SEED=<the seed a failure printed>` runs the same frames again. */
const seed = process.env["FUZZ_SEED"];
const replay = seed ? { seed: Number(seed) } : {};

/** These tests are about bad frames, so limits on traffic, joins and silence are off. */
const FUZZ_VARIABLES = {
  MESSAGES_PER_SECOND: "1000000",
  KILOBYTES_PER_SECOND: "1000000",
  SILENCE_SECONDS: "3600",
  ROOM_JOINS: "1000000",
};

/** How much the heap may grow from one half of the frames to the other, in bytes: 50 for each of 80,000. */
const HEAP_SLACK = 4_000_000;

/** Only the first failure counts: later ones in the same room may be its consequence. */
const REPORT = { endOnFailure: true, includeErrorInReport: true };

const description = { connectionId: "c", offerId: "o" };

describe("a room with a hostile client", { timeout: TIMEOUT }, () => {
  let server: DevServer;
  let ana: Participant;
  let ben: Participant;
  let stranger: Participant;
  let mallory: Participant;
  let rounds = 0;

  before(async () => {
    server = await startDevServer(FUZZ_VARIABLES);
    ana = await TestClient.join(server.host, "attacked");
    ben = await TestClient.join(server.host, "attacked");
    stranger = await TestClient.join(server.host, "next-door");
    mallory = await TestClient.join(server.host, "attacked");
    for (const { client } of [ana, ben]) await client.settled();
  });
  after(async () => {
    await server.stop();
  });

  const frames = () =>
    fc.array(badFrame([stranger.id], [ana.id, ben.id]), { minLength: FRAMES_PER_RUN, maxLength: FRAMES_PER_RUN });

  function sendAll({ socket }: TestClient, batch: BadFrame[]): void {
    for (const { data, asText } of batch) socket.send(data, { binary: typeof data !== "string" && !asText });
  }

  /** Messages about other participants. */
  const others = (messages: ServerMessage[], id: string) =>
    messages.filter(
      (message) =>
        !(message.type === "participant-joined" && message.participant.id === id) &&
        !(message.type === "participant-left" && message.id === id),
    );

  /** The call of the others: an offer from Ana to Ben, an answer back, both unchanged, and equal rosters. */
  async function aRound(): Promise<void> {
    const sdp = `v=0 ${++rounds}`;
    const send = (from: Participant, message: ClientMessage) => from.client.send(message);
    send(ana, { type: "offer", to: ben.id, ...description, sdp });
    assert.deepEqual(await ben.client.until("offer"), { type: "offer", from: ana.id, ...description, sdp });
    send(ben, { type: "answer", to: ana.id, ...description, sdp });
    assert.deepEqual(await ana.client.until("answer"), { type: "answer", from: ben.id, ...description, sdp });
    send(ben, { type: "ping", digest: rosterDigest([ana, ben, mallory].map(({ joined }) => joined.self)) });
    await ben.client.until("pong");
  }

  test("each of thousands of bad frames is answered, and nobody else notices", async (context) => {
    const kinds = new Map<string, number>();
    const heap = await server.heap?.();
    const used: number[] = [];
    const property = fc.asyncProperty(frames(), async (batch) => {
      for (const { kind } of batch) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      sendAll(mallory.client, batch);
      const [heard] = await Promise.all([mallory.client.settled(), aRound()]);
      const expected = batch.filter(({ answer }) => answer !== null);
      for (const [index, { kind, data, answer }] of expected.entries()) {
        const message = heard[index];
        const got = message?.type === "signaling-error" ? message.code : message?.type;
        assert.equal(got, answer, `${kind}: ${data.toString().slice(0, 300)}`);
      }
      assert.equal(heard.length, expected.length);
      for (const { client } of [ana, ben, stranger]) assert.deepEqual(client.takeUnread(), []);
      if (heap) used.push(await heap());
    });
    await fc.assert(property, { numRuns: RUNS, ...REPORT, ...replay });

    const sent = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    context.diagnostic(`${sent} frames: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
    assert.equal(sent, RUNS * FRAMES_PER_RUN);
    assert.equal(rounds, RUNS);
    for (const { client } of [ana, ben, stranger]) assert.deepEqual(await client.settled(), []);
    if (!heap) return;
    const half = Math.ceil(used.length / 2);
    const [early, late] = [Math.min(...used.slice(0, half)), Math.min(...used.slice(half))];
    context.diagnostic(`heap: ${early} bytes in the first half, ${late} in the second`);
    assert.ok(late - early < HEAP_SLACK, `the heap grew by ${late - early} bytes`);
  });

  test("bad frames during a join are answered, and the join succeeds", async () => {
    const property = fc.asyncProperty(frames(), async (batch) => {
      const client = new TestClient(server.host, "attacked");
      client.socket.once("open", () => sendAll(client, batch));
      const { self } = await client.until("room-joined");
      const [heard] = await Promise.all([client.settled(), ana.client.until("participant-joined")]);
      const errors = heard.flatMap((message) => (message.type === "signaling-error" ? message.code : []));
      assert.deepEqual(
        errors,
        batch.flatMap(({ answer }) => answer ?? []),
      );
      assert.equal(heard.length, errors.length);
      await client.leave();
      for (const one of [ana, ben]) assert.equal((await one.client.until("participant-left")).id, self.id);
      await ben.client.until("participant-joined");
      await aRound();
      for (const one of [ana, ben, mallory]) assert.deepEqual(others(one.client.takeUnread(), self.id), []);
      assert.deepEqual(stranger.client.takeUnread(), []);
    });
    await fc.assert(property, { numRuns: OUTSIDE_RUNS, ...REPORT, ...replay });
  });

  test("frames from a refused client have no effect", async () => {
    const inside = fc.constantFrom(
      '{"type":"leave"}',
      '{"type":"update","displayName":"x"}',
      '{"type":"ping","digest":""}',
    );
    const property = fc.asyncProperty(frames(), fc.array(inside), async (batch, more) => {
      const client = new TestClient(server.host, "attacked", { query: { callType: "hologram" } });
      client.socket.once("open", () => {
        sendAll(client, batch);
        for (const frame of more) client.send(frame);
        client.send({ type: "offer", to: ana.id, ...description, sdp: "v=0" });
      });
      assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
      for (const message of client.takeUnread()) assert.equal(message.type, "signaling-error");
      await aRound();
      for (const one of [ana, ben, mallory, stranger]) assert.deepEqual(one.client.takeUnread(), []);
    });
    await fc.assert(property, { numRuns: OUTSIDE_RUNS, ...REPORT, ...replay });
  });

  test("a room goes on after the runtime closed a socket for an oversized frame, and its participant can return", async () => {
    const huge = fc.constantFrom<string | Buffer>("x".repeat(2 ** 20 + 1), Buffer.alloc(3 * 2 ** 20));
    const property = fc.asyncProperty(huge, async (frame) => {
      const before = mallory.id;
      mallory.client.send(frame);
      const [code] = await Promise.all([mallory.client.refused(), aRound()]);
      assert.equal(code, 1009);
      mallory = await TestClient.resume(server.host, "attacked", mallory);
      assert.equal(mallory.id, before);
      for (const { client } of [ana, ben]) assert.deepEqual(await client.settled(), []);
    });
    await fc.assert(property, { numRuns: 10, ...REPORT, ...replay });
  });

  test("no guessed resume key admits a client as another participant", async () => {
    const keys = [ana, ben, mallory].map(({ joined }) => joined.resumeKey);
    const near = fc.constantFrom(...keys, stranger.joined.resumeKey).chain((key) =>
      fc.oneof(
        fc
          .nat({ max: key.length - 1 })
          .map((at) => key.slice(0, at) + (key[at] === "0" ? "1" : "0") + key.slice(at + 1)),
        fc.nat({ max: key.length - 1 }).map((length) => key.slice(0, length)),
        fc.constantFrom(`${key} `, ` ${key}`, `${key}\0`, `${key},${key}`, key.replaceAll("-", ""), `{"$ne":"${key}"}`),
      ),
    );
    const resume = fc.oneof(near, fc.string({ unit: "binary", maxLength: LIMITS.resumeKeyLength + 9 }));
    const known = [ana, ben, mallory, stranger].map(({ id }) => id);
    const property = fc.asyncProperty(resume, async (resume) => {
      const client = new TestClient(server.host, "attacked", { query: { resume } });
      // Invalid UTF-16 arrives as other text of the same length.
      if (resume.length > LIMITS.resumeKeyLength) {
        assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
        return;
      }
      const { self } = await client.until("room-joined");
      assert.ok(!known.includes(self.id));
      // Without a message it is not announced.
      client.send({ type: "update" });
      await client.leave();
      for (const one of [ana, ben]) {
        assert.equal((await one.client.until("participant-joined")).participant.id, self.id);
        assert.equal((await one.client.until("participant-left")).id, self.id);
      }
    });
    await fc.assert(property, { numRuns: 100, ...REPORT, ...replay });
    await aRound();
    for (const { client } of [ana, ben, stranger]) assert.deepEqual(await client.settled(), []);
    mallory.client.takeUnread();
  });

  test("the room still serves everyone after all bad frames", async () => {
    await aRound();
    mallory.client.send({ type: "offer", to: ana.id, ...description, sdp: "v=0" });
    assert.equal((await ana.client.until("offer")).from, mallory.id);
    assert.deepEqual(await stranger.client.settled(), []);
    assert.deepEqual(await faultsOf(server), []);
  });
});
