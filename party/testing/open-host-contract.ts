import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { GRANTS } from "../protocol/fields.js";
import { CLOSE_CODES } from "../protocol/protocol.js";
import { TestClient } from "./client.js";
import { contractWith } from "./contract-kit.js";
import type { DevServer } from "./dev-server.js";
import { faultsOf } from "./faults.js";
import { moderate } from "./token-kit.js";

/** The environment that {@link describeOpenHost} expects its server to run with. */
export const OPEN_HOST_VARIABLES = { OPEN_ROOM_HOST: "first", LOBBY: "on", GRACE_SECONDS: "3" };

/** The contract of a server with hosts and without tokens. */
export function describeOpenHost(name: string, start: () => Promise<DevServer>): void {
  describe(name, { timeout: 120_000 }, () => {
    let server: DevServer;
    before(async () => {
      server = await start();
    });
    after(async () => {
      await server.stop();
    });
    const { newRoom, join, get } = contractWith(() => server);
    const knock = (room: string, query: Record<string, string> = {}) => TestClient.knock(server.host, room, { query });

    test("the first participant of an open room is the host, and the others wait", async () => {
      const room = newRoom();
      const ana = await join(room);
      assert.deepEqual([ana.joined.self.role, ana.joined.self.grants], ["host", GRANTS]);
      assert.ok(!("user" in ana.joined.self));
      const ben = await knock(room, { displayName: "Ben" });
      assert.deepEqual(await ana.client.until("knock"), { type: "knock", id: ben.id, displayName: "Ben" });
      moderate(ana, { action: "admit", to: ben.id });
      const { self } = await ben.client.until("room-joined");
      assert.ok(!("role" in self) && !("grants" in self));
      ben.client.send({ type: "moderate", action: "end" });
      assert.equal((await ben.client.until("signaling-error")).code, "forbidden");
      moderate(ana, { action: "remove", to: ben.id });
      assert.equal((await ben.client.closed).code, CLOSE_CODES.removed);
      const again = new TestClient(server.host, room, { query: { resume: ben.waiting.resumeKey } });
      assert.equal(await again.refused(), CLOSE_CODES.removed, "their page is kept out: nothing else is known of them");
    });

    test("a host who reloads the page is host again, and nobody from the lobby becomes host meanwhile", async () => {
      const room = newRoom();
      const ana = await join(room);
      const eve = await knock(room);
      ana.client.send({ type: "leave", back: true });
      await ana.client.closed;
      const back = await TestClient.resume(server.host, room, ana);
      assert.deepEqual([back.id, back.joined.self.role], [ana.id, "host"]);
      assert.deepEqual(
        back.joined.waiting?.map(({ id }) => id),
        [eve.id],
      );
      await back.client.vanish();
      const again = await TestClient.resume(server.host, room, ana);
      assert.equal(again.joined.self.role, "host", "nor while the host's socket is lost");
      moderate(again, { action: "admit", to: eve.id });
      const { self } = await eve.client.until("room-joined");
      assert.ok(!("role" in self));
    });

    test("after an end of an open room only the page of its host begins another call at once", async () => {
      const room = newRoom();
      const [ana, eve] = [await join(room), await knock(room)];
      moderate(ana, { action: "end" });
      for (const { client } of [ana, eve]) assert.equal((await client.closed).code, CLOSE_CODES.ended);
      for (const query of [{}, { resume: eve.waiting.resumeKey }, { resume: crypto.randomUUID() }]) {
        const stranger = new TestClient(server.host, room, { query });
        assert.equal((await stranger.until("signaling-error")).details?.["reason"], "ended");
        assert.equal(await stranger.refused(), CLOSE_CODES.ended);
      }
      const next = await join(room, { query: { resume: ana.joined.resumeKey } });
      assert.equal(next.joined.self.role, "host");
      await knock(room);
    });

    test("when everyone who was admitted has left, the call ends for the lobby", async () => {
      const room = newRoom();
      const [ana, ben, cem] = [await join(room), await knock(room), await knock(room)];
      moderate(ana, { action: "admit", to: ben.id });
      const { resumeKey } = await ben.client.until("room-joined");
      await ana.client.leave();
      const { participant } = await ben.client.until("participant-updated");
      assert.deepEqual([participant.id, participant.role, participant.grants], [ben.id, "host", GRANTS]);
      assert.equal((await ben.client.until("knock")).id, cem.id, "the new host receives the lobby");
      ben.client.send({ type: "update" });
      await ben.client.settled();
      ben.client.socket.terminate();
      assert.equal((await cem.client.until("room-left")).reason, "ended");
      assert.equal((await cem.client.closed).code, CLOSE_CODES.ended);
      assert.equal((await get(room)).status, 404);
      const again = new TestClient(server.host, room, { query: { resume: cem.waiting.resumeKey } });
      assert.equal((await again.until("signaling-error")).details?.["reason"], "ended");
      assert.equal(await again.refused(), CLOSE_CODES.ended);
      const host = await join(room, { query: { resume: resumeKey } });
      assert.equal(host.joined.self.role, "host", "the page of the last host");
    });

    test("open rooms with hosts cause no fault in the server's log", async () => {
      assert.deepEqual(await faultsOf(server), []);
    });
  });
}
