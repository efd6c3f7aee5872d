import type { DevServer, ServerPlace } from "./live-server.js";
import { startPartyKit } from "./partykit-server.js";
import { startWorker } from "./worker-server.js";

export { freePort, type DevServer, type LogLine, type ServerPlace } from "./live-server.js";

const servers: Record<string, (variables?: Record<string, string>, place?: ServerPlace) => Promise<DevServer>> = {
  partykit: startPartyKit,
  worker: startWorker,
};

/** The runtime under test: `SERVER=partykit`, which is the default, or `SERVER=worker`. */
export const SERVER = process.env["SERVER"] ?? "partykit";

/**
 * Starts the room server as a developer would; `variables` are its environment variables. Without a `place` it gets a
 * free port, and temporary storage.
 */
export async function startDevServer(variables: Record<string, string> = {}, place?: ServerPlace): Promise<DevServer> {
  const start = servers[SERVER];
  if (!start) throw new Error(`SERVER must be one of ${Object.keys(servers).join(", ")}.`);
  return start(variables, place);
}

/** Starts a server that extends this project's by hooks in code. */
export const startSampleServer = (variables: Record<string, string> = {}): Promise<DevServer> =>
  SERVER === "worker"
    ? startWorker(variables, undefined, 'export { RtcRoom, default } from "./testing/sample-worker.js";')
    : startPartyKit(variables, undefined, "party/testing/sample-room.ts");
