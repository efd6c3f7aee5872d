import type { ServerSettings } from "../config/settings.js";
import type { LogEntry } from "../room/log-entry.js";
import type { Incoming, Rooms } from "../runtime.js";
import { addressKeyOf } from "./client-address.js";
import { theDoor } from "./door.js";
import { roomNameOf } from "./internal-request.js";

/** The address for a log entry, if the settings ask for addresses in the log. */
export function loggedAddress(request: Incoming, settings: ServerSettings): { address?: string } {
  const address = settings.logAddresses ? addressKeyOf(request, settings) : undefined;
  return address === undefined ? {} : { address };
}

/** Counts and logs a refusal in front of the rooms. Resolves when it has been reported, if it is time for that. */
export async function recordRefusal(
  request: Incoming,
  refusal: Pick<LogEntry, "code" | "user" | "error"> & { event: "refused-join" | "refused-request"; why: string },
  settings: ServerSettings,
  rooms: Rooms | undefined,
): Promise<void> {
  const name = roomNameOf(request.url);
  const entry = { ...refusal, ...loggedAddress(request, settings) };
  theDoor().refused(name.ok ? name.value : "", settings, entry);
  await theDoor().report(rooms, settings);
}

/** Counts and logs that an address has sent too many requests. */
export const recordRate = (request: Incoming, settings: ServerSettings, rooms: Rooms | undefined): Promise<void> =>
  recordRefusal(request, { event: "refused-request", code: "rate-limited", why: "request-rate" }, settings, rooms);
