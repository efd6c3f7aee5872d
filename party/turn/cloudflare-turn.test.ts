import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { TestClient, type Participant } from "../testing/client.js";
import { freePort, startDevServer, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { startFakeTurnService, type FakeTurnService } from "../testing/fake-turn-service.js";
import { faultsOf } from "../testing/faults.js";
import { moderate } from "../testing/token-kit.js";

const newRoom = () => `room-${randomUUID()}`;
const own = [{ urls: ["stun:own.example"] }];
const TTL = 600;

let service: FakeTurnService;
let server: DevServer;

const start = async (variables: Record<string, string>, place?: ServerPlace): Promise<void> => {
  server = await startDevServer(
    {
      ICE_SERVERS: JSON.stringify(own),
      CLOUDFLARE_TURN_KEY: "the-key",
      CLOUDFLARE_TURN_TOKEN: "the-token",
      CLOUDFLARE_TURN_API: service.url,
      CLOUDFLARE_TURN_TTL: `${TTL}`,
      OPEN_ROOM_HOST: "first",
      ...variables,
    },
    place,
  );
};

/** The servers that a participant receives with this credential. */
const serversOf = (username: string) => [
  ...own,
  { urls: ["stun:stun.cloudflare.com:3478"] },
  { urls: ["turn:turn.cloudflare.com:3478?transport=udp"], username, credential: "c" },
];

/** The user name of the credential in a message. */
function usernameIn({ iceServers }: Pick<Participant["joined"], "iceServers">): string {
  const username = iceServers?.at(-1)?.username;
  assert.ok(username, `no credential in ${JSON.stringify(iceServers)}`);
  return username;
}

const revoked = (...usernames: string[]) =>
  service.until(() => usernames.every((username) => service.revoked.includes(username)));

/** Makes the service keep its answers until the returned function is called. */
function holdService(): () => void {
  let release = () => {};
  service.held = new Promise((resolve) => {
    release = resolve;
  });
  return () => {
    service.held = undefined;
    release();
  };
}

before(async () => {
  service = await startFakeTurnService();
});
after(() => {
  service.close();
});

describe("Cloudflare's TURN service", { timeout: 120_000 }, () => {
  before(() => start({ GRACE_SECONDS: "3600", ROOM_CAPACITY: "3" }));
  after(() => server.stop());

  test("Cloudflare's TURN service issues one credential for each participant, also for requests and returns", async () => {
    const room = newRoom();
    const before = service.issued.length;
    const ana = await TestClient.join(server.host, room);
    const username = `user-${before + 1}`;
    assert.deepEqual(ana.joined.iceServers, serversOf(username));
    assert.deepEqual(service.issued.slice(before), [
      {
        path: "/v1/turn/keys/the-key/credentials/generate-ice-servers",
        authorization: "Bearer the-token",
        body: { ttl: TTL, customIdentifier: ana.id },
      },
    ]);
    const again = await TestClient.resume(server.host, room, ana);
    for (const message of [ana.joined, again.joined]) {
      const { iceServersTtl = 0 } = message;
      assert.equal(usernameIn(message), username);
      assert.ok(iceServersTtl > TTL / 2 && iceServersTtl <= TTL, `${iceServersTtl} s`);
    }
    for (let i = 0; i < 3; i++) {
      again.client.send({ type: "ice-servers" });
      assert.equal(usernameIn(await again.client.until("ice-servers")), username);
    }
    again.client.send({ type: "ping", digest: "" });
    assert.equal(usernameIn(await again.client.until("room-joined")), username);
    const ben = await TestClient.join(server.host, room);
    assert.equal(usernameIn(ben.joined), `user-${before + 2}`);
    assert.equal(service.issued.length, before + 2);
    assert.doesNotMatch(server.output.join("\n"), /the-token|user-\d/);
  });

  test("Cloudflare's TURN service is not asked for a stranger whom the room refuses", async () => {
    const room = newRoom();
    const host = await TestClient.join(server.host, room);
    moderate(host, { action: "lock" });
    await host.client.until("room-updated");
    const before = service.issued.length;
    for (let i = 0; i < 5; i++) await new TestClient(server.host, room).refused();
    await new TestClient(server.host, newRoom(), { query: { displayName: "x".repeat(1000) } }).refused();
    moderate(host, { action: "unlock" });
    moderate(host, { action: "settings", settings: { capacity: 1 } });
    await host.client.until("room-updated", ({ room }) => room.capacity === 1);
    await new TestClient(server.host, room).refused();
    assert.equal(service.issued.length, before);
  });

  test("a participant enters the room when Cloudflare's TURN service has answered, and has their place until then", async () => {
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    const before = service.issued.length;
    const release = holdService();
    const ben = TestClient.join(server.host, room);
    const gone = new TestClient(server.host, room);
    await service.until(() => service.issued.length === before + 2);
    assert.deepEqual(await ana.client.settled(), [], "nobody hears of a participant who could not receive an offer");
    const late = new TestClient(server.host, room);
    assert.equal((await late.until("signaling-error")).code, "room-full");
    await late.refused();
    gone.socket.terminate();
    // On a Worker the socket is not open yet.
    await gone.closed.catch(() => undefined);
    release();
    const { joined, id } = await ben;
    const { participant } = await ana.client.until("participant-joined");
    assert.equal(participant.id, id);
    assert.ok([`user-${before + 1}`, `user-${before + 2}`].includes(usernameIn(joined)));
    assert.equal(service.issued.length, before + 2);
    // The runtime may hear late of the end of a socket. Then its participant was in the room, and leaves it.
    const other = [1, 2].map((number) => `user-${before + number}`).find((name) => name !== usernameIn(joined)) ?? "";
    await revoked(other);
    assert.ok(!service.revoked.includes(usernameIn(joined)));
  });

  test("the credential of a participant who was removed or has left is revoked at Cloudflare's TURN service", async () => {
    const room = newRoom();
    const host = await TestClient.join(server.host, room);
    const [ben, eve] = [await TestClient.join(server.host, room), await TestClient.join(server.host, room)];
    moderate(host, { action: "remove", to: eve.id });
    await revoked(usernameIn(eve.joined));
    await ben.client.leave();
    await revoked(usernameIn(ben.joined));
    assert.ok(!service.revoked.includes(usernameIn(host.joined)));
    const fay = await TestClient.join(server.host, room);
    moderate(host, { action: "end" });
    await revoked(usernameIn(host.joined), usernameIn(fay.joined));
  });

  test("a participant in the lobby gets a credential of Cloudflare's TURN service when they are admitted", async () => {
    const room = newRoom();
    const host = await TestClient.join(server.host, room);
    moderate(host, { action: "settings", settings: { lobby: true } });
    await host.client.until("room-updated");
    const before = service.issued.length;
    const eve = await TestClient.knock(server.host, room);
    const fay = await TestClient.knock(server.host, room);
    assert.equal(service.issued.length, before);
    const release = holdService();
    moderate(host, { action: "admit", to: eve.id });
    await service.until(() => service.issued.length === before + 1);
    await host.client.until("knock", ({ id }) => id === fay.id);
    const heard = (await host.client.settled()).map(({ type }) => type);
    assert.ok(!heard.includes("participant-joined"), `heard ${heard.join(", ")}`);
    release();
    assert.equal(usernameIn(await eve.client.until("room-joined")), `user-${before + 1}`);
    assert.equal((await host.client.until("participant-joined")).participant.id, eve.id);
    moderate(host, { action: "admit-all" });
    assert.equal(usernameIn(await fay.client.until("room-joined")), `user-${before + 2}`);
  });

  test("a failure of Cloudflare's TURN service prevents no join, is logged, and is retried soon, but not at once", async () => {
    const before = service.issued.length;
    service.status = 500;
    const room = newRoom();
    const ana = await TestClient.join(server.host, room);
    assert.deepEqual(ana.joined.iceServers, own);
    assert.equal(ana.joined.iceServersTtl, 60);
    ana.client.send({ type: "ice-servers" });
    assert.deepEqual((await ana.client.until("ice-servers")).iceServers, own);
    assert.equal(service.issued.length, before + 1);
    const line = await server.logged((entry) => entry.room === room && entry.event === "turn-failed");
    assert.deepEqual([line["level"], line["outcome"]], ["error", "failed"]);
    assert.match(String(line["error"]), /responded with 500/);
    service.status = 201;
    assert.deepEqual(await faultsOf(server), []);
  });
});

describe("Cloudflare's TURN service, when the room server starts again", { timeout: 120_000 }, () => {
  let place: ServerPlace;
  before(async () => {
    place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "turn-")) };
  });
  after(async () => {
    await server.stop();
    await rm(place.storage, { recursive: true });
  });

  test("participants who return after a restart have the credential that they had, and it is revoked when they are out", async () => {
    const room = newRoom();
    await start({ GRACE_SECONDS: "3600" }, place);
    const people = [];
    for (let i = 0; i < 4; i++) people.push(await TestClient.join(server.host, room));
    for (const { client } of people) await client.settled();
    const asked = service.issued.length;
    await server.stop();
    await start({ GRACE_SECONDS: "3" }, place);
    const [host, ben, ...missing] = people;
    assert.ok(host && ben && missing.length === 2);
    const back = await TestClient.resume(server.host, room, host);
    const also = await TestClient.resume(server.host, room, ben);
    assert.equal(usernameIn(back.joined), usernameIn(host.joined));
    assert.equal(usernameIn(also.joined), usernameIn(ben.joined));
    assert.equal(service.issued.length, asked);
    await revoked(...missing.map(({ joined }) => usernameIn(joined)));
    moderate(back, { action: "remove", to: also.id });
    await revoked(usernameIn(ben.joined));
    await back.client.leave();
    await revoked(usernameIn(host.joined));
    assert.equal(service.issued.length, asked);
    assert.deepEqual(await faultsOf(server), []);
  });
});
