import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, parseServerMessage } from "../protocol/protocol.js";
import { TestClient, type Participant } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const OTHERS = 20;
/** Messages of the flooder a second. */
const RATE = 1000;

const offer = (to: string, sdp: string) => JSON.stringify({ type: "offer", to, connectionId: "c", offerId: "o", sdp });

/** Each participant sends one offer to the next, who forwards it, until the end. */
class Ring {
  passedOn = 0;
  isOver = false;
  #arrived = 0;
  readonly #people: readonly Participant[];

  constructor(people: readonly Participant[]) {
    this.#people = people;
  }

  /** Resolves when it is over and every one of their offers has arrived for the last time. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      for (const [i, { client }] of this.#people.entries()) {
        const next = this.#people[(i + 1) % this.#people.length]?.id ?? "";
        client.socket.on("message", (data: Buffer) => {
          const { value } = { value: undefined, ...parseServerMessage(data.toString("utf8")) };
          if (value?.type !== "offer" || !value.sdp.startsWith("v=0 ring")) return;
          if (!this.isOver) {
            this.passedOn++;
            client.send(offer(next, value.sdp));
          } else if (++this.#arrived === this.#people.length) resolve();
        });
        client.send(offer(next, `v=0 ring ${i}`));
      }
    });
  }
}

/** Sends at that rate until the room has had enough. Returns how many it were. */
async function flood({ client }: Participant, frame: (i: number) => string): Promise<number> {
  const start = performance.now();
  let sent = 0;
  while (client.socket.readyState === client.socket.OPEN) {
    const due = ((performance.now() - start) / 1000) * RATE;
    while (sent < due) client.send(frame(sent++));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return sent;
}

describe("twenty participants who signal, and a flooder", { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ GRACE_SECONDS: "3600" });
  });
  after(async () => {
    await server.stop();
  });

  const candidates = [{ candidate: "candidate:1 1 UDP 1 192.0.2.1 9 typ host", sdpMid: "0" }];
  const floods: [kind: string, atOnce: number, perSecond: number, frame: (i: number, victim: string) => string][] = [
    ["offers to one", 1000, 100, (_, victim) => offer(victim, "v=0 flood")],
    ["candidates to everyone", 20, 10, () => JSON.stringify({ type: "ice-candidate", candidates })],
    ["updates to everyone", 20, 10, (i) => JSON.stringify({ type: "update", handRaised: i % 2 === 0 })],
    ["requests for the roster", 20, 10, () => '{"type":"ping","digest":""}'],
    ["unreadable frames", 20, 10, () => "{"],
  ];
  for (const [kind, atOnce, perSecond, frame] of floods) {
    test(`a flood of ${kind} closes the flooder, and the others lose no message`, async (context) => {
      const room = `room-${randomUUID()}`;
      const others: Participant[] = [];
      for (let i = 0; i < OTHERS; i++) others.push(await TestClient.join(server.host, room));
      const mallory = await TestClient.join(server.host, room);
      for (const { client } of others) await client.settled();

      const ring = new Ring(others);
      const arrived = ring.turn();
      const start = performance.now();
      const sent = await flood(mallory, (i) => frame(i, others[0]?.id ?? ""));
      ring.isOver = true;
      await arrived;
      assert.equal(await mallory.client.refused(), CLOSE_CODES.rateLimited);
      context.diagnostic(`closed after ${sent} messages; ${ring.passedOn} were passed on meanwhile`);
      assert.ok(ring.passedOn > 0);
      const seconds = (performance.now() - start) / 1000;

      const left = { type: "participant-left", id: mallory.id, reason: "disconnected", participantCount: OTHERS };
      for (const { client } of others) {
        assert.deepEqual(await client.until("participant-left"), left);
        const rest = await client.settled();
        assert.deepEqual(
          rest.filter(({ type }) => type === "signaling-error" || type === "participant-left"),
          [],
        );
        const flooded = rest.filter((message) => "from" in message && message.from === mallory.id).length;
        assert.ok(flooded <= atOnce + perSecond * seconds, `${flooded} came through`);
      }
      const lines = server.log().filter((line) => line.room === room);
      assert.equal(lines.filter(({ event }) => event === "flood").length, 1);
      const complaints = lines.filter(
        ({ event, participant }) => event === "refused-message" && participant === mallory.id,
      );
      assert.ok(complaints.length <= 20 + seconds, `${complaints.length} lines: nobody fills the log`);
    });
  }

  test("floods cause no fault in the server's log", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});
