import assert from "node:assert/strict";
import { lacksTurn, TURN_PORT, TURN_SECRET, TurnServer, turnUrl } from "../support/turn.js";
import { PUBLIC_ADDRESS, type Side } from "../support/nat-network.js";
import { inTwoHomes, type NetworkTest, type TwoHomes } from "../support/two-nats.js";
import { until } from "../support/until.js";

const SIDES = ["a", "b"] as const;
const RELAY_ONLY = 'ice-transport-policy="relay"';
const stun = JSON.stringify([{ urls: `stun:${PUBLIC_ADDRESS}:${TURN_PORT}` }]);

/** What the room server is told of the TURN server, whose secret it shares. */
const turn = (urls: string, ttl = 3600): Record<string, string> => ({
  TURN_URLS: urls,
  TURN_SECRET,
  TURN_TTL: String(ttl),
});

function withTurn(
  name: string,
  options: NetworkTest,
  body: (homes: TwoHomes, turnServer: TurnServer) => Promise<void>,
): void {
  inTwoHomes(name, { lacks: lacksTurn(), ...options }, async (homes) => {
    const server = new TurnServer(homes.network);
    homes.stage.alsoTakeDown(() => server.kill());
    await server.start();
    await body(homes, server);
  });
}

/** When the later of the two was connected, counted from the moment in which the other's page was there. */
async function connected(homes: TwoHomes): Promise<number> {
  const moments = await Promise.all(
    SIDES.map(async (side) => {
      const { value } = await until(
        `${side} is connected`,
        () => homes.seen(side),
        ({ states }) => states.some(({ state }) => state === "connected"),
      );
      const done = value.states.find(({ state }) => state === "connected")?.at ?? Infinity;
      return { done, began: value.sockets[0] ?? 0 };
    }),
  );
  return Math.max(...moments.map(({ done }) => done)) - Math.max(...moments.map(({ began }) => began));
}

/** Waits until each page says of the other that they cannot be reached, and checks what it says. */
async function saysUnreachable(homes: TwoHomes, sentence: RegExp): Promise<void> {
  for (const side of SIDES) {
    const { value } = await until(
      `${side} is told that the other cannot be reached`,
      () => homes.seen(side),
      ({ errors }) => errors.some(({ code }) => code === "connection-failed"),
      60_000,
    );
    const error = value.errors.find(({ code }) => code === "connection-failed");
    assert(error);
    const began = Math.max(...(await Promise.all(SIDES.map(async (one) => (await homes.seen(one)).sockets[0] ?? 0))));
    homes.stage.note(`"${error.message}", after`, error.at - began);
    assert.match(error.message, sentence);
    assert.match(error.message, side === "a" ? /^Cannot connect to Ben\./ : /^Cannot connect to Ana\./);
    assert.ok(error.participantId, "names the participant");
    assert.ok(error.at - began <= 40_000, `${error.at - began} ms`);
  }
}

function tcpTest(options: NetworkTest & { firefox?: Side }): void {
  const { firefox } = options;
  const who = firefox ? ", Chromium and Firefox" : "";
  withTurn(`UDP is blocked: connected in 8 s by TURN over TCP${who}`, options, async (homes) => {
    await homes.network.drop("a", "udp");
    await homes.open({
      variables: turn(`${turnUrl("udp")} ${turnUrl("tcp")}`),
      ...(firefox && { firefox }),
    });
    const took = await connected(homes);
    homes.stage.note("connected by TURN over TCP", took);
    homes.stage.note("media after that", await homes.mediaSince(Date.now()));
    assert.ok(took <= 8000, `${took} ms`);
  });
}
tcpTest({});
tcpTest({ long: true, firefox: "a" });

withTurn('`ice-transport-policy="relay"` shows no other candidate on the wire', {}, async (homes) => {
  await homes.open({ variables: { ...turn(turnUrl("udp")), ICE_SERVERS: stun }, attributes: RELAY_ONLY });
  await homes.mediaSince(Date.now());
  // A new address makes both look for candidates once more.
  const changed = Date.now();
  await homes.network.move("a");
  homes.stage.note("media back by relay after a change of address", await homes.mediaSince(changed));
  for (const side of SIDES) {
    const { sent } = await homes.seen(side);
    homes.stage.count(`candidates sent by ${side}`, sent.length);
    assert.deepEqual([...new Set(sent)], ["relay"]);
  }
});

withTurn(
  "media is back within 15 s after coturn was killed and started again",
  { long: true },
  async (homes, server) => {
    await homes.open({ variables: turn(turnUrl("udp")), attributes: RELAY_ONLY });
    await homes.mediaSince(Date.now());
    const killed = Date.now();
    await server.kill();
    await server.start();
    const started = Date.now();
    const back = await homes.mediaSince(started);
    homes.stage.note("media back after coturn was killed and started again", back);
    await homes.tell(killed);
    for (const side of SIDES) assert.deepEqual((await homes.seen(side)).went, []);
    assert.ok(back <= 15_000, `${back} ms`);
  },
);

withTurn("a restart after the TURN credential has expired uses a fresh one", { long: true }, async (homes, server) => {
  const ttl = 10;
  await homes.open({ variables: turn(turnUrl("udp"), ttl), attributes: RELAY_ONLY });
  await homes.mediaSince(Date.now());
  const [first = ""] = (await homes.seen("a")).usernames;
  assert.match(first, /^\d+:/);
  const expires = Number(first.split(":")[0]) * 1000;
  const { received } = await homes.seen("a");
  assert.ok(!received.includes("ice-servers"), "not renewed yet");
  await until(
    "the page has renewed its credential before it expires",
    () => homes.seen("a"),
    (seen) => seen.received.includes("ice-servers"),
    ttl * 1000,
  );
  homes.stage.note("renewed before it expires by", expires - Date.now());
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
  const back = await homes.mediaSince(Date.now());
  homes.stage.note("media back with a fresh credential", back);
  await homes.tell(killed);
  for (const side of SIDES) {
    const { usernames } = await homes.seen(side);
    const last = Number(usernames.at(-1)?.split(":")[0]) * 1000;
    assert.ok(last > expires, "the restart was given a later credential");
  }
});

inTwoHomes(
  "refused TURN credentials: who cannot be reached is said within 40 s",
  { long: true, lacks: lacksTurn() },
  async (homes) => {
    const server = new TurnServer(homes.network, "another secret");
    homes.stage.alsoTakeDown(() => server.kill());
    await server.start();
    await homes.open({ variables: turn(turnUrl("udp")), attributes: RELAY_ONLY });
    await saysUnreachable(homes, /Tried: relay\. TURN server: 401[^.]*\. Another/);
    assert.match(server.output, /401|Unauthorized|check_stun_auth/i);
    for (const side of SIDES) {
      assert.equal(await homes.state(side), "failed");
      assert.deepEqual((await homes.seen(side)).sent, [], "nothing but relay candidates, and there were none");
    }
  },
);

withTurn(
  "cone and symmetric NAT with STUN only: who cannot be reached is said within 40 s",
  { long: true },
  async (homes) => {
    await homes.network.nat("a", "cone");
    await homes.network.nat("b", "symmetric");
    await homes.open({ variables: { ICE_SERVERS: stun } });
    await saysUnreachable(homes, /Tried: host, srflx\. A TURN server/);
  },
);

withTurn("cone and symmetric NAT with TURN: connected in 8 s", { long: true }, async (homes) => {
  await homes.network.nat("a", "cone");
  await homes.network.nat("b", "symmetric");
  await homes.open({ variables: { ...turn(turnUrl("udp")), ICE_SERVERS: stun } });
  const took = await connected(homes);
  homes.stage.note("connected through cone and symmetric NAT", took);
  await homes.mediaSince(Date.now());
  assert.ok(took <= 8000, `${took} ms`);
});
