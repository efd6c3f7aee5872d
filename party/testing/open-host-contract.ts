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
export const OPEN_HOST_VARIABLES = { OPEN_ROOM_HOST: "first", LOBBY: "on", GRACE_SECONDS: "1" };

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

    test("an open room has a host while there is any participant, even from the lobby", async () => {
      const room = newRoom();
      const [ana, ben, cem] = [await join(room), await knock(room), await knock(room)];
      moderate(ana, { action: "admit", to: ben.id });
      await ben.client.until("room-joined");
      await ana.client.leave();
      const { participant } = await ben.client.until("participant-updated");
      assert.deepEqual([participant.id, participant.role, participant.grants], [ben.id, "host", GRANTS]);
      assert.equal((await ben.client.until("knock")).id, cem.id, "the new host receives the lobby");
      ben.client.send({ type: "update" });
      await ben.client.settled();
      ben.client.socket.terminate();
      const { self } = await cem.client.until("room-joined");
      assert.equal(self.role, "host");
      await server.logged((line) => line.room === room && line.event === "host" && line["participant"] === cem.id);
      await cem.client.leave();
      assert.equal((await get(room)).status, 404);
    });

    test("open rooms with hosts cause no fault in the server's log", async () => {
      assert.deepEqual(await faultsOf(server), []);
    });
  });
}
