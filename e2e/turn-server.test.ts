import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { expiryOf, turnServerFor } from "../party/turn/turn-credentials.js";
import { documentedTurn, replaced, startTurn, turnSetting, TURN_RULES } from "./support/documented-turn.js";
import { lacksNetwork } from "./support/nat-network.js";
import { SPECIAL_IPV4, SPECIAL_IPV6, type SpecialRange } from "./support/special-ranges.js";
import type { Endpoint } from "./support/stun-message.js";
import { lacksTurn, TURN_PORT } from "./support/turn.js";
import { TCP_RELAY, UDP_RELAY } from "./support/turn-client.js";
import { ADDRESSES, TurnNetwork, type Agent } from "./support/turn-network.js";
import { until } from "./support/until.js";

const SECRET = "the secret of this test, not of any server";
const FORBIDDEN = 403;
const UNAUTHORIZED = 401;
const QUOTA_REACHED = 486;
const TLS_PORT = 5349;
/** Of the services behind the relay. */
const PORT = 8080;

const SPECIAL = [
  { family: 4, ranges: SPECIAL_IPV4 },
  { family: 6, ranges: SPECIAL_IPV6 },
] as const;
/** A host in each range where there can be one. */
const hostsIn = (ranges: readonly SpecialRange[]) =>
  ranges.filter(({ hosts }) => hosts !== false).flatMap(({ addresses }) => addresses.slice(0, 1));
/** The two ways to the server, by the family of its address. */
const FAMILIES = [4, 6] as const;
type Family = (typeof FAMILIES)[number];
type Transport = "udp" | "tcp" | "tls";

let people = 0;

describe("the documented configuration of coturn", { skip: lacksNetwork() || lacksTurn(), timeout: 180_000 }, () => {
  let folder: string;
  let network: TurnNetwork;
  let client: Agent;
  let server: Agent;
  let peer: Agent;
  let stop: () => Promise<void>;

  const start = async (change: (configuration: string) => string = (text) => text) => {
    stop = await startTurn(network, change(replaced(documentedTurn(), SECRET, folder)), folder);
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "rtc-turn-"));
    const behind = SPECIAL.flatMap(({ ranges }) => ranges.filter(({ hosts }) => hosts !== false));
    network = await TurnNetwork.build(behind.map(({ range }) => range));
    [client, server, peer] = await Promise.all([
      network.agent("client"),
      network.agent("server"),
      network.agent("peer"),
    ]);
    await start();
  });
  after(async () => {
    await network.close();
    await rm(folder, { recursive: true });
  });

  /** A client with the credential that the room makes for a participant. */
  async function open(
    transport: Transport,
    family: Family,
    { participant = `participant-${++people}`, now = Date.now(), ttl = 600, secret = SECRET } = {},
  ): Promise<number> {
    const { username = "", credential = "" } = turnServerFor({ urls: [], secret, ttl }, participant, now);
    const to = { address: ADDRESSES.server[family], port: transport === "tls" ? TLS_PORT : TURN_PORT };
    return client.open({ transport, server: to, username, password: credential });
  }

  /** A client that has a relay. */
  async function relay(transport: Transport, family: Family, participant?: string, relayFamily: Family = family) {
    const number = await open(transport, family, participant === undefined ? {} : { participant });
    const { code, relayed } = await client.allocate(number, relayFamily);
    assert.equal(code, 0);
    assert.ok(relayed);
    return { number, relayed };
  }

  const received = (number: number, text: string) =>
    until(
      `the client receives "${text}"`,
      () => client.received(number),
      (all) => all.some((one) => one.text === text),
    );

  test("the hosts in special-purpose ranges can be reached from the machine of coturn, or the next tests could not fail", async () => {
    for (const address of SPECIAL.flatMap(({ ranges }) => hostsIn(ranges))) {
      await peer.echo({ address, port: PORT });
      assert.equal(await server.ask({ address, port: PORT }, "direct"), "echo of direct", address);
    }
  });

  for (const transport of ["udp", "tcp", "tls"] as const) {
    for (const family of FAMILIES) {
      test(`coturn relays to the public internet only, for a client that uses ${transport} over IPv${family}`, async () => {
        for (const { family: relayFamily, ranges } of SPECIAL) {
          const { number } = await relay(transport, family, undefined, relayFamily);
          const text = `secret question ${number}`;
          let channel = 0x4000;
          for (const address of ranges.flatMap(({ addresses }) => addresses)) {
            const to: Endpoint = { address, port: PORT };
            assert.equal((await client.permit(number, to)).code, FORBIDDEN, `permission for ${address}`);
            assert.equal((await client.bind(number, channel++, to)).code, FORBIDDEN, `channel to ${address}`);
            await client.send(number, to, text);
          }
          const friend = { address: ADDRESSES.peer[relayFamily], port: PORT + number + 1 };
          await peer.echo(friend);
          assert.equal((await client.permit(number, friend)).code, 0);
          await client.send(number, friend, `question ${number}`);
          await received(number, `echo of question ${number}`);
          assert.ok((await peer.heard()).includes(`question ${number}`));
          assert.ok(!(await peer.heard()).includes(text), "nothing reached a special-purpose range");
          await client.close(number);
        }
      });
    }
  }

  test("coturn relays no TCP", async () => {
    const target = { address: ADDRESSES.peer[4], port: 80 };
    await peer.listen(target);
    assert.ok(await server.isOpen(target));
    for (const transport of ["udp", "tcp", "tls"] as const) {
      for (const family of FAMILIES) {
        const number = await open(transport, family);
        assert.ok((await client.allocate(number, 4, TCP_RELAY)).code >= 400, `${transport} over IPv${family}`);
        assert.equal((await client.allocate(number, 4, UDP_RELAY)).code, 0);
        assert.ok((await client.connectPeer(number, target)).code >= 400, `${transport} over IPv${family}`);
        await client.close(number);
      }
    }
  });

  test("coturn refuses a participant more relays than the quota, also with another credential of theirs", async () => {
    const quota = turnSetting("user-quota");
    const participant = "greedy";
    const numbers = await Promise.all(Array.from({ length: quota }, () => open("udp", 4, { participant })));
    for (const number of numbers) assert.equal((await client.allocate(number, 4)).code, 0);
    assert.equal((await client.allocate(await open("tcp", 4, { participant }), 4)).code, QUOTA_REACHED);
    const later = await open("udp", 6, { participant, now: Date.now() + 600_000 });
    assert.equal((await client.allocate(later, 4)).code, QUOTA_REACHED);
    const other = await open("udp", 4);
    assert.equal((await client.allocate(other, 4)).code, 0, "other participants have their own");
    const [first = -1] = numbers;
    assert.equal((await client.refresh(first, 0)).code, 0);
    await until(
      "a relay that has ended counts no more",
      () => client.allocate(later, 4),
      ({ code }) => code === 0,
    );
    for (const number of [...numbers, other, later]) await client.refresh(number, 0);
  });

  test("coturn refuses all participants more relays than the total quota", async () => {
    const [quota, each] = [turnSetting("total-quota"), turnSetting("user-quota")];
    assert.ok(turnSetting("bps-capacity") >= quota * turnSetting("max-bps"), "or the bandwidth is reserved before");
    assert.ok(turnSetting("max-port") - turnSetting("min-port") >= quota);
    const numbers: number[] = [];
    const codes: number[] = [];
    // Relays of tests before may be open still.
    for (let i = 0; i <= quota && !codes.includes(QUOTA_REACHED); i++) {
      const number = await open("udp", 4, { participant: `crowd-${Math.floor(i / each)}` });
      numbers.push(number);
      codes.push((await client.allocate(number, 4)).code);
    }
    assert.equal(codes.at(-1), QUOTA_REACHED);
    assert.ok(codes.slice(0, -1).every((code) => code === 0));
    assert.ok(codes.length > quota / 2, `${codes.length} relays`);
    await Promise.all(numbers.slice(0, -1).map((number) => client.refresh(number, 0)));
    await until(
      "relays that have ended count no more",
      async () => client.allocate(await open("udp", 4), 4),
      ({ code }) => code === 0,
    );
  });

  test("coturn slows a relay down to the documented bandwidth", async () => {
    const limit = turnSetting("max-bps");
    const { number } = await relay("tcp", 4);
    const sink = { address: ADDRESSES.peer[4], port: 9000 };
    await peer.echo(sink);
    assert.equal((await client.bind(number, 0x4000, sink)).code, 0);
    const [packet, seconds] = [1000, 12];
    const start = Date.now();
    await client.flood(number, 0x4000, (seconds * limit) / packet, packet);
    await until(
      "a small packet comes through again",
      async () => {
        await client.send(number, sink, "small");
        return (await peer.heard()).includes("small");
      },
      Boolean,
    );
    const took = (Date.now() - start) / 1000;
    const bytes = await peer.heardBytes();
    assert.ok(bytes >= limit / 2, `only ${bytes} bytes`);
    assert.ok(bytes <= limit * (Math.ceil(took) + 1), `${bytes} bytes in ${took} s`);
    assert.ok(bytes < (seconds * limit) / 2, `${bytes} bytes at once`);
    await client.close(number);
  });

  test("coturn refuses an expired credential and a wrong one", async () => {
    const expired = await open("udp", 4, { now: Date.now() - 601_000 });
    assert.equal((await client.allocate(expired, 4)).code, UNAUTHORIZED);
    const wrong = await open("tcp", 6, { secret: "another secret" });
    assert.equal((await client.allocate(wrong, 4)).code, UNAUTHORIZED);
  });

  test("a relay of coturn outlives the credential that it was made with, as long as its client refreshes it", async () => {
    const credential = { participant: "talkative", now: Date.now(), ttl: 4 };
    const number = await open("udp", 4, credential);
    assert.equal((await client.allocate(number, 4)).code, 0);
    const expiry = expiryOf(credential.ttl, credential.now);
    await until("the credential has expired", Date.now, (at) => at > (expiry + 1) * 1000);
    assert.equal((await client.allocate(await open("udp", 4, credential), 4)).code, UNAUTHORIZED);
    const friend = { address: ADDRESSES.peer[4], port: 9100 };
    await peer.echo(friend);
    assert.equal((await client.refresh(number, 600)).code, 0);
    assert.equal((await client.permit(number, friend)).code, 0);
    await client.send(number, friend, "still there");
    await received(number, "echo of still there");
  });

  test("nothing of coturn listens but TURN, and its answers do not name its version", async () => {
    const listening = await network.run("ss", "-Hlntu");
    const ports = [...listening.matchAll(/(?:tcp|udp)\s+\S+\s+\d+\s+\d+\s+\S+:(\d+)\s/g)].map(([, port]) =>
      Number(port),
    );
    const own = [PORT, 53];
    const others = ports.filter((port) => port < turnSetting("min-port") && !own.includes(port));
    assert.deepEqual([...new Set(others)].sort(), [TURN_PORT, TLS_PORT]);
    const number = await open("udp", 4);
    const { software = "" } = await client.allocate(number, 4);
    assert.doesNotMatch(software, /\d\.\d/);
  });

  test("with the documented firewall rules, relays reach each other on their machine and no service of it", async () => {
    for (const family of FAMILIES) {
      const service = { address: ADDRESSES.server[family], port: 53 };
      await server.echo(service);
      const [ana, ben] = [await relay("tcp", family), await relay("udp", family)];
      assert.equal((await client.permit(ana.number, ben.relayed)).code, 0);
      assert.equal((await client.permit(ben.number, ana.relayed)).code, 0);
      await client.send(ana.number, service, `before the rules, IPv${family}`);
      await received(ana.number, `echo of before the rules, IPv${family}`);
      await network.run("nft", "-f", TURN_RULES);
      for (const port of [53, TURN_PORT, TLS_PORT, 22]) {
        await client.send(ana.number, { ...service, port }, `after the rules, IPv${family}`);
      }
      const before = (await client.received(ana.number)).length;
      await client.send(ana.number, ben.relayed, `from relay to relay, IPv${family}`);
      await received(ben.number, `from relay to relay, IPv${family}`);
      await client.send(ben.number, ana.relayed, `and back, IPv${family}`);
      await received(ana.number, `and back, IPv${family}`);
      assert.equal((await client.received(ana.number)).length, before + 1);
      assert.ok(!(await server.heard()).includes(`after the rules, IPv${family}`));
      await network.run("nft", "delete table inet turn_relays");
    }
  });

  test("with its own addresses denied, as the comments offer it, coturn refuses its own services and the relays of others", async () => {
    await stop();
    await start((text) =>
      text
        .replace("#denied-peer-ip=198.51.100.7\n", `denied-peer-ip=${ADDRESSES.server[4]}\n`)
        .replace("#denied-peer-ip=2001:db8::7\n", `denied-peer-ip=${ADDRESSES.server[6]}\n`),
    );
    for (const family of FAMILIES) {
      const [ana, ben] = [await relay("udp", family), await relay("udp", family)];
      assert.equal((await client.permit(ana.number, ben.relayed)).code, FORBIDDEN);
      assert.equal((await client.bind(ana.number, 0x4000, { ...ben.relayed, port: 53 })).code, FORBIDDEN);
      assert.equal((await client.permit(ana.number, { address: ADDRESSES.peer[family], port: 1 })).code, 0);
    }
  });

  test("on a machine with a private address the firewall rules protect it, since coturn denies its own addresses no more", async () => {
    await stop();
    const [inside, outside] = [ADDRESSES.server[4], "45.90.10.9"];
    // The machine's address is in a range that is denied, as on a cloud.
    await start((text) =>
      text
        .replace("#external-ip=198.51.100.7/10.0.0.5", `external-ip=${outside}/${inside}`)
        .replace("denied-peer-ip=0.0.0.0-", `denied-peer-ip=45.90.10.0-45.90.10.255\ndenied-peer-ip=0.0.0.0-`),
    );
    const [ana, ben] = [await relay("udp", 4), await relay("udp", 4)];
    assert.equal(ben.relayed.address, outside);
    assert.equal((await client.permit(ana.number, { address: ADDRESSES.peer[4], port: PORT })).code, FORBIDDEN);
    assert.equal((await client.permit(ana.number, { address: "10.0.0.1", port: PORT })).code, FORBIDDEN);
    assert.equal((await client.permit(ana.number, { address: inside, port: 53 })).code, 0, "or the comment is wrong");
    assert.equal((await client.permit(ana.number, ben.relayed)).code, 0);
    assert.equal((await client.permit(ben.number, ana.relayed)).code, 0);
    await network.run("nft", "-f", TURN_RULES);
    for (const address of [inside, outside])
      await client.send(ana.number, { address, port: 53 }, "from behind a relay");
    await client.send(ana.number, ben.relayed, "hello");
    await received(ben.number, "hello");
    assert.ok(!(await server.heard()).includes("from behind a relay"));
  });
});
