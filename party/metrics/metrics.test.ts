import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { CLOSE_CODES } from "../protocol/protocol.js";
import type { DeploymentReport } from "./deployment-report.js";
import type { RoomReport } from "../room/room-record.js";
import type { ReportedParticipant } from "../room/room-report.js";
import { TestClient } from "../testing/client.js";
import { freePort, startDevServer, type DevServer, type ServerPlace } from "../testing/dev-server.js";
import { faultsOf } from "../testing/faults.js";

const TOKEN = "the-admin-token-of-a-test";
const VARIABLES = { ADMIN_TOKEN: TOKEN, GRACE_SECONDS: "1", ADDRESS_HEADER: "x-test-address", LOG_ADDRESSES: "on" };

/** Each sample of the text format by its name and labels; anything that is none fails. */
function samplesOf(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.split("\n")) {
    if (line === "" || /^# (?:HELP [a-z_]+ \S.*|TYPE [a-z_]+ (?:gauge|counter|histogram))$/.test(line)) continue;
    const [, key = "", value = ""] =
      /^([a-z_]+(?:\{(?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+\})?) (\S+)$/.exec(line) ?? [];
    assert.ok(key && Number.isFinite(Number(value)) && !samples.has(key), line);
    samples.set(key, Number(value));
  }
  return samples;
}

describe("reports of a room server", { timeout: 180_000 }, () => {
  let place: ServerPlace;
  let server: DevServer;
  before(async () => {
    place = { port: await freePort(), storage: await mkdtemp(join(tmpdir(), "numbers-")) };
    server = await startDevServer(VARIABLES, place);
  });
  after(async () => {
    await server.stop();
    await rm(place.storage, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`http://${server.host}${path}`, { method, headers });
  const asAdmin = { authorization: `Bearer ${TOKEN}` };
  const numbers = async <T>(path: string): Promise<T> => {
    const response = await get(path, asAdmin);
    assert.equal(response.status, 200);
    return (await response.json()) as T;
  };
  /** Polls until the report fits: rooms report every few seconds. */
  async function deployment(fits: (report: DeploymentReport) => boolean): Promise<DeploymentReport> {
    const limit = Date.now() + 30_000;
    for (;;) {
      const report = await numbers<DeploymentReport>("/parties/main");
      if (fits(report)) return report;
      assert.ok(Date.now() < limit, JSON.stringify(report));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test("a report needs the admin token, and a refused request wakes no room", async () => {
    const { client } = await TestClient.join(server.host, "locked");
    const wrong = ["", "Bearer", "Bearer ", `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN];
    for (const path of [
      "/parties/main/locked",
      "/party/locked",
      "/parties/main/no-such-room",
      "/parties/main",
      "/party/",
    ]) {
      for (const authorization of wrong) {
        const refused = await get(path, { authorization });
        assert.equal(refused.status, 401, `${path} ${authorization}`);
        assert.equal(refused.headers.get("www-authenticate"), "Bearer");
        const { code, message } = (await refused.json()) as { code: unknown; message: unknown };
        assert.equal(code, "unauthorized");
        assert.match(String(message), /ADMIN_TOKEN/);
      }
    }
    assert.equal((await get("/parties/main/locked", asAdmin, "HEAD")).status, 200);
    assert.equal((await get("/parties/main", asAdmin, "POST")).status, 405);
    assert.equal((await get("/parties/main/no-such-room", asAdmin)).status, 404);
    await client.leave();
  });

  test("a room's report holds participants, age and traffic, without names", async () => {
    const room = "a-room";
    const path = `/parties/main/${room}`;
    const [ana, ben, cem] = [
      await TestClient.join(server.host, room, { query: { displayName: "Ana-the-name" } }),
      await TestClient.join(server.host, room),
      await TestClient.join(server.host, room),
    ];
    await cem.client.leave();
    ben.client.send({
      type: "ice-candidate",
      candidates: [{ candidate: "x", sdpMid: null, sdpMLineIndex: null, usernameFragment: null }],
    });
    const { frames } = ana.client;
    await ana.client.until("ice-candidate");
    ben.client.send("{");
    await ben.client.settled();
    const report = await numbers<RoomReport & { participants: ReportedParticipant[] }>(path);
    assert.deepEqual(
      report.participants.map(({ id, isAway }) => ({ id, isAway })),
      [
        { id: ana.id, isAway: false },
        { id: ben.id, isAway: false },
      ],
    );
    assert.doesNotMatch(JSON.stringify(report), /Ana-the-name/);
    assert.equal(report.peak, 3);
    assert.equal(report.relayed["ice-candidate"], 1);
    assert.equal(report.relayedBytes["ice-candidate"], Buffer.byteLength(frames.at(-1) ?? ""));
    assert.equal(report.errors["invalid-message"], 1);
    // Seven messages until now, as an average over a minute.
    assert.ok(report.rates.messagesPerSecond > 0 && report.rates.messagesPerSecond < 1);
    assert.ok(report.rates.bytesPerSecond > 1);

    const text = await get(`${path}?format=prometheus`, asAdmin);
    assert.equal(text.headers.get("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    const samples = samplesOf(await text.text());
    assert.equal(samples.get(`rtc_room_participants{room="${room}"}`), 2);
    assert.equal(samples.get(`rtc_room_peak_participants{room="${room}"}`), 3);
    assert.equal(samples.get(`rtc_room_relayed_total{room="${room}",type="ice-candidate"}`), 1);
    assert.equal(samples.get(`rtc_room_errors_total{room="${room}",code="invalid-message"}`), 1);
    const accept = "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
    assert.match((await get(path, { ...asAdmin, accept })).headers.get("content-type") ?? "", /^text\/plain/);
    for (const { client } of [ana, ben]) await client.leave();
  });

  test("the deployment's report counts rooms as they open and close, and their traffic", async () => {
    const before = await deployment(({ rooms }) => rooms === 0);
    const rooms = Array.from({ length: 8 }, (_, i) => `one-of-many-${i}`);
    const people = await Promise.all(rooms.map((room) => TestClient.join(server.host, room)));
    const second = await TestClient.join(server.host, "one-of-many-0");
    const open = await deployment(({ rooms, participantCount }) => rooms === 8 && participantCount === 9);
    assert.equal(open.roomsOpened, before.roomsOpened + 8);
    assert.equal(open.roomsClosed, before.roomsClosed);
    assert.deepEqual(open.largest[0], {
      id: "one-of-many-0",
      createdAt: people[0]?.joined.room.createdAt,
      participantCount: 2,
    });
    assert.equal(open.oldestCreatedAt, Math.min(...people.map(({ joined }) => joined.room.createdAt)));
    // The end of a room is reported at once, also from an alarm.
    second.client.socket.terminate();
    for (const { client } of people) await client.leave();
    const closed = await deployment(({ rooms }) => rooms === 0);
    assert.equal(closed.roomsClosed, before.roomsClosed + 8);
    assert.equal(closed.participantCount, 0);
    assert.equal(closed.counts["joins"], Number(before.counts["joins"]) + 9);
    assert.equal(closed.counts["leaves"], closed.counts["joins"], "each who came has gone");

    const samples = samplesOf(await (await get("/parties/main?format=prometheus", asAdmin)).text());
    assert.equal(samples.get("rtc_rooms"), 0);
    assert.equal(samples.get("rtc_rooms_closed_total"), closed.roomsClosed);
    assert.equal(samples.get("rtc_joins_total"), closed.counts["joins"]);
    assert.equal(samples.get("rtc_shares_missing"), 0);
    assert.equal(samples.get('rtc_relay_seconds_bucket{le="+Inf"}'), samples.get("rtc_relay_seconds_count"));
  });

  test("a client cannot report to the deployment's registry", async () => {
    const before = await numbers<DeploymentReport>("/parties/main");
    const lie = {
      room: "lie",
      createdAt: 1,
      at: 2,
      isOpen: true,
      participantCount: 9,
      awayCount: 0,
      counts: { joins: 9 },
    };
    for (let share = 0; share < 4; share++) {
      for (const id of [`~deployment-${share}`, `%7Edeployment-${share}`, `~deployment%2d${share}`]) {
        for (const path of [`/parties/main/${id}`, `/party/${id}`, `/parties/main/${id}/more`]) {
          const init = { method: "POST", body: JSON.stringify(lie), headers: { ...asAdmin, "x-partykit-room": id } };
          assert.equal((await fetch(`http://${server.host}${path}`, init)).status, 404, path);
          assert.equal((await get(path, asAdmin)).status, 404);
        }
        assert.equal(await new TestClient(server.host, id).refused(), CLOSE_CODES.invalidJoin);
      }
    }
    const { counts, ...others } = await numbers<DeploymentReport>("/parties/main");
    const { counts: countsBefore, ...othersBefore } = before;
    assert.deepEqual(others, othersBefore);
    assert.deepEqual({ ...counts, doorRefusals: {} }, { ...countsBefore, doorRefusals: {} });
  });

  test("refusals at the door and wrong admin tokens are counted and logged", async () => {
    const doorOf = ({ counts }: DeploymentReport) => ({
      wrong: Number(counts["wrongAdminTokens"]),
      names: (counts["doorRefusals"] as Record<string, number>)["room-name"] ?? 0,
    });
    const before = doorOf(await numbers<DeploymentReport>("/parties/main"));
    const address = { "x-test-address": "203.0.113.99" };
    for (const path of ["/parties/main", "/parties/main/guessed-at", "/parties/main/guessed-at"]) {
      assert.equal((await get(path, { ...address, authorization: "Bearer guess" })).status, 401);
    }
    assert.equal((await get("/parties/main", address)).status, 401, "no token is no guess");
    assert.equal(await new TestClient(server.host, "a%2Fb").refused(), CLOSE_CODES.invalidJoin);
    // The report itself brings the counters of its own process along.
    const report = await numbers<DeploymentReport>("/parties/main");
    assert.deepEqual(doorOf(report), { wrong: before.wrong + 3, names: before.names + 1 });
    const samples = samplesOf(await (await get("/parties/main?format=prometheus", asAdmin)).text());
    assert.equal(samples.get("rtc_wrong_admin_tokens_total"), before.wrong + 3);
    assert.equal(samples.get('rtc_door_refusals_total{reason="room-name"}'), before.names + 1);

    const { time: _, ...line } = await server.logged(
      ({ event, room }) => event === "refused-request" && room === "guessed-at",
    );
    assert.deepEqual(line, {
      ...{ level: "warn", room: "guessed-at", event: "refused-request", code: "unauthorized", why: "admin-token" },
      ...{ address: "203.0.113.99", outcome: "refused" },
    });
    await server.logged(({ event, why }) => event === "refused-join" && why === "room-name");
  });

  test("the settings are logged once at the start, and no secret with them", async () => {
    const { settings } = await server.logged(({ event }) => event === "settings");
    const { ADMIN_TOKEN, GRACE_SECONDS, LOG_ADDRESSES, RTC_LOG, access } = settings as Record<string, unknown>;
    assert.deepEqual(
      { ADMIN_TOKEN, GRACE_SECONDS, LOG_ADDRESSES, RTC_LOG, access },
      { ADMIN_TOKEN: "set", GRACE_SECONDS: 1, LOG_ADDRESSES: "on", RTC_LOG: "info", access: "open" },
    );
  });

  test("the deployment's report outlives the process", async () => {
    const ana = await TestClient.join(server.host, "survivor");
    ana.client.send({ type: "update", handRaised: true });
    const before = await deployment(({ counts, rooms }) => {
      const { relayed } = counts;
      return rooms === 1 && typeof relayed === "object" && relayed["update"] === 1;
    });
    await server.stop();
    server = await startDevServer(VARIABLES, place);
    const after = await numbers<DeploymentReport>("/parties/main");
    assert.deepEqual(after, before);
    const back = await TestClient.resume(server.host, "survivor", ana);
    assert.equal(back.id, ana.id);
    await back.client.leave();
    const end = await deployment(({ rooms }) => rooms === 0);
    assert.equal(end.roomsOpened, before.roomsOpened, "it is the same room");
    assert.equal(end.counts["leaves"], end.counts["joins"]);
    assert.equal(end.counts["joins"], before.counts["joins"]);
  });

  test("reports cause no fault, and addresses are logged only because the setting asks for it", async () => {
    const address = "203.0.113.77";
    const ana = await TestClient.join(server.host, "addressed", { headers: { "x-test-address": address } });
    const line = await server.logged((line) => line.event === "join" && line["participant"] === ana.id);
    assert.equal(line["address"], address);
    await ana.client.leave();
    assert.deepEqual(await faultsOf(server), []);
    assert.doesNotMatch(server.output.join("\n"), new RegExp(TOKEN));
  });
});
