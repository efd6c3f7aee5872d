import * as v from "valibot";
import { check, tryJson } from "../protocol/parse.js";
import { combineReports, shareReport, type DeploymentReport, type ShareReport } from "./deployment-report.js";
import { doorSummary, type DoorSummary } from "./door-counts.js";
import { FORMER_SHARES, RoomRegistry } from "./room-registry.js";
import { within } from "../room/deadline.js";
import { roomSummary, type RoomSummary } from "../room/room-summary.js";
import type { Incoming, ObjectStorage, Rooms } from "../runtime.js";

/** How long a share may take to report, in milliseconds: a scraper waits for ten seconds. */
const REPORT_DEADLINE = 3000;
/** How long it may take to accept a summary, in milliseconds. */
const SUMMARY_DEADLINE = 10_000;
/** How long a request that was refused may wait for the account of it, in milliseconds. */
const DOOR_DEADLINE = 1000;

/**
 * The registry is kept in objects of the room server's own class under ids that no room has, so a deployment needs
 * nothing but that class. There are several, because one object handles one request at a time.
 */
const shareId = (share: number): string => `~deployment-${share}`;
const SHARE_ID = /^~deployment-(\d+)$/;

/** Whether an id belongs to a share of the registry, not to a room. Requests from outside never reach it. */
export const isDeploymentShare = (id: string): boolean => SHARE_ID.test(id);

const WRITE = { allowUnconfirmed: true };

async function requestShare(
  rooms: Rooms | undefined,
  share: number,
  deadline: number,
  body?: object,
): Promise<Response> {
  if (!rooms) throw new Error("This deployment has no such party.");
  const init = body ? { method: "POST", body: JSON.stringify(body) } : { method: "GET" };
  const response = await within(deadline, `Share ${share} of the registry`, rooms.get(shareId(share)).fetch(init));
  if (!response.ok) throw new Error(`Share ${share} of the registry responded with ${response.status}.`);
  return response;
}

function shareOf(name: string, shares: number): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
  return hash % shares;
}

/**
 * Reports a room to the registry. Without access to it nothing is reported: the registry drops the room after a while. A
 * room belongs to the same share for all its life, whatever the setting has become, so it is never counted twice.
 */
export async function reportToDeployment(rooms: Rooms | undefined, summary: RoomSummary): Promise<void> {
  if (!rooms) return;
  const share = shareOf(summary.room, summary.shares ?? FORMER_SHARES);
  await requestShare(rooms, share, SUMMARY_DEADLINE, summary);
}

/** Reports the counters of a process in front of the rooms. */
export async function reportDoor(rooms: Rooms | undefined, shares: number, summary: DoorSummary): Promise<void> {
  await requestShare(rooms, shareOf(summary.door, shares), DOOR_DEADLINE, summary);
}

/** The report about the whole deployment, with a list of the shares that did not answer in time. */
export async function deploymentReport(rooms: Rooms | undefined, shares: number): Promise<DeploymentReport> {
  const report = async (share: number): Promise<ShareReport> => {
    const answer = requestShare(rooms, share, REPORT_DEADLINE).then((response) => response.json());
    const read = check(shareReport, await within(REPORT_DEADLINE, `Share ${share} of the registry`, answer));
    if (!read.ok) throw new Error(`Share ${share} of the registry sent an invalid report. ${read.message}`);
    return read.value;
  };
  const request = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => report(from + i));
  const asked = request(0, shares);
  // Each of the first ones may be late: none of them waits for another.
  const more = Promise.resolve(asked[0]).then(
    (first) => Promise.allSettled(request(shares, first?.shares ?? 0)),
    () => [],
  );
  const settled = [...(await Promise.allSettled(asked)), ...(await more)];
  const reports = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const [failed] = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  if (reports.length === 0) throw failed;
  return combineReports(
    reports,
    settled.flatMap((one, share) => (one.status === "rejected" ? [share] : [])),
  );
}

const announcement = v.object({ share: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)) });
const invalid = (message: string): Response => Response.json({ code: "invalid-message", message }, { status: 400 });
const accepted = (): Response => new Response(null, { status: 204 });

/** One share of the registry, in the place of a room. */
export class DeploymentShare {
  #opening: Promise<RoomRegistry> | undefined;

  /** `rooms`: access to the other shares. `onFailure` is called when a write failed. */
  constructor(
    private readonly storage: ObjectStorage,
    private readonly rooms: () => Rooms | undefined,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Answers a request to the share with this id. */
  async answer(id: string, request: Pick<Incoming, "method" | "text">): Promise<Response> {
    const registry = await this.#open();
    if (request.method === "GET") return Response.json(registry.report(Date.now()));
    const body = tryJson(await request.text());
    const announced = check(announcement, body);
    if (announced.ok) {
      registry.announce(announced.value.share);
      return accepted();
    }
    const door = check(doorSummary, body);
    const summary = check(roomSummary, body);
    if (!door.ok && !summary.ok) return invalid(summary.message);
    await this.#announce(registry, Number(SHARE_ID.exec(id)?.[1] ?? 0));
    if (door.ok) registry.updateDoor(door.value, Date.now());
    if (summary.ok) registry.update(summary.value, Date.now());
    return accepted();
  }

  /** A new share counts nothing before the first one knows of it, so that no report leaves it out. */
  async #announce(registry: RoomRegistry, share: number): Promise<void> {
    if (registry.isNew && share > 0) await requestShare(this.rooms(), 0, SUMMARY_DEADLINE, { share });
  }

  #open(): Promise<RoomRegistry> {
    this.#opening ??= this.#read().catch((error: unknown) => {
      // The next request tries again.
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  #read(): Promise<RoomRegistry> {
    const { storage, onFailure } = this;
    const report = (written: Promise<unknown>) => void Promise.resolve(written).catch(onFailure);
    return RoomRegistry.open(
      {
        list: () => storage.list(),
        put: (key, value) => report(storage.put(key, value, WRITE)),
        delete: (key) => report(storage.delete(key, WRITE)),
      },
      Date.now(),
    );
  }
}
