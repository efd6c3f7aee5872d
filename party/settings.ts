import { LIMITS, parseIceServers, type WireIceServer } from "./protocol.js";

/** What whoever runs the server decides. */
export interface RoomSettings {
  /** How many participants a room holds. */
  capacity: number;
  /** Told to everyone who joins. `undefined` = the page uses its own or the defaults. */
  iceServers: WireIceServer[] | undefined;
  /** Whether every message passed on is logged too. */
  debug: boolean;
}

/**
 * Reads the settings from environment variables:
 *
 * - `ROOM_CAPACITY`: 1 to `LIMITS.participants`, which is the default;
 * - `ICE_SERVERS`: a JSON array of `{ urls, username?, credential? }`;
 * - `RTC_LOG=debug`: logs every message passed on.
 *
 * A variable that cannot be understood counts as not set, and `complain` gets a sentence about it: a typing error in
 * a setting must not keep people from talking.
 */
export function readSettings(env: Record<string, unknown>, complain: (sentence: string) => void): RoomSettings {
  const capacityGiven = env["ROOM_CAPACITY"] ?? "";
  const capacity = capacityGiven === "" ? LIMITS.participants : Number(capacityGiven);
  const capacityHolds = Number.isInteger(capacity) && capacity >= 1 && capacity <= LIMITS.participants;
  if (!capacityHolds) complain(`ROOM_CAPACITY must be a whole number from 1 to ${LIMITS.participants}; it is ignored.`);

  const serversGiven = env["ICE_SERVERS"] ?? "";
  const servers = serversGiven === "" ? undefined : parseIceServers(serversGiven);
  // The value holds credentials: the sentence says where it is wrong, and never what is there.
  if (servers?.ok === false) complain(`ICE_SERVERS is ignored. ${servers.message}`);

  return {
    capacity: capacityHolds ? capacity : LIMITS.participants,
    iceServers: servers?.ok ? servers.value : undefined,
    debug: env["RTC_LOG"] === "debug",
  };
}
