import assert from "node:assert/strict";
import { test } from "node:test";
import { TestClient } from "./client.js";
import type { Contract } from "./contract-kit.js";

/** Pages that are left: reloads and closes. `server` has a grace time of a few seconds. */
export function describeReloads({ join, newRoom, server, logOf }: Contract): void {
  test("a page that is reloaded returns as the same participant, and nobody is told of a departure", async () => {
    const room = newRoom();
    const [ana, ben] = [await join(room), await join(room)];
    ben.client.send({ type: "leave", back: true });
    await ben.client.closed;
    const again = await TestClient.resume(server().host, room, ben);
    assert.equal(again.id, ben.id);
    // The goodbye of the page before, over HTTP, which the new page has overtaken.
    const goodbye = `http://${server().host}/parties/main/${room}?leave=${ben.joined.resumeKey}&back`;
    assert.equal((await fetch(goodbye, { method: "POST" })).status, 204);
    await again.client.settled();
    const types = (await ana.client.settled()).map(({ type }) => type);
    assert.deepEqual(types, ["participant-joined"]);
    again.client.send({ type: "leave" });
    assert.equal((await ana.client.until("participant-left")).reason, "left");
  });

  test("a page that is closed has left after a moment, whether it says so by its socket or over HTTP", async () => {
    const room = newRoom();
    const [ana, ben, cem] = [await join(room), await join(room), await join(room)];
    ben.client.send({ type: "leave", back: true });
    assert.deepEqual(await ana.client.until("participant-left"), {
      type: "participant-left",
      id: ben.id,
      reason: "left",
      participantCount: 2,
    });
    await cem.client.vanish();
    const goodbye = `http://${server().host}/parties/main/${room}?leave=${cem.joined.resumeKey}&back`;
    await server().logged(({ event, participant }) => event === "away" && participant === cem.id);
    assert.equal((await fetch(goodbye, { method: "POST" })).status, 204);
    assert.equal((await ana.client.until("participant-left")).reason, "left");
    const steps = logOf(room).filter(({ participant }) => participant === ben.id);
    assert.deepEqual(
      steps.map(({ event, leaving }) => [event, leaving]),
      [
        ["join", undefined],
        ["away", true],
        ["leave", undefined],
      ],
    );
  });
}
