import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { rosterDigest, type ServerMessage, type WireParticipant } from "../protocol/protocol.js";
import { badFrame, moderation } from "../testing/bad-frames.js";
import { TestClient, type Knocker, type Participant } from "../testing/client.js";
import { startDevServer, type DevServer } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const FRAMES_PER_RUN = 50;
/** `FUZZ_FRAMES=100000` sets the total number: a tenth of it is sent here, from the lobby and from a moderator. */
const RUNS = Math.ceil((Number(process.env["FUZZ_FRAMES"] ?? 12_500) * 0.05) / FRAMES_PER_RUN);
const TIMEOUT = 180_000 * Math.max(1, RUNS / 13);
const seed = process.env["FUZZ_SEED"];
const OPTIONS = { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true, ...(seed && { seed: Number(seed) }) };

/** A host and a lobby, without limits on traffic and silence. */
const VARIABLES = {
  MESSAGES_PER_SECOND: "1000000",
  KILOBYTES_PER_SECOND: "1000000",
  OPEN_ROOM_HOST: "first",
  LOBBY: "on",
  SILENCE_SECONDS: "3600",
};

/** The view of a page that has read every message. */
class Reader {
  readonly #others = new Map<string, WireParticipant>();
  #self: WireParticipant;
  room: object;

  /** `told`: what the page has said of itself since. */
  constructor(
    private readonly participant: Participant,
    told: Partial<WireParticipant> = {},
  ) {
    const { self, participants, room } = participant.joined;
    this.#self = { ...self, ...told };
    this.room = room;
    for (const one of participants) this.#others.set(one.id, one);
  }

  take(messages: readonly ServerMessage[]): void {
    for (const message of messages) {
      if (message.type === "participant-left") this.#others.delete(message.id);
      else if (message.type === "room-updated") this.room = message.room;
      else if (message.type === "moderated" && message.action === "mute") {
        if (this.#self.microphone === "on") this.#self = { ...this.#self, microphone: "muted" };
      } else if (message.type === "participant-joined" || message.type === "participant-updated") {
        const { participant } = message;
        if (participant.id === this.#self.id) this.#self = participant;
        else this.#others.set(participant.id, participant);
      }
    }
  }

  async agrees(): Promise<void> {
    const { client } = this.participant;
    this.take(await client.settled());
    client.send({ type: "ping", digest: rosterDigest([this.#self, ...this.#others.values()]) });
    const answers = await client.settled();
    assert.deepEqual(
      answers.map(({ type }) => type),
      ["pong"],
      JSON.stringify(answers),
    );
  }
}

describe("a moderated room with hostile participants", { timeout: TIMEOUT }, () => {
  let server: DevServer;
  let host: Participant;
  let ben: Participant;
  let stranger: Participant;
  let eve: Knocker;

  const admitted = async (from: Participant, room: string): Promise<Participant> => {
    const { client, id } = await TestClient.knock(server.host, room);
    from.client.send({ type: "moderate", action: "admit", to: id });
    const joined = await client.until("room-joined");
    client.send({ type: "update" });
    return { client, joined, id };
  };

  before(async () => {
    server = await startDevServer(VARIABLES);
    host = await TestClient.join(server.host, "moderated");
    ben = await admitted(host, "moderated");
    stranger = await TestClient.join(server.host, "next-door");
    eve = await TestClient.knock(server.host, "moderated");
    for (const { client } of [host, ben]) await client.settled();
  });
  after(async () => {
    await server.stop();
  });

  test("each bad frame from the lobby is answered, and nobody else notices", async () => {
    const frames = fc.array(badFrame([stranger.id], [host.id, ben.id, eve.id]), {
      minLength: FRAMES_PER_RUN,
      maxLength: FRAMES_PER_RUN,
    });
    await fc.assert(
      fc.asyncProperty(frames, async (batch) => {
        for (const { data, asText } of batch)
          eve.client.socket.send(data, { binary: typeof data !== "string" && !asText });
        const heard = await eve.client.settled();
        const codes = heard.map((message) => (message.type === "signaling-error" ? message.code : message.type));
        // A participant in the lobby may not even address a missing participant.
        assert.deepEqual(
          codes,
          batch.map(({ answer }) => (answer === "invalid-message" ? answer : "forbidden")),
        );
        for (const { client } of [host, ben, stranger]) assert.deepEqual(client.takeUnread(), []);
      }),
      OPTIONS,
    );
    for (const { client } of [host, ben, stranger]) assert.deepEqual(await client.settled(), []);
  });

  test("all participants have the same view of the room after any moderation", async () => {
    const about = fc.constantFrom("ben", "eve", "cem", "stranger", "host", "nobody");
    // Cem stays, to see it all.
    const step = about
      .chain((who) => fc.tuple(fc.constant(who), moderation([who])))
      .filter(([who, { action }]) => !(who === "cem" && action === "remove"));
    const steps = fc.array(step, { minLength: FRAMES_PER_RUN, maxLength: FRAMES_PER_RUN });
    const on = { microphone: "on", camera: "on", screen: "on" } as const;
    const asBefore = { lobby: true, capacity: 50, callType: "video", opensAt: null, closesAt: null } as const;
    const gone = async ({ client }: Pick<Participant, "client">) => {
      if (client.socket.readyState === client.socket.OPEN) client.send({ type: "leave" });
      await client.closed;
    };
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        // Everyone comes anew: the one before may have been removed.
        host.client.send({ type: "moderate", action: "unlock" });
        host.client.send({ type: "moderate", action: "settings", settings: asBefore });
        await host.client.settled();
        for (const one of [ben, eve]) await gone(one);
        const cem = await admitted(host, "moderated");
        ben = await admitted(host, "moderated");
        eve = await TestClient.knock(server.host, "moderated");
        for (const { client } of [ben, cem]) {
          client.send({ type: "update", ...on });
          client.send({ type: "ice-servers" });
          await client.until("ice-servers");
        }
        host = await TestClient.resume(server.host, "moderated", host);
        const ids: Record<string, string> = {
          ben: ben.id,
          eve: eve.id,
          cem: cem.id,
          stranger: stranger.id,
          host: host.id,
        };
        const readers = [new Reader(host), new Reader(cem, on)];
        for (const [who, what] of all) {
          host.client.send({ type: "moderate", ...what, ...("to" in what && { to: ids[who] ?? who }) });
        }
        for (const reader of readers) await reader.agrees();
        assert.deepEqual(readers[1]?.room, readers[0]?.room);
        assert.deepEqual(stranger.client.takeUnread(), []);
        await gone(cem);
      }),
      OPTIONS,
    );
    assert.deepEqual(await faultsOf(server), []);
  });
});
