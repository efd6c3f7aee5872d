import type * as Party from "partykit/server";
import { check, tryJson } from "./parse.js";
import { Registry, together, type DeploymentReport } from "./registry.js";
import { roomSummary, type RoomSummary } from "./room-news.js";

/**
 * The registry is objects of the room server's own class under ids that no room has, so a deployment needs nothing but
 * that class. There are several, because one object does one thing at a time.
 */
const SHARES = 4;
const shareId = (share: number): string => `~deployment-${share}`;
const SHARE_ID = /^~deployment-\d+$/;

/** Whether an id belongs to the registry: it is no room's, and nobody outside may speak to it. */
export const isReserved = (id: string): boolean => SHARE_ID.test(id);

const WRITE = { allowUnconfirmed: true };

type Parties = Party.FetchLobby["parties"];

/**
 * PartyKit lends them to requests and takes them away from alarms, and never lends them to an object that an alarm
 * created. They are the same for the whole process.
 */
let known: Parties | undefined;

export const rememberParties = (parties: Parties): void => void (known = parties);

function share(parties: Parties, party: string, index: number): Party.Stub {
  const rooms = parties[party];
  if (!rooms) throw new Error(`This deployment has no party of the name ${party}.`);
  return rooms.get(shareId(index));
}

/** Tells the registry of a room of that party. Without a way to it nothing is told: the registry does without, after a while. */
export async function tellDeployment(party: string, summary: RoomSummary): Promise<void> {
  if (!known) return;
  let hash = 0;
  for (let i = 0; i < summary.room.length; i++) hash = (Math.imul(hash, 31) + summary.room.charCodeAt(i)) >>> 0;
  const response = await share(known, party, hash % SHARES).fetch({ method: "POST", body: JSON.stringify(summary) });
  if (!response.ok) throw new Error(`The registry of the deployment answered ${response.status}.`);
}

/** The numbers of a whole party. */
export async function deploymentReport(parties: Parties, party: string): Promise<DeploymentReport> {
  const answers = Array.from({ length: SHARES }, async (_, index): Promise<DeploymentReport> => {
    const response = await share(parties, party, index).fetch({ method: "GET" });
    if (!response.ok) throw new Error(`The registry of the deployment answered ${response.status}.`);
    return response.json();
  });
  return together(await Promise.all(answers));
}

/** One share of the registry, in the place of a room. */
export class DeploymentShare {
  #opening: Promise<Registry> | undefined;

  /** `fault` is told when something could not be written. */
  constructor(
    private readonly storage: Party.Storage,
    private readonly fault: (error: unknown) => void,
  ) {}

  async answer(request: Party.Request): Promise<Response> {
    const registry = await (this.#opening ??= this.#open());
    if (request.method === "GET") return Response.json(registry.report(Date.now()));
    const told = check(roomSummary, tryJson(await request.text()));
    if (!told.ok) return Response.json({ code: "invalid-message", message: told.message }, { status: 400 });
    registry.take(told.value, Date.now());
    return new Response(null, { status: 204 });
  }

  #open(): Promise<Registry> {
    const { storage, fault } = this;
    const report = (written: Promise<unknown>) => void Promise.resolve(written).catch(fault);
    return Registry.open(
      {
        list: () => storage.list(),
        put: (key, value) => report(storage.put(key, value, WRITE)),
        delete: (key) => report(storage.delete(key, WRITE)),
      },
      Date.now(),
    );
  }
}
