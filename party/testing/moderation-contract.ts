import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { DevServer } from "./dev-server.js";
import { describeLobby } from "./lobby-contract.js";
import { describeRights } from "./rights-contract.js";
import { describeRoles } from "./roles-contract.js";
import { describeRoomSettings } from "./room-settings-contract.js";
import { tokenContractWith } from "./token-kit.js";

export { MODERATION_VARIABLES } from "./token-kit.js";

/** What every host of the room's rules owes to those who moderate, and to those who are moderated, seen from outside. */
export function describeModeration(name: string, start: () => Promise<DevServer>): void {
  describe(name, { timeout: 240_000 }, () => {
    let server: DevServer;
    before(async () => {
      server = await start();
    });
    after(async () => {
      await server.stop();
    });

    const contract = tokenContractWith(() => server);
    // Each in a room of its own, and most of the time they wait.
    describe("its roles", { concurrency: 6 }, () => describeRoles(contract));
    describe("its rights", () => describeRights(contract));
    describe("its lobby", () => describeLobby(contract));
    describe("its settings", () => describeRoomSettings(contract));

    test("has had no fault of its own in all of this", () => {
      assert.deepEqual(
        server.log().filter(({ event }) => event === "fault"),
        [],
      );
    });
  });
}
