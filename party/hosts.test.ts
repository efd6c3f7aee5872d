import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { contractWith } from "./testing/contract-kit.js";
import { freePort, SERVER, startDevServer, type DevServer } from "./testing/dev-server.js";
import { describeEnds } from "./testing/end-contract.js";
import { faultsOf } from "./testing/faults.js";
import { describeNames } from "./testing/names-contract.js";
import { describeReloads } from "./testing/reload-contract.js";
import { moderate, MODERATION_VARIABLES, tokenContractWith, type TokenContract } from "./testing/token-kit.js";
import { describeTokenUse } from "./testing/token-use-contract.js";

describe(`tokens, ends and bans (${SERVER})`, { timeout: 240_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer(MODERATION_VARIABLES);
  });
  after(async () => {
    await server.stop();
  });
  const contract: TokenContract = tokenContractWith(() => server);
  describe("the use of tokens", () => describeTokenUse(contract));
  describe("after a call", () => describeEnds(contract));

  test("tokens, ends and bans cause no fault in the server's log", () => {
    assert.deepEqual(
      server.log().filter(({ event }) => event === "fault"),
      [],
    );
  });
});

describe(`reloads and names (${SERVER})`, { timeout: 120_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer({ GRACE_SECONDS: "4" });
  });
  after(async () => {
    await server.stop();
  });
  const contract = contractWith(() => server);
  describe("reloads", () => describeReloads(contract));
  describe("names", () => describeNames(contract));

  test("reloads and names cause no fault in the server's log", async () => {
    assert.deepEqual(await faultsOf(server), []);
  });
});

test(`an end and a ban survive an empty room and the end of the server (${SERVER})`, { timeout: 120_000 }, async () => {
  const storage = await mkdtemp(join(tmpdir(), "rtc-ends-"));
  const place = { port: await freePort(), storage };
  let server = await startDevServer(MODERATION_VARIABLES, place);
  const { enter, refused, newRoom } = tokenContractWith(() => server);
  try {
    const [ended, banned] = [newRoom(), newRoom()];
    const hosts = [await enter(ended, { role: "host" }), await enter(banned, { role: "host" })] as const;
    const eve = await enter(banned, { user: "eve" });
    moderate(hosts[0], { action: "end" });
    await hosts[0].client.closed;
    moderate(hosts[1], { action: "remove", to: eve.id });
    await eve.client.closed;
    await hosts[1].client.leave();
    await server.stop();
    server = await startDevServer(MODERATION_VARIABLES, place);
    for (const [room, user, reason] of [
      [ended, "ben", "ended"],
      [banned, "eve", "removed"],
    ] as const) {
      const told = await refused(room, { user });
      assert.deepEqual({ ...told, reason }, told);
    }
    await enter(banned, { user: "ben" });
    await enter(ended, { role: "host" });
  } finally {
    await server.stop();
    await rm(storage, { recursive: true, force: true });
  }
});
