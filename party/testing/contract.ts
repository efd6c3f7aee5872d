import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { contractWith } from "./contract-kit.js";
import type { DevServer } from "./dev-server.js";
import { faultsOf } from "./faults.js";
import { describeReports } from "./numbers-contract.js";
import { describePresence } from "./presence-contract.js";
import { describeRefusals } from "./refusals-contract.js";
import { describeSignaling } from "./signaling-contract.js";

export { CONTRACT_VARIABLES } from "./contract-kit.js";

/** What every host of the room's rules owes to pages, seen from outside: sockets and HTTP, nothing else. */
export function describeRoomServer(name: string, start: () => Promise<DevServer>): void {
  describe(name, { timeout: 120_000 }, () => {
    let server: DevServer;
    before(async () => {
      server = await start();
    });
    after(async () => {
      await server.stop();
    });

    const contract = contractWith(() => server);
    describeSignaling(contract);
    describePresence(contract);
    describeRefusals(contract);
    describeReports(contract);

    test("has had no fault of its own in all of this", async () => {
      assert.deepEqual(await faultsOf(server), []);
    });
  });
}
