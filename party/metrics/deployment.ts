import { check, tryJson } from "../protocol/parse.js";
import { RoomRegistry, shareReport, combineReports, type DeploymentReport } from "./room-registry.js";
import { roomSummary, type RoomSummary } from "../room/room-summary.js";
import type { Incoming, ObjectStorage, Rooms } from "../runtime.js";

/**
 * The registry is kept in objects of the room server's own class under ids that no room has, so a deployment needs
 * nothing but that class. There are several, because one object handles one request at a time.
 */
const SHARES = 4;
const shareId = (share: number): string => `~deployment-${share}`;
const SHARE_ID = /^~deployment-\d+$/;

/** Whether an id belongs to a share of the registry, not to a room. Requests from outside never reach it. */
export const isDeploymentShare = (id: string): boolean => SHARE_ID.test(id);

const WRITE = { allowUnconfirmed: true };

async function requestShare(rooms: Rooms | undefined, share: number, init: { method: string; body?: string }) {
  if (!rooms) throw new Error("This deployment has no such party.");
  const response = await rooms.get(shareId(share)).fetch(init);
  if (!response.ok) throw new Error(`The deployment's registry responded with ${response.status}.`);
  return response;
}

/**
 * Reports a room to the registry. Without access to it nothing is reported: the registry drops the room after a while.
 */
export async function reportToDeployment(rooms: Rooms | undefined, summary: RoomSummary): Promise<void> {
  if (!rooms) return;
  let hash = 0;
  for (let i = 0; i < summary.room.length; i++) hash = (Math.imul(hash, 31) + summary.room.charCodeAt(i)) >>> 0;
  await requestShare(rooms, hash % SHARES, { method: "POST", body: JSON.stringify(summary) });
}

/** The report about the whole deployment. */
export async function deploymentReport(rooms: Rooms | undefined): Promise<DeploymentReport> {
  const shares = Array.from({ length: SHARES }, async (_, share) => {
    const report = check(shareReport, await (await requestShare(rooms, share, { method: "GET" })).json());
    if (!report.ok) throw new Error(`The deployment's registry sent an invalid report. ${report.message}`);
    return report.value;
  });
  return combineReports(await Promise.all(shares));
}

/** One share of the registry, in the place of a room. */
export class DeploymentShare {
  #opening: Promise<RoomRegistry> | undefined;

  /** `onFailure` is called when a write failed. */
  constructor(
    private readonly storage: ObjectStorage,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  async answer(request: Pick<Incoming, "method" | "text">): Promise<Response> {
    const registry = await (this.#opening ??= this.#open());
    if (request.method === "GET") return Response.json(registry.report(Date.now()));
    const summary = check(roomSummary, tryJson(await request.text()));
    if (!summary.ok) return Response.json({ code: "invalid-message", message: summary.message }, { status: 400 });
    registry.update(summary.value, Date.now());
    return new Response(null, { status: 204 });
  }

  #open(): Promise<RoomRegistry> {
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
