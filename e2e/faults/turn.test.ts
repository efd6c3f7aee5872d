import assert from "node:assert/strict";
import { lacksTurn, TURN_PORT, TURN_SECRET, TurnServer, turnUrl } from "../support/turn.js";
import { PUBLIC_ADDRESS, type Side } from "../support/nat-network.js";
import { testBehindTwoNats, type NetworkTest, type TwoNats } from "../support/two-nats.js";
import { until } from "../support/until.js";

const SIDES = ["a", "b"] as const;
const RELAY_ONLY = 'ice-transport-policy="relay"';
const stun = JSON.stringify([{ urls: `stun:${PUBLIC_ADDRESS}:${TURN_PORT}` }]);

/** The room server's settings for the TURN server. Both share the secret. */
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

/** The milliseconds from the moment when both pages had a socket until both were connected. */
async function timeToConnect(nats: TwoNats): Promise<number> {
  const moments = await Promise.all(
    SIDES.map(async (side) => {
      const { value } = await until(
        `${side} is connected`,
        () => nats.recordingOf(side),
        ({ states }) => states.some(({ state }) => state === "connected"),
      );
      const done = value.states.find(({ state }) => state === "connected")?.at ?? Infinity;
      return { done, began: value.sockets[0] ?? 0 };
    }),
  );
  return Math.max(...moments.map(({ done }) => done)) - Math.max(...moments.map(({ began }) => began));
}

/** Waits until each page reports that the other participant cannot be reached, and checks the error. */
async function reportsUnreachable(nats: TwoNats, sentence: RegExp): Promise<void> {
  for (const side of SIDES) {
    const { value } = await until(
      `the page at ${side} reports that the other participant cannot be reached`,
      () => nats.recordingOf(side),
      ({ errors }) => errors.some(({ code }) => code === "connection-failed"),
      60_000,
    );
    const error = value.errors.find(({ code }) => code === "connection-failed");
    assert(error);
    const began = Math.max(
      ...(await Promise.all(SIDES.map(async (end) => (await nats.recordingOf(end)).sockets[0] ?? 0))),
    );
    nats.scene.reportDuration(`"${error.message}", after`, error.at - began, 40_000);
    assert.match(error.message, sentence);
    assert.match(error.message, side === "a" ? /^Cannot connect to Ben\./ : /^Cannot connect to Ana\./);
    assert.ok(error.participantId, "The error names the participant.");
  }
}

function tcpTest(options: NetworkTest & { firefox?: Side }): void {
  const { firefox } = options;
  const browsers = firefox ? ", between Chromium and Firefox" : "";
  withTurn(`participants without UDP are connected by TURN over TCP${browsers}`, options, async (nats) => {
    await nats.network.drop("a", "udp");
    await nats.open({
      variables: turn(`${turnUrl("udp")} ${turnUrl("tcp")}`),
      ...(firefox && { firefox }),
    });
    const took = await timeToConnect(nats);
    nats.scene.reportDuration("connected by TURN over TCP", took, 8000);
    nats.scene.reportDuration("media after that", await nats.mediaSince(Date.now()));
  });
}
tcpTest({});
tcpTest({ long: true, firefox: "a" });

withTurn('with `ice-transport-policy="relay"` only relay candidates are sent', {}, async (nats) => {
  await nats.open({ variables: { ...turn(turnUrl("udp")), ICE_SERVERS: stun }, attributes: RELAY_ONLY });
  await nats.mediaSince(Date.now());
  // A new address makes both pages gather candidates again.
  const changed = Date.now();
  await nats.network.move("a");
  nats.scene.reportDuration("media back by relay after a change of address", await nats.mediaSince(changed));
  for (const side of SIDES) {
    const { sentCandidates } = await nats.recordingOf(side);
    nats.scene.reportNumbers(`candidates sent by ${side}`, sentCandidates.length);
    assert.deepEqual([...new Set(sentCandidates)], ["relay"]);
  }
});

withTurn("media is back after the TURN server was killed and started again", { long: true }, async (nats, server) => {
  await nats.open({ variables: turn(turnUrl("udp")), attributes: RELAY_ONLY });
  await nats.mediaSince(Date.now());
  const killed = Date.now();
  await server.kill();
  await server.start();
  const started = Date.now();
  const back = await nats.mediaSince(started);
  nats.scene.reportDuration("media back after the TURN server was killed and started again", back, 15_000);
  await nats.reportEvents(killed);
  for (const side of SIDES) assert.deepEqual((await nats.recordingOf(side)).left, []);
});

withTurn(
  "an ICE restart after the TURN credential has expired uses a fresh one",
  { long: true },
  async (nats, server) => {
    // A credential holds for half of it at least: media must flow before the page renews it.
    const ttl = 20;
    await nats.open({ variables: turn(turnUrl("udp"), ttl), attributes: RELAY_ONLY });
    await nats.mediaSince(Date.now());
    const [first = ""] = (await nats.recordingOf("a")).usernames;
    assert.match(first, /^\d+:/);
    const expires = Number(first.split(":")[0]) * 1000;
    const { receivedTypes } = await nats.recordingOf("a");
    assert.ok(!receivedTypes.includes("ice-servers"), "The credential is not renewed yet.");
    await until(
      "the page has renewed its credential before it expires",
      () => nats.recordingOf("a"),
      (recording) => recording.receivedTypes.includes("ice-servers"),
      ttl * 1000,
    );
    nats.scene.reportDuration("renewed before it expires by", expires - Date.now());
    assert.ok(Date.now() < expires);
    await until(
      "the first credential has expired",
      () => Date.now(),
      (now) => now > expires + 1000,
    );
    // coturn loses all its relays, so that only an ICE restart with a valid credential helps.
    const killed = Date.now();
    await server.kill();
    await server.start();
    const back = await nats.mediaSince(Date.now());
    nats.scene.reportDuration("media back with a fresh credential", back);
    await nats.reportEvents(killed);
    for (const side of SIDES) {
      const { usernames } = await nats.recordingOf(side);
      const last = Number(usernames.at(-1)?.split(":")[0]) * 1000;
      assert.ok(last > expires, "The restart uses a later credential.");
    }
  },
);

testBehindTwoNats(
  "with refused TURN credentials each page gets an error that names the participant",
  { long: true, lacks: lacksTurn() },
  async (nats) => {
    const server = new TurnServer(nats.network, "another secret");
    nats.scene.addCleanup(() => server.kill());
    await server.start();
    await nats.open({ variables: turn(turnUrl("udp")), attributes: RELAY_ONLY });
    await reportsUnreachable(nats, /Tried: relay\. TURN server: 401[^.]*\. Another/);
    assert.match(server.output, /401|Unauthorized|check_stun_auth/i);
    for (const side of SIDES) {
      assert.equal(await nats.stateAt(side), "failed");
      assert.deepEqual(
        (await nats.recordingOf(side)).sentCandidates,
        [],
        "No candidate is sent: only relay ones may be",
      );
    }
  },
);

withTurn(
  "behind cone and symmetric NAT without TURN each page gets an error that names the participant",
  { long: true },
  async (nats) => {
    await nats.network.nat("a", "cone");
    await nats.network.nat("b", "symmetric");
    await nats.open({ variables: { ICE_SERVERS: stun } });
    await reportsUnreachable(nats, /Tried: host, srflx\. A TURN server/);
  },
);

withTurn("participants behind cone and symmetric NAT are connected by TURN", { long: true }, async (nats) => {
  await nats.network.nat("a", "cone");
  await nats.network.nat("b", "symmetric");
  await nats.open({ variables: { ...turn(turnUrl("udp")), ICE_SERVERS: stun } });
  const took = await timeToConnect(nats);
  nats.scene.reportDuration("connected through cone and symmetric NAT", took, 8000);
  await nats.mediaSince(Date.now());
});
