import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { TestClient } from "../testing/client.js";
import { startSampleServer, SERVER, type DevServer } from "../testing/dev-server.js";
import { moderate, MODERATION_VARIABLES, tokenContractWith } from "../testing/token-kit.js";

const faultsOf = (server: DevServer) => server.log().filter(({ event }) => event === "fault");

describe(`a class that extends the server (${SERVER})`, { timeout: 180_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startSampleServer(MODERATION_VARIABLES);
  });
  after(async () => {
    await server.stop();
  });
  const { enter, newRoom, query, refused, logOf } = tokenContractWith(() => server);
  const noted = (room: string, event: string) =>
    server.logged((line) => line.room === room && line.event === `sample-${event}`);

  test("it hears of joins, leaves and moderation, and its errors are logged and break no call", async () => {
    const room = newRoom();
    const host = await enter(room, { user: "host", role: "host" });
    const ben = await enter(room, { user: "ben" });
    moderate(host, { action: "mute", to: ben.id });
    await ben.client.until("moderated");
    await ben.client.leave();
    assert.equal((await host.client.until("participant-left")).id, ben.id);
    const { participant, reason } = await noted(room, "leave");
    assert.deepEqual([participant, reason], [ben.joined.self, "left"]);
    const { moderation } = await noted(room, "moderation");
    assert.deepEqual(moderation, {
      by: { id: host.id, user: "host" },
      action: "mute",
      to: { id: ben.id, user: "ben" },
    });
    const joins = logOf(room).filter(({ event }) => event === "sample-join");
    assert.deepEqual(
      joins.map((line) => line["participant"]),
      [host.joined.self, ben.joined.self],
    );
    await host.client.leave();
    for (const error of ["after a join", "after a leave"]) {
      const failure = await server.logged(
        (line) => line.room === room && line.event === "hook-failed" && String(line["error"]).includes(error),
      );
      assert.equal(failure["level"], "error");
    }
    assert.ok(!server.output.join("\n").includes(ben.joined.resumeKey), "it is told no resume key");
  });

  test("a page that returns by a second socket, because the first did not open in time, keeps the second", async () => {
    const room = newRoom();
    const [host, ben] = [await enter(room, { role: "host" }), await enter(room, { user: "ben" })];
    await ben.client.vanish();
    const { resumeKey: resume } = ben.joined;
    const slow = { ...(await query(room, { user: "ben" })), resume, ask: "slow" };
    const [givenUp, late] = [1, 2].map(() => new TestClient(server.host, room, { query: slow }));
    await server.logged((line) => line.event === "away" && line["participant"] === ben.id);
    const asked = () => logOf(room).filter(({ event }) => event === "sample-authorize").length;
    while (asked() < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    givenUp?.socket.on("error", () => undefined).terminate();
    const again = await enter(room, { user: "ben" }, { resume });
    assert.equal(again.id, ben.id);
    assert.equal((await late?.until("room-left"))?.reason, "replaced");
    assert.equal(await late?.refused(), CLOSE_CODES.replaced);
    await again.client.settled();
    assert.equal(again.client.socket.readyState, again.client.socket.OPEN);
    assert.equal((await host.client.settled()).filter(({ type }) => type === "participant-left").length, 0);
  });

  test("it refuses a page with a sentence of its own", async () => {
    const room = newRoom();
    const told = await refused(room, {}, { ask: "refuse" });
    assert.deepEqual(told, {
      code: "forbidden",
      message: "Pay first, please.",
      reason: "door",
      status: 403,
      closeCode: CLOSE_CODES.forbidden,
    });
    const line = await server.logged((one) => one.room === room && one.event === "refused-join");
    assert.equal(line["why"], "door");
  });

  test("its error at the door, or rights that do not exist, refuse a page for the moment", async () => {
    for (const [ask, error] of [
      ["throw", /the sample fails at the door/],
      ["nonsense", /rights that are not valid/],
      ["no", /rights that are not valid\. Expected nothing, \{ refuse/],
      ["nobody", /rights that are not valid\. Expected nothing, \{ refuse/],
      ["slip", /rights that are not valid\. .*Expected nothing, \{ refuse/],
      ["silent", /rights that are not valid/],
    ] as const) {
      const room = newRoom();
      const { message, ...told } = (await refused(room, {}, { ask })) as Record<string, unknown>;
      const unchecked = {
        code: "forbidden",
        reason: "unchecked",
        status: 503,
        retryAfter: 5,
        closeCode: CLOSE_CODES.tryAgain,
      };
      assert.deepEqual(told, unchecked, ask);
      assert.doesNotMatch(String(message), /sample/);
      const line = await server.logged((one) => one.room === room && one.event === "hook-failed");
      assert.match(String(line["error"]), error);
    }
  });

  test("it gives a page other rights than its token, and is told no secret", async () => {
    const room = newRoom();
    const headers = { cookie: "session=7" };
    const token = await query(room, { user: "ana", role: "speaker" });
    const ana = await TestClient.join(server.host, room, { headers, query: { ...token, ask: "host" } });
    const { user, displayName, role, grants } = ana.joined.self;
    const name = `The host${" of the house".repeat(5)}`.slice(0, LIMITS.displayNameLength).trim();
    assert.deepEqual([user, displayName, role], ["made-by-the-sample", name, "host"]);
    assert.ok(grants?.includes("moderate"));
    const { displayName: given, ...asked } = await noted(room, "authorize");
    assert.deepEqual([given, asked["user"], asked["role"]], ["", "ana", "speaker"]);
    assert.deepEqual([asked["secret"], asked["cookie"]], [[], "session=7"]);
    const ben = await enter(room, { user: "ben" }, { ask: "mute" });
    assert.deepEqual([ben.joined.self.role, ben.joined.self.grants], ["speaker", ["chat"]]);
    // The same answer on return: the participant is still the one that it has made.
    const again = { ...token, ask: "host", resume: ana.joined.resumeKey };
    assert.equal((await TestClient.join(server.host, room, { query: again })).id, ana.id);
  });

  test("a name from authorize is cleaned and cut like any other, and a hook that changes its argument changes no participant", async () => {
    const room = newRoom();
    const ana = await enter(room, {}, { ask: "long" });
    assert.equal(ana.joined.self.displayName, "x".repeat(64));
    ana.client.send({ type: "custom", name: "crown" });
    await ana.client.until("custom");
    const ben = await enter(room);
    const [seen] = ben.joined.participants;
    assert.deepEqual([seen?.displayName, seen?.role], ["x".repeat(64), "speaker"]);
  });

  test("it receives messages of its own from pages, and sends them to all or to one", async () => {
    const room = newRoom();
    const ana = await enter(room);
    const ben = await enter(room);
    const data = { a: [1, "two", null] };
    ana.client.send({ type: "custom", name: "shout", data });
    const message = { type: "custom", name: `shout of ${ana.id}`, data };
    for (const { client } of [ana, ben]) assert.deepEqual(await client.until("custom"), message);
    ben.client.send({ type: "custom", name: "whisper" });
    assert.deepEqual(await ben.client.until("custom"), { type: "custom", name: `whisper of ${ben.id}` });
    const types = (await ana.client.settled()).map(({ type }) => type);
    assert.deepEqual(types, ["participant-joined"], "it is not for everyone");
    for (const wrong of [{ name: "" }, { name: "x".repeat(65) }, { name: "x", data: "y".repeat(4096) }, {}]) {
      ana.client.send(JSON.stringify({ type: "custom", ...wrong }));
      assert.equal(
        (await ana.client.until("signaling-error")).code,
        "invalid-message",
        JSON.stringify(wrong).slice(0, 40),
      );
    }
    // A name that is as long as a page's may be is too long for the answer of this server.
    ana.client.send({ type: "custom", name: "x".repeat(64) });
    const failure = await server.logged(
      (line) => line.room === room && line.event === "hook-failed" && String(line["error"]).includes("64 characters"),
    );
    assert.equal(failure["outcome"], "failed");
    for (let i = 0; i < 60; i++) ben.client.send({ type: "custom", name: "flood" });
    assert.equal(await ben.client.refused(), CLOSE_CODES.rateLimited);
  });

  test("the hooks cause no fault in the server's log", () => {
    assert.deepEqual(faultsOf(server), []);
  });
});
