import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { after, before, describe, test } from "node:test";
import { mintToken } from "../auth/mint-token.js";
import { TestClient } from "../testing/client.js";
import { ADMIN_TOKEN } from "../testing/contract-kit.js";
import { freePort, startDevServer, type DevServer } from "../testing/dev-server.js";
import { ROOT } from "../testing/live-server.js";
import { run as runCommand } from "./run.js";
import { MODERATION_VARIABLES, SECRET, tokenContractWith } from "../testing/token-kit.js";

/** Runs the command line in a process of its own. */
async function runProcess(args: string[], env: Record<string, string> = {}) {
  const { ADMIN_TOKEN: _a, RTC_SERVER: _s, TOKEN_SECRET: _t, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "party/command/command.ts", ...args], {
    cwd: ROOT,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await exited) as [number];
  return { code, out: out.trim(), err: err.trim() };
}

/** Runs the command line in this process, with these settings in its environment. */
async function runHere(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { code, text: said } = await runCommand(args, env);
  return code === 0 ? { code, out: said, err: "" } : { code, out: "", err: said };
}

/** It never ends. */
function* endless<T>(piece: T) {
  for (;;) yield piece;
}

describe("the commands about rooms", { timeout: 180_000 }, () => {
  let server: DevServer;
  before(async () => {
    server = await startDevServer(MODERATION_VARIABLES);
  });
  after(async () => {
    await server.stop();
  });
  const { enter, knock, newRoom } = tokenContractWith(() => server);
  const run = (...args: string[]) => runHere(args, { RTC_SERVER: server.host, ADMIN_TOKEN });

  test("rooms and room show what is open, for people and as JSON", async () => {
    const room = "Büro: Süd";
    const ana = await enter(encodeURIComponent(room), { room, user: "ana\u001b[31m", role: "host" });
    ana.client.send({ type: "update", microphone: "on", camera: "on" });
    await ana.client.settled();
    const shown = await run("room", room);
    assert.equal(shown.code, 0, shown.err);
    assert.match(shown.out, /^Büro: Süd: 1 participant, since \d{4}-\d\d-\d\d \d\d:\d\d \(video\)\.\n/);
    assert.ok(shown.out.includes(`${ana.id}  ana\uFFFD[31m  host  microphone, camera`), shown.out);
    const json = await run("room", room, "--json");
    assert.equal((JSON.parse(json.out) as { id: string }).id, room);
    const lobby = newRoom();
    const host = await enter(lobby, { role: "host", settings: { lobby: true } });
    const eve = await knock(lobby, { user: "eve" });
    assert.ok((await run("room", lobby)).out.includes(`${eve.id}  eve           waits in the lobby`));
    await run("remove", lobby, eve.id);
    assert.equal((await eve.client.until("room-left")).reason, "removed");
    await host.client.leave();
    const list = await run("rooms");
    assert.equal(list.code, 0, list.err);
    assert.match(list.out, /^1 room, 1 participant\.\n\nroom +people +since\nBüro: Süd +1 +\d{4}-/);
    assert.equal((JSON.parse((await run("rooms", "--json")).out) as { rooms: number }).rooms, 1);
    await ana.client.leave();
  });

  test("mute, role, notice, remove and end act on a room", async () => {
    const room = newRoom();
    const host = await enter(room, { role: "host" });
    const ben = await enter(room, { user: "ben" });
    const done = (count: string) => ({ code: 0, out: `Done. ${count} in the room.`, err: "" });
    assert.deepEqual(await run("mute", room, ben.id), done("2 participants"));
    assert.equal((await ben.client.until("moderated")).action, "mute");
    await run("mute", room, "--all");
    await host.client.until("moderated");
    await run("role", room, ben.id, "listener");
    await host.client.until("participant-updated", ({ participant }) => participant.role === "listener");
    await run("notice", room, "Only Ben", `--to=${ben.id}`);
    await ben.client.until("notice");
    assert.deepEqual(await run("notice", room, "--", "--until noon"), done("2 participants"));
    assert.equal((await host.client.until("notice")).text, "--until noon");
    assert.deepEqual(await run("remove", room, ben.id), done("1 participant"));
    assert.equal((await ben.client.until("room-left")).reason, "removed");
    const bearer = await mintToken({ room, user: "ops", scope: "rtc:admin" }, SECRET);
    const ended = await runHere(
      ["end", room, "--server", `http://${server.host}`, "--admin-token", bearer, "--json"],
      {},
    );
    assert.equal(ended.code, 0, ended.err);
    assert.deepEqual(JSON.parse(ended.out), { action: "end", participantCount: 0 });
    assert.equal((await host.client.until("room-left")).reason, "ended");
  });

  test("a refusal of the server is an error with its sentence, and exit code 1", async () => {
    const room = newRoom();
    assert.deepEqual(await run("room", room), { code: 1, out: "", err: "There is no such room." });
    assert.deepEqual(await run("end", room), { code: 1, out: "", err: "There is no such room." });
    const json = await run("end", room, "--json");
    assert.equal((JSON.parse(json.err) as { code: string }).code, "room-not-found");
    const wrong = await runHere(["rooms", "--server", server.host], { ADMIN_TOKEN: "wrong" });
    assert.deepEqual([wrong.code, wrong.out], [1, ""]);
    assert.match(wrong.err, /ADMIN_TOKEN/);
    const ana = await TestClient.join(server.host, room, {
      query: { token: await mintToken({ room, user: "a" }, SECRET) },
    });
    assert.match((await run("role", room, ana.id, "king")).err, /role: Expected host or speaker or listener/);
  });

  test("wrong arguments are explained before anything is sent, with exit code 2", async () => {
    const cases: [args: string[], says: RegExp][] = [
      [[], /rtc-elements token [^]*rtc-elements rooms/],
      [["explode"], /^There is no command explode\./],
      [["end"], /^The room is missing: rtc-elements end <room>$/],
      [["role", "r", "p"], /^The role is missing/],
      [["notice", "r", "two", "words"], /^There is one argument too many\. Put quotes/],
      [["rooms", "--loud"], /^There is no option --loud\.$/],
      [["notice", "r", "x", "--to"], /^--to needs a value/],
      [["end", "r", "--all"], /^--all belongs to mute\.$/],
      [["end", "r", "--to=x"], /^--to belongs to notice\.$/],
      [["rooms", "--server", "http://"], /address cannot be read/],
      [["rooms", "--server", "wss://calls.example"], /address cannot be read/],
      [["end", "."], /must not hold letters that cannot be seen or look like a full stop/],
      [["room", ".."], /must not hold/],
      [["end", ""], /must have 1 to 128 characters/],
      [["end", "a/b"], /may hold letters, digits/],
    ];
    const env = { RTC_SERVER: server.host, ADMIN_TOKEN };
    for (const [args, says] of cases) {
      const { code, err: said } = await runHere(args, env);
      assert.equal(code, 2, args.join(" "));
      assert.match(said, says);
    }
    assert.match((await runHere(["rooms"], { ADMIN_TOKEN })).err, /RTC_SERVER/);
    assert.match((await runHere(["rooms"], { RTC_SERVER: server.host })).err, /ADMIN_TOKEN/);
    assert.match((await runHere(["--help"], {})).out, /rtc-elements token --room[^]*rtc-elements notice/);
    assert.equal((await runHere(["token"], {})).code, 1, "the command for tokens is there as well");
    assert.match((await run("end", "--help")).out, /Exit codes: 0 = done/);
  });

  test("the program writes to standard output what was done, to standard error what was not, and has its exit code", async () => {
    const env = { RTC_SERVER: server.host, ADMIN_TOKEN };
    const done = await runProcess(["rooms", "--json"], env);
    assert.deepEqual(
      [done.code, done.err, typeof (JSON.parse(done.out) as { rooms: unknown }).rooms],
      [0, "", "number"],
    );
    const wrong = await runProcess(["end"], env);
    assert.deepEqual([wrong.code, wrong.out], [2, ""]);
    assert.match(wrong.err, /^The room is missing/);
  });

  test("a hostile server controls no terminal, and fills no memory", async () => {
    const hostile = "\u009b2J\u202e\u{e0041}";
    const long = Buffer.alloc(2 ** 16, " ");
    const server = createServer((request, response) => {
      const written = JSON.stringify({ message: hostile, id: "r", callType: hostile, createdAt: 0 }).slice(0, -1);
      if (request.url?.endsWith("/refuses")) response.writeHead(400).end(`${written}}`);
      else if (request.url?.endsWith("/answers")) response.end(`${written},"participantCount":0,"waitingCount":0}`);
      else void pipeline(Readable.from(endless(long)), response).catch(() => {});
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const env = { RTC_SERVER: `127.0.0.1:${(server.address() as AddressInfo).port}`, ADMIN_TOKEN };
    try {
      for (const [room, code] of [
        ["refuses", 1],
        ["answers", 0],
      ] as const) {
        const [plain, json] = [await runHere(["room", room], env), await runHere(["room", room, "--json"], env)];
        for (const { code: given, out, err } of [plain, json]) {
          assert.equal(given, code, err);
          assert.doesNotMatch(out + err, /[\p{Cc}\p{Cf}]/u);
        }
        const { message } = JSON.parse(json.out + json.err) as { message: string };
        assert.equal(message, hostile, "JSON says the same");
      }
      const endlessly = await runHere(["room", "endless"], env);
      assert.deepEqual([endlessly.code, endlessly.err.includes("is no room server")], [3, true], endlessly.err);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test("a server that is not there, or is no room server, has exit code 3", async () => {
    const nowhere = await runHere(["rooms", "--server", `127.0.0.1:${await freePort()}`], { ADMIN_TOKEN });
    assert.deepEqual([nowhere.code, nowhere.out], [3, ""]);
    assert.match(nowhere.err, /^http:\/\/127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/);
    let carried: string | undefined;
    const other = createServer((request, response) => {
      if (request.url === "/elsewhere") carried = request.headers.authorization ?? "";
      if (request.url?.endsWith("/moved")) response.writeHead(302, { location: "/elsewhere" }).end();
      else response.end("<!doctype html>");
    }).listen(0, "127.0.0.1");
    await once(other, "listening");
    const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    try {
      const page = await runHere(["rooms", "--server", host], { ADMIN_TOKEN });
      assert.equal(page.code, 3);
      assert.match(page.err, /is no room server: it answered 200\.$/);
      assert.equal((await runHere(["room", "moved", "--server", host], { ADMIN_TOKEN })).code, 3);
      assert.equal(carried, undefined, "no redirect takes the token along");
    } finally {
      other.close();
    }
  });
});
