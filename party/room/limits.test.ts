import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, forbidsReturn, LIMITS, type ClientMessage } from "../protocol/protocol.js";
import { TestClient, type ClientOptions, type Participant } from "../testing/client.js";
import { startDevServer, type DevServer, type LogLine } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const VARIABLES = {
  // The burst is 100 messages. Sending more would take a slow machine half a minute to be allowed.
  MESSAGES_PER_SECOND: "10",
  KILOBYTES_PER_SECOND: "64",
  GRACE_SECONDS: "3600",
  ADDRESS_HEADER: "x-test-address",
  ADDRESS_CONNECTIONS: "2",
  ADDRESS_JOINS: "12",
};
const FLOOD = 500;

const offer = (to: string, sdp = "v=0"): ClientMessage => ({ type: "offer", to, connectionId: "c", offerId: "o", sdp });

describe("the limits of a room server", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer(VARIABLES);
  });
  after(async () => {
    await server.stop();
  });

  const newRoom = () => `room-${randomUUID()}`;
  const from = (address: string, more: Record<string, string> = {}): ClientOptions => ({
    headers: { "x-test-address": address, ...more },
  });

  async function three(room: string): Promise<[Participant, Participant, Participant]> {
    const join = () => TestClient.join(server.host, room);
    const all: [Participant, Participant, Participant] = [await join(), await join(), await join()];
    for (const { client } of all) await client.settled();
    return all;
  }

  /** The messages of a client that was refused in the end. */
  async function shutOut(client: TestClient): Promise<void> {
    const error = await client.until("signaling-error", ({ code }) => code === "rate-limited");
    assert.match(error.message, /\.$/);
    assert.equal(await client.refused(), CLOSE_CODES.rateLimited);
    assert.ok(forbidsReturn(CLOSE_CODES.rateLimited));
  }

  const floods: [kind: string, frame: (to: string) => string | Buffer][] = [
    ["messages", (to) => JSON.stringify(offer(to))],
    ["unreadable frames", () => "{"],
    ["bytes nobody asked for", () => Buffer.alloc(10_000)],
    ["large messages", (to) => JSON.stringify(offer(to, "x".repeat(LIMITS.sdpLength)))],
  ];
  for (const [kind, frame] of floods) {
    test(`a participant who floods the room with ${kind} is closed, and the others stay and signal`, async () => {
      const room = newRoom();
      const [ana, ben, mallory] = await three(room);
      const text = frame(ana.id);
      const before = Date.now();
      for (let i = 0; i < FLOOD; i++) mallory.client.send(text);
      ben.client.send(offer(ana.id, "v=0 in between"));
      await ana.client.until("offer", ({ sdp }) => sdp === "v=0 in between");
      await shutOut(mallory.client);
      const left = { type: "participant-left", id: mallory.id, reason: "disconnected", participantCount: 2 };
      assert.deepEqual(await ana.client.until("participant-left"), left, "at once, whatever the grace period is");
      assert.deepEqual(await ben.client.until("participant-left"), left);
      assert.deepEqual(await ben.client.settled(), []);
      const got = ana.client.takeUnread().length;
      // However long it took: ten a second are allowed besides.
      const allowed = 100 + Math.ceil((Date.now() - before) / 100);
      assert.ok(got <= allowed, `${got} came through`);
      const heard = mallory.client.frames.length;
      assert.ok(heard <= allowed + 5, `${heard} answers: what is too much is not answered`);
      const again = new TestClient(server.host, room, { query: { resume: mallory.joined.resumeKey } });
      const refusal = await again.until("signaling-error");
      assert.equal(refusal.details?.["reason"], "flood", "out for a minute, as they were told");
      assert.equal(await again.refused(), CLOSE_CODES.tryAgain);
      const ofFlood = (line: LogLine) => line.room === room && line.event === "flood";
      await server.logged(ofFlood);
      const lines = server.log().filter(ofFlood);
      assert.deepEqual(
        lines.map(({ participant, level, outcome }) => ({ participant, level, outcome })),
        [{ participant: mallory.id, level: "warn", outcome: "refused" }],
      );
    });
  }

  test("without tokens, a flooder's address stays out for a minute, and others do not", async () => {
    const room = newRoom();
    const [one, other] = ["203.0.113.50", "203.0.113.51"];
    await TestClient.join(server.host, room, from(other));
    const mallory = await TestClient.join(server.host, room, from(one));
    for (let i = 0; i < FLOOD; i++) mallory.client.send("{");
    await shutOut(mallory.client);
    const again = new TestClient(server.host, room, from(one));
    assert.equal((await again.until("signaling-error")).details?.["reason"], "flood");
    assert.equal(await again.refused(), CLOSE_CODES.tryAgain);
    await TestClient.join(server.host, room, from(other));
    await TestClient.join(server.host, newRoom(), from(one));
  });

  test("without tokens, a new participant goes on with what one from the same address has left", async () => {
    const room = newRoom();
    const [one, other] = ["203.0.113.60", "203.0.113.61"];
    const ana = await TestClient.join(server.host, room, from(other));
    for (const isOut of [false, true]) {
      const mallory = await TestClient.join(server.host, room, from(one));
      for (let i = 0; i < 60; i++) mallory.client.send(offer(ana.id));
      if (isOut) await shutOut(mallory.client);
      else await mallory.client.leave();
    }
    const ben = await TestClient.join(server.host, room, from(other));
    for (let i = 0; i < 60; i++) ben.client.send(offer(ana.id));
    assert.deepEqual(await ben.client.settled(), []);
  });

  test("each type of message has its size limit", async () => {
    const [ana, ben] = await three(newRoom());
    const padding = "x".repeat(LIMITS.smallMessageBytes);
    const small: ClientMessage[] = [
      { type: "update", handRaised: true },
      { type: "ping", digest: "" },
      { type: "leave" },
    ];
    for (const message of [...small, { type: "ice-servers" }]) {
      ana.client.send(JSON.stringify({ ...message, padding }));
      const error = await ana.client.until("signaling-error");
      assert.equal(error.code, "invalid-message");
      assert.match(error.message, new RegExp(`${LIMITS.smallMessageBytes} bytes`));
    }
    ana.client.send(JSON.stringify({ ...offer(ben.id), padding }));
    await ben.client.until("offer");
    assert.deepEqual(await ana.client.settled(), []);
  });

  test("the number of participants per network is limited, including those who are away", async () => {
    const room = newRoom();
    const [one, other] = ["203.0.113.7", "2001:db8:1:2:3::4"];
    const ana = await TestClient.join(server.host, room, from(one));
    const ben = await TestClient.join(server.host, room, from(one));
    await ben.client.vanish();
    await server.logged((line) => line.event === "away" && line["participant"] === ben.id);
    // A header between the server's own parts counts for nothing when a client sends it.
    await shutOut(new TestClient(server.host, room, from(one, { "x-rtc-address": "198.51.100.1" })));
    const back = await TestClient.join(server.host, room, { ...from(one), query: { resume: ben.joined.resumeKey } });
    assert.equal(back.id, ben.id, "a returning participant is not counted again");
    await TestClient.join(server.host, room, from(other));
    await TestClient.join(server.host, room, from("2001:db8:1:2:ffff::1"));
    await shutOut(new TestClient(server.host, room, from("2001:0db8:0001:0002:9::")));
    await TestClient.join(server.host, room, from("2001:db8:1:3::1"));
    await TestClient.join(server.host, room, from("127.0.0.1"));
    await back.client.leave();
    await TestClient.join(server.host, room, from(one));
    assert.equal((await ana.client.settled()).filter(({ type }) => type === "signaling-error").length, 0);
    const response = await fetch(`http://${server.host}/parties/main/${room}`);
    const { refusedJoins } = (await response.json()) as { refusedJoins: unknown };
    assert.equal(refusedJoins, 2);
  });

  test("the number of connections per minute and address is limited before any room is woken", async () => {
    const address = "198.51.100.20";
    const begun = Date.now();
    let joins = 0;
    for (;;) {
      const room = newRoom();
      const client = new TestClient(server.host, room, from(address));
      const { event } = await server.logged((line) => line.room === room);
      if (event === "refused-join") {
        const { code, details } = await client.until("signaling-error");
        assert.deepEqual([code, details?.["reason"]], ["rate-limited", "rate"]);
        assert.equal(await client.refused(), CLOSE_CODES.tryAgain);
        const events = server.log().filter((line) => line.room === room);
        assert.equal(events.length, 1, "no room was woken");
        break;
      }
      joins++;
      await client.until("room-joined");
      await client.leave();
    }
    // However long it took: one every five seconds is allowed besides.
    const allowed = 12 + Math.ceil((Date.now() - begun) / 5000);
    assert.ok(joins >= 12 && joins <= allowed, `${joins} were let in`);
    await TestClient.join(server.host, newRoom(), from(`203.0.113.1, 198.51.100.21`));
  });

  test("limits log no addresses and cause no fault", async () => {
    assert.deepEqual(await faultsOf(server), []);
    assert.doesNotMatch(server.output.join("\n"), /203\.0\.113|198\.51\.100|2001:/);
  });
});
