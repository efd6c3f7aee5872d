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

/** The contract with pages that every runtime keeps, seen from outside: sockets and HTTP, nothing else. */
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

    test("the contract's tests cause no fault in the server's log", async () => {
      assert.deepEqual(await faultsOf(server), []);
    });
  });
}
