import assert from "node:assert/strict";
import { lacksTurn, TURN_PORT, TURN_SECRET, TurnServer, turnUrl } from "../support/turn.js";
import { PUBLIC_ADDRESS, type Side } from "../support/nat-network.js";
import { testBehindTwoNats, type NetworkTest, type TwoNats } from "../support/two-nats.js";
import { until } from "../support/until.js";

const SIDES = ["a", "b"] as const;
const RELAY_ONLY = 'ice-transport-policy="relay"';
const stun = JSON.stringify([{ urls: `stun:${PUBLIC_ADDRESS}:${TURN_PORT}` }]);

/** The settings of the room server for the TURN server, whose secret it shares. */
const turn = (urls: string, ttl = 3600): Record<string, string> => ({
  TURN_URLS: urls,
  TURN_SECRET,
  TURN_TTL: String(ttl),
});

function withTurn(
  name: string,
  options: NetworkTest,
  body: (nats: TwoNats, turnServer: TurnServer) => Promise<void>,
): void {
  testBehindTwoNats(name, { lacks: lacksTurn(), ...options }, async (nats) => {
    const server = new TurnServer(nats.network);
    nats.scene.addCleanup(() => server.kill());
    await server.start();
    await body(nats, server);
  });
}

/** When the later of the two was connected, counted from the moment in which the other's page was there. */
async function connected(nats: TwoNats): Promise<number> {
  const moments = await Promise.all(
    SIDES.map(async (side) => {
      const { value } = await until(
        `${side} is connected`,
        () => nats.seen(side),
        ({ states }) => states.some(({ state }) => state === "connected"),
      );
      const done = value.states.find(({ state }) => state === "connected")?.at ?? Infinity;
      return { done, began: value.sockets[0] ?? 0 };
    }),
  );
  return Math.max(...moments.map(({ done }) => done)) - Math.max(...moments.map(({ began }) => began));
}

/** Waits until each page says of the other that they cannot be reached, and checks what it says. */
async function saysUnreachable(nats: TwoNats, sentence: RegExp): Promise<void> {
  for (const side of SIDES) {
    const { value } = await until(
      `${side} is told that the other cannot be reached`,
      () => nats.seen(side),
      ({ errors }) => errors.some(({ code }) => code === "connection-failed"),
      60_000,
    );
    const error = value.errors.find(({ code }) => code === "connection-failed");
    assert(error);
    const began = Math.max(...(await Promise.all(SIDES.map(async (one) => (await nats.seen(one)).sockets[0] ?? 0))));
    nats.scene.note(`"${error.message}", after`, error.at - began);
    assert.match(error.message, sentence);
    assert.match(error.message, side === "a" ? /^Cannot connect to Ben\./ : /^Cannot connect to Ana\./);
    assert.ok(error.participantId, "names the participant");
    assert.ok(error.at - began <= 40_000, `${error.at - began} ms`);
  }
}

function tcpTest(options: NetworkTest & { firefox?: Side }): void {
  const { firefox } = options;
  const who = firefox ? ", Chromium and Firefox" : "";
  withTurn(`UDP is blocked: connected in 8 s by TURN over TCP${who}`, options, async (nats) => {
    await nats.network.drop("a", "udp");
    await nats.open({
      variables: turn(`${turnUrl("udp")} ${turnUrl("tcp")}`),
      ...(firefox && { firefox }),
    });
    const took = await connected(nats);
    nats.scene.note("connected by TURN over TCP", took);
    nats.scene.note("media after that", await nats.mediaSince(Date.now()));
    assert.ok(took <= 8000, `${took} ms`);
  });
}
tcpTest({});
tcpTest({ long: true, firefox: "a" });

withTurn('`ice-transport-policy="relay"` shows no other candidate on the wire', {}, async (nats) => {
  await nats.open({ variables: { ...turn(turnUrl("udp")), ICE_SERVERS: stun }, attributes: RELAY_ONLY });
  await nats.mediaSince(Date.now());
  // A new address makes both look for candidates once more.
  const changed = Date.now();
  await nats.network.move("a");
  nats.scene.note("media back by relay after a change of address", await nats.mediaSince(changed));
  for (const side of SIDES) {
    const { sent } = await nats.seen(side);
    nats.scene.count(`candidates sent by ${side}`, sent.length);
    assert.deepEqual([...new Set(sent)], ["relay"]);
  }
});

withTurn(
  "media is back within 15 s after coturn was killed and started again",
  { long: true },
  async (nats, server) => {
    await nats.open({ variables: turn(turnUrl("udp")), attributes: RELAY_ONLY });
    await nats.mediaSince(Date.now());
    const killed = Date.now();
    await server.kill();
    await server.start();
    const started = Date.now();
    const back = await nats.mediaSince(started);
    nats.scene.note("media back after coturn was killed and started again", back);
    await nats.tell(killed);
    for (const side of SIDES) assert.deepEqual((await nats.seen(side)).went, []);
    assert.ok(back <= 15_000, `${back} ms`);
  },
);

withTurn("a restart after the TURN credential has expired uses a fresh one", { long: true }, async (nats, server) => {
  const ttl = 10;
  await nats.open({ variables: turn(turnUrl("udp"), ttl), attributes: RELAY_ONLY });
  await nats.mediaSince(Date.now());
  const [first = ""] = (await nats.seen("a")).usernames;
  assert.match(first, /^\d+:/);
  const expires = Number(first.split(":")[0]) * 1000;
  const { received } = await nats.seen("a");
  assert.ok(!received.includes("ice-servers"), "not renewed yet");
  await until(
    "the page has renewed its credential before it expires",
    () => nats.seen("a"),
    (seen) => seen.received.includes("ice-servers"),
    ttl * 1000,
  );
  nats.scene.note("renewed before it expires by", expires - Date.now());
  assert.ok(Date.now() < expires);
  await until(
    "the first credential has expired",
    () => Date.now(),
    (now) => now > expires + 1000,
  );
  // coturn forgets every relay it has given: only a restart with a credential it takes helps.
  const killed = Date.now();
  await server.kill();
  await server.start();
  const back = await nats.mediaSince(Date.now());
  nats.scene.note("media back with a fresh credential", back);
  await nats.tell(killed);
  for (const side of SIDES) {
    const { usernames } = await nats.seen(side);
    const last = Number(usernames.at(-1)?.split(":")[0]) * 1000;
    assert.ok(last > expires, "the restart was given a later credential");
  }
});

testBehindTwoNats(
  "refused TURN credentials: who cannot be reached is said within 40 s",
  { long: true, lacks: lacksTurn() },
  async (nats) => {
    const server = new TurnServer(nats.network, "another secret");
    nats.scene.addCleanup(() => server.kill());
    await server.start();
    await nats.open({ variables: turn(turnUrl("udp")), attributes: RELAY_ONLY });
    await saysUnreachable(nats, /Tried: relay\. TURN server: 401[^.]*\. Another/);
    assert.match(server.output, /401|Unauthorized|check_stun_auth/i);
    for (const side of SIDES) {
      assert.equal(await nats.state(side), "failed");
      assert.deepEqual((await nats.seen(side)).sent, [], "nothing but relay candidates, and there were none");
    }
  },
);

withTurn(
  "cone and symmetric NAT with STUN only: who cannot be reached is said within 40 s",
  { long: true },
  async (nats) => {
    await nats.network.nat("a", "cone");
    await nats.network.nat("b", "symmetric");
    await nats.open({ variables: { ICE_SERVERS: stun } });
    await saysUnreachable(nats, /Tried: host, srflx\. A TURN server/);
  },
);

withTurn("cone and symmetric NAT with TURN: connected in 8 s", { long: true }, async (nats) => {
  await nats.network.nat("a", "cone");
  await nats.network.nat("b", "symmetric");
  await nats.open({ variables: { ...turn(turnUrl("udp")), ICE_SERVERS: stun } });
  const took = await connected(nats);
  nats.scene.note("connected through cone and symmetric NAT", took);
  await nats.mediaSince(Date.now());
  assert.ok(took <= 8000, `${took} ms`);
});
