import assert from "node:assert/strict";
import { test } from "node:test";
import { identityOf } from "../auth/claims.js";
import { GRANTS } from "../protocol/fields.js";
import { Room } from "./room.js";
import { MemoryHost } from "../testing/memory-host.js";

test("the operator's report lists participants and roles without display names", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1000 });
  const host = new MemoryHost();
  const room = await Room.open(host);
  const identity = identityOf({ room: "*", sub: "ana-1", name: "Ana-the-name", role: "host", exp: 9 });
  const [ana, ben] = [host.connect("ana"), host.connect("ben")];
  room.join(ana, new URLSearchParams(), "192.0.2.1", { identity });
  room.join(ben, new URLSearchParams({ displayName: "Ben-the-name" }));
  room.message(ben, '{"type":"update","microphone":"on"}');
  room.disconnect(ben);
  const media = { microphone: "off", camera: "off", screen: "off", handRaised: false };
  assert.deepEqual(room.participants(), [
    { id: "ana", joinedAt: 1000, user: "ana-1", role: "host", grants: [...GRANTS], ...media, isAway: false },
    { id: "ben", joinedAt: 1001, ...media, microphone: "on", isAway: true },
  ]);
  assert.doesNotMatch(JSON.stringify([room.report(), room.participants(), host.told]), /-the-name|192\.0\.2/);
});
