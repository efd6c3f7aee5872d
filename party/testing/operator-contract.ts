import assert from "node:assert/strict";
import { test } from "node:test";
import { SignJWT } from "jose";
import { mintToken, type TokenRequest } from "../auth/mint-token.js";
import type { OperatorAction } from "../room/operator.js";
import { ADMIN_TOKEN, readObject } from "./contract-kit.js";
import { DASHBOARD, SECRET, type TokenContract } from "./token-kit.js";

type Body = Record<string, unknown>;

/** The operator's API: over HTTP, about rooms that the operator is not in. */
export function describeOperator({ enter, get, knock, logOf, newRoom, refused, report, server }: TokenContract): void {
  const send = (room: string, body: string, bearer: string | null = ADMIN_TOKEN, method = "POST") =>
    fetch(`http://${server().host}/parties/main/${room}/actions`, {
      method,
      headers: { "content-type": "application/json", ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
      ...(method === "POST" && { body }),
    });
  /** The status and the body of the answer to an action. */
  const act = async (room: string, action: OperatorAction, bearer?: string | null) => {
    const response = await send(room, JSON.stringify(action), bearer);
    return { status: response.status, ...(await readObject(response)) };
  };
  const refusal = async (response: Response): Promise<Body> => {
    const { message, ...rest } = await readObject(response);
    assert.match(String(message), /\w{3}/, "a sentence");
    return { status: response.status, ...rest };
  };
  const operatorToken = (room: string, more: Partial<TokenRequest> = {}) =>
    mintToken({ room, user: "ops", scope: "rtc:admin", ...more }, SECRET);
  const expiredToken = (room: string) =>
    new SignJWT({ room, sub: "ops", scope: "rtc:admin" })
      .setProtectedHeader({ alg: "HS256" })
      .setExpirationTime("2 minutes ago")
      .sign(new TextEncoder().encode(SECRET));
  /** The latest log line about an operator's action. */
  const logged = (room: string): Body => {
    const line: Body = logOf(room).findLast((one) => "operator" in one) ?? {};
    const { time: _time, room: _room, ...rest } = line;
    return rest;
  };

  test("an operator mutes, demotes, notifies and removes participants, a host as well", async () => {
    const room = newRoom();
    const host = await enter(room, { user: "host", role: "host" });
    const ben = await enter(room, { user: "ben", role: "host" });
    const done = { status: 200, participantCount: 2 };
    host.client.takeUnread();
    ben.client.send({ type: "update", microphone: "on" });
    await host.client.until("participant-updated", ({ participant }) => participant.microphone === "on");

    assert.deepEqual(await act(room, { action: "mute", to: ben.id }), { ...done, action: "mute" });
    assert.deepEqual(await ben.client.until("moderated"), { type: "moderated", action: "mute", by: "operator" });
    await host.client.until("participant-updated", ({ participant }) => participant.microphone === "muted");
    assert.deepEqual(logged(room), {
      ...{ level: "info", event: "moderation", participant: null, operator: "admin" },
      ...{ action: "mute", to: ben.id, toUser: "ben", outcome: "ok" },
    });

    const role = { action: "role", to: ben.id, role: "listener" } as const;
    assert.deepEqual(await act(room, role), { ...done, action: "role" });
    const { participant } = await host.client.until("participant-updated", (one) => one.participant.role !== "host");
    assert.deepEqual([participant.role, participant.grants], ["listener", ["chat"]]);

    const text = "Back in <b>5 minutes</b>.";
    assert.deepEqual(await act(room, { action: "notice", text }), { ...done, action: "notice" });
    for (const { client } of [host, ben]) assert.deepEqual(await client.until("notice"), { type: "notice", text });
    await act(room, { action: "notice", text: "For Ben.", to: ben.id });
    assert.equal((await ben.client.until("notice")).text, "For Ben.");
    assert.deepEqual(await host.client.settled(), []);
    assert.doesNotMatch(server().output.join("\n"), /For Ben|5 minutes/, "the log holds no text");

    assert.deepEqual(await act(room, { action: "remove", to: ben.id }), {
      ...done,
      participantCount: 1,
      action: "remove",
    });
    assert.equal((await ben.client.until("room-left")).reason, "removed");
    assert.equal(await ben.client.refused(), 4012);
    const told = await refused(room, { user: "ben" });
    assert.deepEqual({ ...told, reason: "removed" }, told, "and is banned");
    const { moderation } = await report(room);
    assert.deepEqual(moderation, { mute: 1, role: 1, notice: 2, remove: 1 });
  });

  test("an operator reaches the lobby and the settings, and ends the call for everyone", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host", settings: { lobby: true } });
    const eve = await knock(room);
    await act(room, { action: "notice", text: "Please wait." });
    assert.equal((await eve.client.until("notice")).text, "Please wait.");
    const { waiting } = await report(room);
    assert.deepEqual(
      (waiting as Body[]).map((one) => [one["id"], typeof one["user"], one["displayName"]]),
      [[eve.id, "string", undefined]],
    );
    assert.deepEqual(await act(room, { action: "admit", to: eve.id }), {
      status: 200,
      action: "admit",
      participantCount: 2,
    });
    await eve.client.until("room-joined");
    await act(room, { action: "settings", settings: { capacity: 7 } });
    await host.client.until("room-updated", ({ room }) => room.capacity === 7);
    assert.deepEqual(await act(room, { action: "end" }), { status: 200, action: "end", participantCount: 0 });
    for (const { client } of [host, eve]) assert.equal((await client.until("room-left")).reason, "ended");
    const gone = { status: 404, code: "room-not-found", message: "There is no such room." };
    assert.deepEqual(await act(room, { action: "end" }), gone);
    assert.equal((await report(room))["code"], "room-not-found");
  });

  test("an operator's action that cannot be done is refused with a code, and nothing changes", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host" });
    const cases: [body: string, status: number, code: string][] = [
      [JSON.stringify({ action: "mute", to: "stranger" }), 404, "participant-not-found"],
      [JSON.stringify({ action: "admit", to: "stranger" }), 404, "participant-not-found"],
      [JSON.stringify({ action: "notice", text: " \n" }), 400, "invalid-message"],
      [JSON.stringify({ action: "notice", text: "x".repeat(501) }), 400, "invalid-message"],
      [JSON.stringify({ action: "role", to: host.id, role: "king" }), 400, "invalid-message"],
      [JSON.stringify({ action: "explode" }), 400, "invalid-message"],
      [JSON.stringify([]), 400, "invalid-message"],
      ["{", 400, "invalid-message"],
      ["", 400, "invalid-message"],
      [JSON.stringify({ action: "notice", text: "x", more: "y".repeat(5000) }), 413, "invalid-message"],
    ];
    for (const [body, status, code] of cases) {
      assert.deepEqual(await refusal(await send(room, body)), { status, code }, body.slice(0, 80));
      assert.equal(logged(room)["outcome"], "refused");
      assert.equal(logged(room)["code"], code);
    }
    // Without a length, and without an end: it is read no further than allowed.
    const piece = new TextEncoder().encode(" ".repeat(1024));
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => (pieces++ < 100_000 ? controller.enqueue(piece) : controller.close()),
    });
    const unending = await fetch(`http://${server().host}/parties/main/${room}/actions`, {
      method: "POST",
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      body: endless,
      duplex: "half",
    } as RequestInit).catch(() => undefined);
    // A runtime may close the connection before the answer is read.
    assert.ok(unending === undefined || unending.status === 413, String(unending?.status));
    assert.ok(pieces < 50_000, `${pieces} kB of it were read`);
    for (const method of ["GET", "PUT", "DELETE", "HEAD"]) {
      const response = await send(room, "", ADMIN_TOKEN, method);
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get("allow"), "POST, OPTIONS");
    }
    assert.deepEqual(await host.client.settled(), []);
    assert.equal(
      (await send("~deployment-0", '{"action":"end"}')).status,
      400,
      "the server's own objects are no rooms",
    );
  });

  test("only an operator may act, and a room does not hear of anyone else", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host" });
    const end: OperatorAction = { action: "end" };
    const unauthorized = { status: 401, code: "unauthorized" };
    const cases: [bearer: string | null, expected: Body][] = [
      [null, { ...unauthorized, reason: "admin-token" }],
      ["wrong", { ...unauthorized, reason: "admin-token" }],
      [`${ADMIN_TOKEN}x`, { ...unauthorized, reason: "admin-token" }],
      [
        await mintToken({ room, user: "host", role: "host" }, SECRET),
        { status: 403, code: "forbidden", reason: "scope" },
      ],
      [await operatorToken(room, { scope: "rtc:admins other" }), { status: 403, code: "forbidden", reason: "scope" }],
      [await operatorToken(newRoom()), { status: 403, code: "forbidden", reason: "token-room" }],
      [
        await mintToken({ room, user: "ops", scope: "rtc:admin" }, `${SECRET}!`),
        { ...unauthorized, reason: "token-signature" },
      ],
      [await expiredToken(room), { ...unauthorized, reason: "token-expired" }],
      ["a.b.c", { ...unauthorized, reason: "token-malformed" }],
    ];
    for (const [bearer, expected] of cases) {
      const response = await send(room, JSON.stringify(end), bearer);
      assert.equal(response.headers.get("www-authenticate"), expected["status"] === 401 ? "Bearer" : null);
      assert.deepEqual(await refusal(response), expected);
      // A request without any token is no guess at the ADMIN_TOKEN.
      const why = bearer === null ? "token-missing" : expected["reason"];
      const line = await server().logged((one) => one.room === room && one["why"] === why);
      assert.deepEqual([line.event, line["outcome"]], ["refused-request", "refused"]);
    }
    // An internal header from outside is removed.
    const forged = encodeURIComponent(JSON.stringify({ operator: { operator: "admin" }, action: end }));
    for (const path of [room, `${room}/actions`]) {
      await fetch(`http://${server().host}/parties/main/${path}`, {
        method: "POST",
        headers: { "x-rtc-operation": forged },
      });
    }
    assert.equal((await get(room, { headers: { "x-rtc-operation": forged } })).status, 401);
    assert.deepEqual(await host.client.settled(), []);
    await host.client.leave();
    assert.doesNotMatch(server().output.join("\n"), /eyJ/, "the log holds no token");
  });

  test("a signed token with the scope rtc:admin acts on the rooms that it names, and reads them", async () => {
    const room = newRoom();
    const ana = await enter(room, { user: "ana" });
    const bearer = await operatorToken("room-*", { scope: "other rtc:admin" });
    const done = { status: 200, action: "notice", participantCount: 1 };
    assert.deepEqual(await act(room, { action: "notice", text: "Hello." }, bearer), done);
    await ana.client.until("notice");
    const { operator, user, outcome } = logged(room);
    assert.deepEqual([operator, user, outcome], ["token", "ops", "ok"]);
    const read = async (path: string, token: string) =>
      fetch(`http://${server().host}/parties/main${path}`, { headers: { authorization: `Bearer ${token}` } });
    const { participants } = await readObject(await read(`/${room}`, bearer));
    assert.deepEqual(
      (participants as Body[]).map(({ id, user }) => [id, user]),
      [[ana.id, "ana"]],
    );
    assert.deepEqual(await refusal(await read("", bearer)), { status: 403, code: "forbidden", reason: "token-room" });
    const all = await operatorToken("*");
    assert.equal(typeof (await readObject(await read("", all)))["rooms"], "number");
    const join = await mintToken({ room, user: "ana" }, SECRET);
    assert.deepEqual(await refusal(await read(`/${room}`, join)), { status: 403, code: "forbidden", reason: "scope" });
  });

  test("a dashboard of an allowed origin may use the operator's API, and no other page", async () => {
    const room = newRoom();
    const preflight = (path: string, origin: string, method: string) =>
      fetch(`http://${server().host}/parties/main${path}`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": method, "access-control-request-headers": "authorization" },
      });
    for (const [path, method] of [
      [`/${room}/actions`, "POST"],
      [`/${room}`, "GET"],
      ["", "GET"],
    ] as const) {
      const allowed = await preflight(path, DASHBOARD, method);
      assert.equal(allowed.status, 204, path);
      assert.equal(allowed.headers.get("access-control-allow-origin"), DASHBOARD);
      assert.equal(allowed.headers.get("vary"), "origin");
      assert.match(allowed.headers.get("access-control-allow-headers") ?? "", /authorization, content-type/);
      assert.ok(allowed.headers.get("access-control-allow-methods")?.split(", ").includes(method));
      const other = await preflight(path, "https://evil.example", method);
      assert.equal(other.status, 403, path);
      assert.equal(other.headers.get("access-control-allow-origin"), null);
    }
    const answer = await send(room, '{"action":"end"}');
    assert.ok(["*", DASHBOARD].includes(answer.headers.get("access-control-allow-origin") ?? ""), "the page reads it");
    assert.deepEqual(
      logOf(room).map(({ event }) => event),
      ["refused-operation"],
      "only the last one woke the room",
    );
  });
}
