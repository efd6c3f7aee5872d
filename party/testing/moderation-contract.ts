import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { DevServer } from "./dev-server.js";
import { describeLobby } from "./lobby-contract.js";
import { describeUsersInLog } from "./log-contract.js";
import { describeOperator } from "./operator-contract.js";
import { describeRights } from "./rights-contract.js";
import { describeRoles } from "./roles-contract.js";
import { describeRoomSettings } from "./room-settings-contract.js";
import { tokenContractWith } from "./token-kit.js";

export { MODERATION_VARIABLES } from "./token-kit.js";

/** The contract with moderators and moderated participants that every runtime keeps, seen from outside. */
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
    // Each test has a room of its own, and most of the time it waits.
    describe("its roles", { concurrency: 6 }, () => describeRoles(contract));
    describe("its rights", () => describeRights(contract));
    describe("its lobby", () => describeLobby(contract));
    describe("its operator", () => describeOperator(contract));
    describe("its settings", () => describeRoomSettings(contract));
    describe("its log", () => describeUsersInLog(contract));

    test("moderation causes no fault in the server's log", () => {
      assert.deepEqual(
        server.log().filter(({ event }) => event === "fault"),
        [],
      );
    });
  });
}
