import { LIMITS, parseIceServers, type WireIceServer } from "./protocol.js";
import type { TurnSettings } from "./turn.js";

/** What whoever runs the server decides. */
export interface RoomSettings {
  /** How many participants a room holds. */
  capacity: number;
  /** How long who lost their socket is waited for, in milliseconds. 0 = not at all. */
  grace: number;
  /** How long nothing at all may be heard of who has a socket, in milliseconds, before it counts as lost. */
  silence: number;
  /** Told to everyone who joins. `undefined` = the page uses its own or the defaults. */
  iceServers: WireIceServer[] | undefined;
  /** Named to everyone besides, each with a credential of their own. */
  turn: TurnSettings | undefined;
  /** Whether every message passed on is logged too. */
  debug: boolean;
}

/**
 * Reads the settings from environment variables:
 *
 * - `ROOM_CAPACITY`: 1 to `LIMITS.participants`, which is the default;
 * - `GRACE_SECONDS`: how long who lost their socket may take to come back: 0 (not at all) to 3600, default 20;
 * - `SILENCE_SECONDS`: after how long a socket by which nothing at all came counts as lost: 15 to 3600, default 75. Pages
 *   ping every 10 s, hidden ones at least once a minute: with less than that, these lose their sockets and come back;
 * - `ICE_SERVERS`: a JSON array of `{ urls, username?, credential? }`;
 * - `TURN_URLS`, addresses separated by spaces, with `TURN_SECRET`, which the TURN server knows too, and `TURN_TTL`, for
 *   how many seconds a credential holds: 10 to 3600, which is the default;
 * - `RTC_LOG=debug`: logs every message passed on.
 *
 * A variable that cannot be understood counts as not set, and `complain` gets a sentence about it: a typing error in
 * a setting must not keep people from talking.
 */
export function readSettings(env: Record<string, unknown>, complain: (sentence: string) => void): RoomSettings {
  const wholeNumber = (name: string, min: number, max: number, otherwise: number): number => {
    const given = env[name] ?? "";
    const value = given === "" ? otherwise : Number(given);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    complain(`${name} must be a whole number from ${min} to ${max}; it is ignored.`);
    return otherwise;
  };

  const serversGiven = env["ICE_SERVERS"] ?? "";
  const servers = serversGiven === "" ? undefined : parseIceServers(serversGiven);
  // The value holds credentials: the sentence says where it is wrong, and never what is there.
  if (servers?.ok === false) complain(`ICE_SERVERS is ignored. ${servers.message}`);

  const urls = text(env["TURN_URLS"]).split(/\s+/).filter(Boolean);
  const secret = text(env["TURN_SECRET"]);
  const named = parseIceServers([{ urls }]).ok;
  if (urls.length > 0 !== (secret !== "") || !named) {
    complain("TURN_URLS (turn: or turns: addresses) and TURN_SECRET go together; they are ignored.");
  }

  return {
    capacity: wholeNumber("ROOM_CAPACITY", 1, LIMITS.participants, LIMITS.participants),
    grace: wholeNumber("GRACE_SECONDS", 0, 3600, 20) * 1000,
    silence: wholeNumber("SILENCE_SECONDS", 15, 3600, 75) * 1000,
    iceServers: servers?.ok ? servers.value : undefined,
    turn:
      urls.length > 0 && secret && named ? { urls, secret, ttl: wholeNumber("TURN_TTL", 10, 3600, 3600) } : undefined,
    debug: env["RTC_LOG"] === "debug",
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
