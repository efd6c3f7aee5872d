import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { rosterDigest } from "./protocol/protocol.js";
import { TestClient, type Participant } from "./testing/client.js";
import { CONTRACT_VARIABLES, describeRoomServer } from "./testing/contract.js";
import { faultsOf } from "./testing/faults.js";
import { PAGE, startWrangler, type WranglerServer } from "./testing/wrangler-server.js";

describeRoomServer("the room server under wrangler dev, as the documentation shows it", () =>
  startWrangler(CONTRACT_VARIABLES),
);

describe("the Worker that the documentation shows", { timeout: 120_000 }, () => {
  let server: WranglerServer;
  before(async () => {
    server = await startWrangler({ GRACE_SECONDS: "3600" });
  });
  after(async () => {
    await server.stop();
  });

  const digestOf = ({ joined }: Participant) => rosterDigest([joined.self, ...joined.participants]);

  test("the documented Worker serves a page beside the rooms, and 404 elsewhere", async () => {
    assert.equal(await (await fetch(`http://${server.host}/`)).text(), PAGE);
    for (const path of ["/nothing", "/parties", "/parties/other/room", "/parties/main/nobody"]) {
      const response = await fetch(`http://${server.host}${path}`);
      assert.equal(response.status, 404, path);
      assert.equal(((await response.json()) as { code: unknown }).code, "room-not-found");
    }
  });

  test("a deployment during a call closes all sockets, and everyone returns with their identity", async () => {
    const room = "upgraded";
    const people = [];
    for (const displayName of ["Ana", "Ben", "Cem"]) {
      people.push(await TestClient.join(server.host, room, { query: { displayName } }));
    }
    for (const { client } of people) await client.settled();
    await server.deploy();
    for (const { client } of people) await client.closed;
    const back = await Promise.all(people.map((one) => TestClient.resume(server.host, room, one)));
    assert.deepEqual(
      back.map(({ joined }) => joined.self),
      people.map(({ joined }) => joined.self),
    );
    assert.equal(new Set(back.map(digestOf)).size, 1);
    for (const { client } of back) assert.deepEqual(await client.settled(), [], "nobody hears of anybody's coming");
    assert.deepEqual(await faultsOf(server), []);
  });
});
