import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TestClient } from "./testing/client.js";
import { SERVER, startDevServer, type DevServer } from "./testing/dev-server.js";
import { faultsOf } from "./testing/faults.js";
import { startWorker } from "./testing/worker-server.js";

/**
 * A Worker that logs how it reaches its rooms. Cloudflare's runtime without its network has no jurisdictions, so the
 * namespace stays the same one.
 */
const RECORDING = `
import { RtcRoom as Room, routeRooms } from "rtc-elements/party/worker";

const recorded = (main, jurisdiction) => ({
  jurisdiction: (name) => recorded(main, name),
  getByName(name, options) {
    console.log(JSON.stringify({ event: "reached", room: name, jurisdiction, options }));
    return main.getByName(name, options);
  },
});
const withRecords = (env) => ({ ...env, main: recorded(env.main) });

export class RtcRoom extends Room {
  constructor(state, env) {
    super(state, withRecords(env));
  }
}
export default { fetch: (request, env) => routeRooms(request, withRecords(env)) };
`;

async function withServer(starting: Promise<DevServer>, use: (server: DevServer) => Promise<void>): Promise<void> {
  const server = await starting;
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

describe(`the location of rooms (${SERVER})`, { timeout: 120_000 }, () => {
  test("a jurisdiction that does not exist, or that the runtime does not have, admits nobody", async () => {
    const variables = { ROOM_JURISDICTION: SERVER === "worker" ? "europe" : "eu" };
    await withServer(startDevServer(variables), async (server) => {
      const client = new TestClient(server.host, "r");
      assert.equal((await client.until("signaling-error")).details?.["reason"], "closed");
      await client.refused();
      const { error } = await server.logged(({ event }) => event === "refused-join");
      assert.match(String(error), /^ROOM_JURISDICTION must be eu, us, fedramp/);
    });
  });

  if (SERVER !== "worker") return;

  test("every object is reached within the jurisdiction and with the location of the settings", async () => {
    const variables = { ROOM_JURISDICTION: "eu", ROOM_LOCATION: "weur", ADMIN_TOKEN: "the-admin-token-of-a-test" };
    await withServer(startWorker(variables, undefined, RECORDING), async (server) => {
      const { client } = await TestClient.join(server.host, "r");
      await client.leave();
      const headers = { authorization: "Bearer the-admin-token-of-a-test" };
      const report = await fetch(`http://${server.host}/parties/main`, { headers });
      assert.equal(((await report.json()) as { roomsOpened: unknown }).roomsOpened, 1);
      const reached = server.log().filter(({ event }) => event === "reached");
      const names = new Set(reached.map(({ room }) => room));
      assert.ok(names.has("r") && names.has("~deployment-0") && names.has("~deployment-3"));
      for (const { jurisdiction, options } of reached) {
        assert.deepEqual({ jurisdiction, options }, { jurisdiction: "eu", options: { locationHint: "weur" } });
      }
    });
  });

  test("without these settings no object has a jurisdiction or a location", async () => {
    await withServer(startWorker({}, undefined, RECORDING), async (server) => {
      const { client } = await TestClient.join(server.host, "r");
      await client.leave();
      const reached = server.log().filter(({ event }) => event === "reached");
      assert.ok(reached.length > 0);
      for (const line of reached) assert.ok(!("jurisdiction" in line) && !("options" in line));
    });
  });

  test("the runtime takes a location, and refuses a jurisdiction that it cannot keep", async () => {
    await withServer(startDevServer({ ROOM_LOCATION: "weur" }), async (server) => {
      const { client, joined } = await TestClient.join(server.host, "r");
      assert.equal(joined.room.id, "r");
      await client.leave();
      assert.deepEqual(await faultsOf(server), []);
    });
    await withServer(startDevServer({ ROOM_JURISDICTION: "eu" }), async (server) => {
      const response = await fetch(`http://${server.host}/parties/main/r`);
      assert.equal(response.status, 500);
      assert.match(await response.text(), /Jurisdiction restrictions are not implemented/);
    });
  });
});
