import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, forbidsReturn, LIMITS, parseServerMessage, type ClientMessage } from "../protocol/protocol.js";
import { TestClient, type Participant } from "../testing/client.js";
import { readObject } from "../testing/contract-kit.js";
import { startDevServer, type DevServer, type LogLine } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";
import { RawSocket } from "../testing/raw-socket.js";

/** The length of each description. Some forty of them are within what a connection may send at once. */
const LENGTH = 40_000;
/** More than a page may leave unread. */
const OFFERS = 40;

const offer = (to: string, n: number): ClientMessage => ({
  type: "offer",
  to,
  connectionId: "c",
  offerId: `${n}`,
  sdp: "v=0".padEnd(LENGTH),
});

describe("data that a page does not read", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ GRACE_SECONDS: "3600" });
  });
  after(async () => {
    await server.stop();
  });

  const newRoom = () => `room-${randomUUID()}`;
  const unread = (id: string) => (line: LogLine) => line.event === "unread" && line["participant"] === id;

  /** A socket that has joined and sent a message, and from which nothing is read. */
  async function enterWithoutReading(room: string, { client }: Participant) {
    const raw = await RawSocket.upgrade(server.host, `/parties/main/${room}`);
    raw.send('{"type":"update"}');
    const { participant } = await client.until("participant-joined");
    return { raw, id: participant.id };
  }

  /** Sends more to a participant than may stay unread, and goes on until their socket is closed. */
  async function untilUnread({ client }: Participant, to: string, meanwhile = () => {}): Promise<void> {
    for (let n = 0; n < OFFERS; n++) client.send(offer(to, n));
    for (let isOver = false; !isOver;) {
      meanwhile();
      client.send(offer(to, OFFERS));
      await client.settled();
      const soon = new Promise((resolve) => setTimeout(resolve, 500));
      isOver = (await Promise.race([server.logged(unread(to)), soon])) !== undefined;
    }
  }

  async function countersOf(room: string) {
    const { relayedBytes, unread, awayCount } = await readObject(
      await fetch(`http://${server.host}/parties/main/${room}`),
    );
    return { offerBytes: (relayedBytes as { offer: number }).offer, unread, awayCount };
  }

  test("a socket that never reads is closed once 1 MiB is unread, and its participant is away", async () => {
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    const { raw, id } = await enterWithoutReading(room, ana);
    await untilUnread(ana, id);
    const line = await server.logged(unread(id));
    assert.deepEqual([line["level"], line["outcome"]], ["warn", "refused"]);
    await server.logged((line) => line.event === "away" && line["participant"] === id);
    const { offerBytes, unread: closed, awayCount } = await countersOf(room);
    assert.ok(offerBytes <= LIMITS.unreadBytes && offerBytes > LIMITS.unreadBytes - 2 * LENGTH, `${offerBytes} bytes`);
    assert.deepEqual([closed, awayCount], [1, 1]);
    raw.destroy();
  });

  test("a socket that pings and never reads is closed as well, whatever its digest and its acks", async () => {
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    const { raw, id } = await enterWithoutReading(room, ana);
    await untilUnread(ana, id, () => {
      raw.send('{"type":"ping","digest":"wrong"}');
      raw.send(JSON.stringify({ type: "ack", mark: randomUUID() }));
    });
    const { offerBytes } = await countersOf(room);
    assert.ok(offerBytes <= LIMITS.unreadBytes, `${offerBytes} bytes`);
    raw.destroy();
  });

  test("a socket that reads is never closed, however much it receives", async () => {
    const room = newRoom();
    const ben = await TestClient.join(server.host, room);
    for (let sender = 0; sender < 5; sender++) {
      const ana = await TestClient.join(server.host, room);
      // A third of what may be unread at a time, as fast as the page reads.
      for (let n = 0; n < OFFERS; n += 8) {
        for (let more = n; more < n + 8; more++) ana.client.send(offer(ben.id, more));
        await ben.client.until("offer", ({ offerId }) => offerId === `${n + 7}`);
      }
      // All at once: what is too much is dropped.
      for (let n = 0; n < OFFERS / 2; n++) ana.client.send(offer(ben.id, OFFERS));
      await ana.client.leave();
    }
    await ben.client.settled();
    const read = ben.client.frames.join("").length;
    assert.ok(read > 7 * LIMITS.unreadBytes, `${read} bytes`);
    assert.ok(!server.log().some(unread(ben.id)));
    assert.equal(ben.client.socket.readyState, ben.client.socket.OPEN);
  });

  test("a page that reads and sends no acks, as an older one, is told to return, and is the same participant", async () => {
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    const { raw, id } = await enterWithoutReading(room, ana);
    await untilUnread(ana, id);
    let resume = "";
    let offers = 0;
    for await (const text of raw.texts()) {
      const parsed = parseServerMessage(text);
      assert.ok(parsed.ok);
      if (parsed.value.type === "room-joined") resume = parsed.value.resumeKey;
      if (parsed.value.type === "offer") offers++;
    }
    assert.ok(offers > 20);
    assert.equal(raw.closedWith, CLOSE_CODES.unread);
    assert.ok(!forbidsReturn(CLOSE_CODES.unread));
    raw.destroy();
    const back = await TestClient.join(server.host, room, { query: { resume } });
    assert.equal(back.id, id);
    ana.client.send(offer(id, 0));
    await back.client.until("offer");
  });

  test("unread data causes no fault in the server's log", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});
