import assert from "node:assert/strict";
import { describe, test, type TestContext } from "node:test";
import { DeploymentShare, deploymentReport, isDeploymentShare, reportDoor, reportToDeployment } from "./deployment.js";
import { deploymentMetrics } from "./prometheus.js";
import { DoorCounts, type DoorSummary } from "./door-counts.js";
import type { RoomSummary } from "../room/room-summary.js";
import type { ObjectStorage, Rooms } from "../runtime.js";

/** A deployment in memory, whose shares can hang or be away. */
class Deployment implements Rooms {
  readonly shares = new Map<string, DeploymentShare>();
  readonly disks = new Map<string, Map<string, unknown>>();
  readonly hung = new Set<string>();
  readonly away = new Set<string>();

  get(id: string): { fetch(init: { method: string; body?: string }): Promise<Response> } {
    return {
      fetch: ({ method, body = "" }) => {
        assert.ok(isDeploymentShare(id));
        if (this.hung.has(id)) return new Promise(() => {});
        if (this.away.has(id)) return Promise.reject(new Error("It is away."));
        return this.#share(id).answer(id, { method, text: () => Promise.resolve(body) });
      },
    };
  }

  /** The end of the process: what was stored remains. */
  restart(): void {
    this.shares.clear();
  }

  #share(id: string): DeploymentShare {
    const disk = this.disks.get(id) ?? new Map<string, unknown>();
    this.disks.set(id, disk);
    const storage = {
      list: () => Promise.resolve(structuredClone(disk)),
      put: (key: string, value: unknown) => Promise.resolve(void disk.set(key, structuredClone(value))),
      delete: (key: string) => Promise.resolve(disk.delete(key)),
    } as unknown as ObjectStorage;
    const share = this.shares.get(id) ?? new DeploymentShare(storage, () => this, assert.ifError);
    this.shares.set(id, share);
    return share;
  }
}

/** Lets everything run that waits for nothing. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

const summary = (room: string, joins: number, more: Partial<RoomSummary> = {}): RoomSummary => ({
  room,
  createdAt: 1,
  at: Date.now() + joins,
  isOpen: true,
  participantCount: 1,
  awayCount: 0,
  waitingCount: 0,
  counts: { joins },
  ...more,
});

describe("the shares of a registry", () => {
  test("another number of shares loses nothing and counts nothing twice", async () => {
    const deployment = new Deployment();
    let truth = 0;
    let opened = 0;
    const rooms: { name: string; shares: number; joins: number }[] = [];
    // Each number is that of a deployment; the rooms of the earlier ones go on meanwhile.
    for (const shares of [4, 9, 2, 1, 16]) {
      for (let i = 0; i < 40; i++) rooms.push({ name: `${shares}-${i}`, shares, joins: 0 });
      opened += 40;
      for (const room of rooms) {
        room.joins += 3;
        truth += 3;
        await reportToDeployment(deployment, summary(room.name, room.joins, { shares: room.shares }));
      }
      deployment.restart();
      const report = await deploymentReport(deployment, shares);
      const { counts, roomsOpened, roomsLost, missing } = report;
      assert.deepEqual(
        { joins: counts["joins"], rooms: report.rooms, roomsOpened, roomsLost, missing },
        { joins: truth, rooms: opened, roomsOpened: opened, roomsLost: 0, missing: [] },
        `${shares} shares`,
      );
    }
    for (const { name, shares, joins } of rooms) {
      const end = { shares, isOpen: false, participantCount: 0 };
      await reportToDeployment(deployment, summary(name, joins, end));
    }
    const { counts, rooms: open, roomsClosed } = await deploymentReport(deployment, 1);
    assert.deepEqual({ joins: counts["joins"], open, roomsClosed }, { joins: truth, open: 0, roomsClosed: opened });
  });

  test("a registry that was written before the number was a setting has four shares", async () => {
    const deployment = new Deployment();
    for (let i = 0; i < 40; i++) await reportToDeployment(deployment, summary(`r${i}`, 1));
    for (const disk of deployment.disks.values()) {
      const { shares: _, ...totals } = disk.get("totals") as Record<string, unknown>;
      disk.set("totals", totals);
    }
    deployment.restart();
    const { counts, rooms, shares } = await deploymentReport(deployment, 2);
    assert.deepEqual({ joins: counts["joins"], rooms, shares }, { joins: 40, rooms: 40, shares: 4 });
  });

  test("a new share counts nothing before the first share knows of it", async () => {
    const deployment = new Deployment();
    deployment.away.add("~deployment-0");
    const rooms = Array.from({ length: 12 }, (_, i) => `r${i}`);
    const results = await Promise.allSettled(
      rooms.map((room) => reportToDeployment(deployment, summary(room, 1, { shares: 8 }))),
    );
    assert.ok(results.every(({ status }) => status === "rejected"));
    deployment.away.clear();
    for (const room of rooms) await reportToDeployment(deployment, summary(room, 2, { shares: 8 }));
    const { counts } = await deploymentReport(deployment, 1);
    assert.equal(counts["joins"], 24, "the next summary makes up for the lost one");
  });

  test("a share that hangs or is away is named in the report, and the others are in it", async (t: TestContext) => {
    const deployment = new Deployment();
    for (let i = 0; i < 40; i++) await reportToDeployment(deployment, summary(`r${i}`, 1, { shares: 4 }));
    const whole = await deploymentReport(deployment, 4);
    assert.equal(whole.rooms, 40);
    assert.match(deploymentMetrics(whole), /^rtc_joins_total 40$/m);
    t.mock.timers.enable({ apis: ["setTimeout"] });
    for (const [share, set] of [
      [0, deployment.hung],
      [2, deployment.hung],
      [3, deployment.away],
    ] as const) {
      set.add(`~deployment-${share}`);
      const reporting = deploymentReport(deployment, 4);
      await settle();
      t.mock.timers.tick(3000);
      const report = await reporting;
      assert.deepEqual(report.missing, [share]);
      assert.ok(report.rooms > 20 && report.rooms < 40, "the others answer");
      const text = deploymentMetrics(report);
      assert.match(text, /^rtc_shares_missing 1$/m);
      assert.doesNotMatch(text, /_total /, "a sum without a part would look like a counter that began anew");
      set.clear();
    }
    for (let share = 0; share < 4; share++) deployment.away.add(`~deployment-${share}`);
    await assert.rejects(deploymentReport(deployment, 4), /away/);
  });

  test("a summary to a share that hangs is given up", async (t: TestContext) => {
    const deployment = new Deployment();
    for (let share = 0; share < 4; share++) deployment.hung.add(`~deployment-${share}`);
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const reporting = reportToDeployment(deployment, summary("r", 1));
    t.mock.timers.tick(10_000);
    await assert.rejects(reporting, /did not answer within/);
  });
});

describe("the counters of the door", () => {
  test("a process reports every few seconds, and at once when somebody asks", async () => {
    const door = new DoorCounts();
    const sent: DoorSummary[] = [];
    const send = (summary: DoorSummary) => Promise.resolve(void sent.push(summary));
    const start = 10_000_000;
    await door.report(send, start);
    assert.equal(sent.length, 0, "nothing happened");
    door.refused("rate");
    door.wrongAdminToken();
    await door.report(send, start);
    door.refused("rate");
    await door.report(send, start + 4999);
    assert.equal(sent.length, 1);
    await door.report(send, start + 4999, true);
    assert.deepEqual(sent.at(-1)?.counts, { doorRefusals: { rate: 2 }, wrongAdminTokens: 1 });
    await door.report(send, start + 99_999);
    assert.equal(sent.length, 2, "nothing happened since");
  });

  test("a report that fails or is forgotten loses nothing and counts nothing twice", async () => {
    const deployment = new Deployment();
    const door = new DoorCounts();
    const toRegistry = (summary: DoorSummary) => reportDoor(deployment, 4, summary);
    const total = async () => (await deploymentReport(deployment, 4)).counts["wrongAdminTokens"];
    const hour = 3_600_000;
    const start = Date.now();
    door.wrongAdminToken();
    // It arrives, but its answer does not.
    const lost = async (summary: DoorSummary) => {
      await toRegistry(summary);
      throw new Error("The answer was lost.");
    };
    await assert.rejects(door.report(lost, start));
    assert.equal(await total(), 1);
    await door.report(toRegistry, start + 6000);
    assert.equal(await total(), 1);
    door.wrongAdminToken();
    await door.report(toRegistry, start + 12_000);
    assert.equal(await total(), 2);
    // The registry has forgotten this process meanwhile.
    door.wrongAdminToken();
    await door.report(toRegistry, start + 4 * hour);
    assert.equal(await total(), 3);
  });
});
