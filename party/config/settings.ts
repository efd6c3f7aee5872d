import { readAccess, type Access } from "../auth/token-settings.js";
import { CLOCK_TOLERANCE } from "../auth/verify-token.js";
import { OPEN_MEMORY } from "../room/room-memory.js";
import { LOG_LEVELS } from "../room/log-entry.js";
import type { RoomSettings } from "../room/room-settings.js";
import { readOrigins } from "../auth/allowed-origins.js";
import { LIMITS, parseIceServers, type WireIceServer } from "../protocol/protocol.js";
import { readCloudflareTurn, type CloudflareTurnSettings } from "../turn/cloudflare-turn.js";
import { readWebhook, type WebhookSettings } from "../webhooks/webhook-settings.js";
import type { TurnSettings } from "../turn/turn-credentials.js";

/** The shortest `ADMIN_TOKEN`: it guards the numbers of all rooms, and is tried from everywhere. */
export const ADMIN_TOKEN_LENGTH = 16;

/** All settings of a server. */
export interface ServerSettings extends RoomSettings {
  /** Access to the server. */
  access: Access;
  /** The origins of pages that may connect; `undefined` = all. */
  origins: string[] | undefined;
  /** Sent to every participant. `undefined` = the page uses its own or the defaults. */
  iceServers: WireIceServer[] | undefined;
  /** A TURN server that is added to `iceServers`, with a credential for each participant. */
  turn: TurnSettings | undefined;
  /** Cloudflare's TURN service in the place of `turn`. */
  cloudflareTurn: CloudflareTurnSettings | undefined;
  /** How many connections per minute an address may open, over all rooms. */
  addressJoinsPerMinute: number;
  /** The request header that holds the client's address. */
  addressHeader: string;
  /**
   * The bearer token for reports over HTTP. Empty = a room that is open to all reports to everybody, and nothing else is
   * reported.
   */
  adminToken: string;
  /** The jurisdiction in which a Worker's rooms run and store. `undefined` = any. */
  jurisdiction: string | undefined;
  /** Near which place a Worker's new rooms begin. `undefined` = near their first participant. */
  locationHint: string | undefined;
  /** The origins of pages that may use the operator's API. */
  adminOrigins: string[];
  /** The receiver of webhooks. `undefined` = there are none. */
  webhook: WebhookSettings | undefined;
}

/** The jurisdictions and the location hints of Durable Objects. */
const JURISDICTIONS = ["eu", "us", "fedramp"] as const;
const LOCATIONS = ["wnam", "enam", "sam", "weur", "eeur", "apac", "oc", "afr", "me"] as const;

/** The most shares that the deployment's registry can have: each is asked for each report. */
const SHARES = 64;

/**
 * Reads the settings from environment variables:
 *
 * - `TOKEN_SECRET`: at least 32 bytes, shared with the issuer of tokens (HS256). `TOKEN_SECRET_BEFORE`: the previous secret,
 *   while tokens made with it are still in use. `TOKEN_SECRETS`: secrets by the `kid` of a token, each for some rooms or for
 *   all. Or `TOKEN_JWKS`, the https: address of a set of public keys, or the set
 *   itself as JSON, with `TOKEN_ALGORITHM`, default `RS256`. `TOKEN_ISSUER`, `TOKEN_AUDIENCE`: the required `iss` and
 *   `aud`. `TOKEN_HOURS`: the longest life of a token, 1 to 8784, default 24. Without any of these the server is open to everybody;
 * - `REQUIRE_TOKENS=on`: without a secret or keys nobody can join;
 * - `ALLOWED_ORIGINS`: the origins of pages that may connect, separated by spaces; `https://*.example.org` for all
 *   subdomains. This restricts browsers only;
 * - `ROOM_CAPACITY`: 1 to `LIMITS.participants`, which is the default;
 * - `LOBBY=on`: participants who may not moderate wait in the lobby, unless the room's own options say otherwise.
 *   `WAITING_CAPACITY`: how many may wait, 0 to `LIMITS.waiting`, which is the default; `WAITING_MINUTES`: for how long, 1
 *   to 720, default 60;
 * - `OPEN_ROOM_HOST=first`: on a server without tokens, the first participant is the host, and after them the oldest one.
 *   Without it nobody can moderate there, and there is no lobby;
 * - `GRACE_SECONDS`: how long the place of a participant who lost their socket is kept: 0 (not at all) to 3600, default 20;
 * - `SILENCE_SECONDS`: after how long without a single frame a socket counts as lost: 15 to 3600, default 75. Visible pages
 *   ping every 5 s, hidden ones at least once a minute: with less than that, hidden pages lose their sockets and
 *   return;
 * - `ICE_SERVERS`: a JSON array of `{ urls, username?, credential? }`;
 * - `TURN_URLS`, addresses separated by spaces, with `TURN_SECRET`, which the TURN server shares, and `TURN_TTL`, for how
 *   many seconds a credential is valid at most: 10 to 3600, default 600. It is valid for at least half of that, and a page
 *   renews it after 80 % of what is left: a hidden page, whose timers fire once a minute, is in time from 600 on;
 * - `CLOUDFLARE_TURN_KEY` and `CLOUDFLARE_TURN_TOKEN`, the id and the token of a key of Cloudflare's TURN service, in the
 *   place of a TURN server. `CLOUDFLARE_TURN_TTL`: for how many seconds its credentials are valid unless they are revoked:
 *   10 to 172,800, default 43,200. The service ends a relay whose credential has expired, so it must outlive a call.
 *   `CLOUDFLARE_TURN_API`: another address of its API;
 * - `MESSAGES_PER_SECOND`, default 100, and `KILOBYTES_PER_SECOND`, default 256: what one participant may send, or one
 *   user over all of their pages, with ten seconds' worth at once. A broadcast counts once for each receiver. A tenth of
 *   the messages may be expensive: broadcasts, pings, requests for credentials, unreadable frames. A participant who
 *   sends more is closed, and stays out for a minute;
 * - `ROOM_JOINS`: how many participants may join one room per minute, default 100;
 * - `USER_PAGES`: how many pages one user of a token may have in a room, default 4; a newer page takes the place of the
 *   oldest;
 * - `ADDRESS_CONNECTIONS`: how many participants of one room may connect from the same address (IPv6: the same network),
 *   default 40, so that one client cannot fill a room; `ADDRESS_JOINS`: how many connections, and how many requests over
 *   HTTP without the `ADMIN_TOKEN`, an address may open per minute, default 120;
 * - `ADDRESS_HEADER`: the header that holds the client's address, default `cf-connecting-ip`, which is right on Cloudflare.
 *   Behind another proxy, a header that the proxy sets and clients cannot;
 * - `ADMIN_TOKEN`: the bearer token for reports over HTTP, about rooms and the deployment, at least
 *   `ADMIN_TOKEN_LENGTH` characters; a shorter one admits nobody. Without one, a room that
 *   everybody may join reports to everybody, and nothing else is reported;
 * - `ROOM_JURISDICTION`: `eu`, `us` or `fedramp`, where the rooms of a Worker run and store; another value admits nobody.
 *   `ROOM_LOCATION`: near which place a Worker's new rooms begin, such as `weur`;
 * - `REPORT_SHARES`: over how many objects the deployment's registry is spread, 1 to 64, default 4;
 * - `ADMIN_ORIGINS`: the origins of pages, such as a dashboard, that may use the operator's API; default none. Programs need
 *   no entry;
 * - `WEBHOOK_URL`, an https: address, with `WEBHOOK_SECRET`, at least 24 bytes, as text or as `whsec_` and base64: where the
 *   rooms report joins, departures and moderation, and the secret that signs these reports;
 * - `RTC_LOG`: `debug` (every forwarded message, too), `info` (the default), `warn` or `error`;
 * - `LOG_ADDRESSES=on`: log entries hold the addresses of participants.
 *
 * An invalid variable counts as not set, and `warn` receives a sentence about it: a typing error in a setting must not
 * keep people from talking. Variables about tokens are the exception: if one is invalid, nobody can join.
 */
export function readSettings(env: Record<string, unknown>, warn: (sentence: string) => void): ServerSettings {
  const wholeNumber = (name: string, min: number, max: number, otherwise: number): number => {
    const given = env[name] ?? "";
    const value = given === "" ? otherwise : Number(given);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    warn(`${name} must be a whole number from ${min} to ${max}; it is ignored.`);
    return otherwise;
  };

  const oneOf = <Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word => {
    const given = text(env[name]).trim();
    const word = given === "" ? otherwise : words.find((each) => each === given);
    if (word === undefined) warn(`${name} must be one of ${words.filter(Boolean).join(", ")}; it is ignored.`);
    return word ?? otherwise;
  };

  const serversGiven = env["ICE_SERVERS"] ?? "";
  const servers = serversGiven === "" ? undefined : parseIceServers(serversGiven);
  // The value holds credentials, so the warning says where it is wrong and quotes nothing.
  if (servers?.ok === false) warn(`ICE_SERVERS is ignored. ${servers.message}`);

  const urls = text(env["TURN_URLS"]).split(/\s+/).filter(Boolean);
  const secret = text(env["TURN_SECRET"]).trim();
  const named = parseIceServers([{ urls }]).ok;
  if (urls.length > 0 !== (secret !== "") || !named) {
    warn("TURN_URLS (turn: or turns: addresses) and TURN_SECRET must be set together; they are ignored.");
  }

  const { origins, wrong } = readOrigins(text(env["ALLOWED_ORIGINS"]));
  if (wrong.length > 0) warn(`ALLOWED_ORIGINS: not an origin: ${wrong.join(", ")}. Write https://example.org.`);

  const admin = readOrigins(text(env["ADMIN_ORIGINS"]));
  if (admin.wrong.length > 0)
    warn(`ADMIN_ORIGINS: not an origin: ${admin.wrong.join(", ")}. Write https://example.org.`);

  const ttl = wholeNumber("TURN_TTL", 10, 3600, 600);
  const cloudflareTtl = wholeNumber("CLOUDFLARE_TURN_TTL", 10, 172_800, 43_200);
  const cloudflareTurn = readCloudflareTurn(env);
  if (cloudflareTurn === null) {
    warn("CLOUDFLARE_TURN_KEY and CLOUDFLARE_TURN_TOKEN must be set together, without TURN_URLS; they are ignored.");
  }

  const webhook = readWebhook(env);
  if (webhook === null) {
    warn(
      "WEBHOOK_URL (https:, without a user and a password) and WEBHOOK_SECRET (at least 24 bytes) must be set together; they are ignored.",
    );
  }

  const jurisdictionGiven = text(env["ROOM_JURISDICTION"]).trim();
  const jurisdiction = JURISDICTIONS.find((each) => each === jurisdictionGiven);
  // A server that was meant to stay in a place must not run anywhere.
  const isElsewhere = jurisdictionGiven !== "" && jurisdiction === undefined;
  const access: Access = isElsewhere
    ? { kind: "closed", why: `ROOM_JURISDICTION must be ${JURISDICTIONS.join(", ")}, and the server a Worker.` }
    : readAccess(env);
  const hosting = text(env["OPEN_ROOM_HOST"]).trim();
  const openRoomHost = access.kind === "open" && hosting === "first";
  if (hosting !== "" && !openRoomHost) {
    warn("OPEN_ROOM_HOST must be first, on a server without tokens; it is ignored.");
  }
  const lobbyGiven = text(env["LOBBY"]).trim();
  if (!["", "on", "off"].includes(lobbyGiven)) warn("LOBBY must be on or off; it is ignored.");
  const isHostless = access.kind === "open" && !openRoomHost;
  if (lobbyGiven === "on" && isHostless) {
    warn(
      "LOBBY needs a moderator who admits people: set TOKEN_SECRET or TOKEN_JWKS, or OPEN_ROOM_HOST=first; it is ignored.",
    );
  }

  // As for other secrets: a variable that came out of a file ends in a line break, which no header can have.
  const adminGiven = text(env["ADMIN_TOKEN"]);
  let adminToken = adminGiven.trim();
  if (adminGiven !== "" && adminToken.length < ADMIN_TOKEN_LENGTH) {
    warn(`ADMIN_TOKEN must have at least ${ADMIN_TOKEN_LENGTH} characters. Until it has, it admits nobody.`);
    // Not as if there were none: then the numbers of open rooms would be public.
    adminToken = crypto.randomUUID();
  }

  return {
    access,
    origins: origins.length + wrong.length > 0 ? origins : undefined,
    capacity: wholeNumber("ROOM_CAPACITY", 1, LIMITS.participants, LIMITS.participants),
    lobby: lobbyGiven === "on" && !isHostless,
    waitingCapacity: wholeNumber("WAITING_CAPACITY", 0, LIMITS.waiting, LIMITS.waiting),
    waitingTime: wholeNumber("WAITING_MINUTES", 1, 720, 60) * 60_000,
    openRoomHost,
    // As long as a token could be valid that was made a moment before, by a clock that is ahead: see `verifyToken`.
    memory: access.kind === "tokens" ? access.hours * 3_600_000 + 2 * CLOCK_TOLERANCE * 1000 : OPEN_MEMORY,
    grace: wholeNumber("GRACE_SECONDS", 0, 3600, 20) * 1000,
    silence: wholeNumber("SILENCE_SECONDS", 15, 3600, 75) * 1000,
    iceServers: servers?.ok ? servers.value : undefined,
    turn: urls.length > 0 && secret && named ? { urls, secret, ttl } : undefined,
    cloudflareTurn: cloudflareTurn ? { ...cloudflareTurn, ttl: cloudflareTtl } : undefined,
    messagesPerSecond: wholeNumber("MESSAGES_PER_SECOND", 10, 1_000_000, 100),
    bytesPerSecond: wholeNumber("KILOBYTES_PER_SECOND", 64, 1_000_000, 256) * 1024,
    joinsPerMinute: wholeNumber("ROOM_JOINS", 1, 1_000_000, 100),
    userPages: wholeNumber("USER_PAGES", 1, LIMITS.participants, 4),
    addressConnections: wholeNumber("ADDRESS_CONNECTIONS", 1, LIMITS.participants, 40),
    addressJoinsPerMinute: wholeNumber("ADDRESS_JOINS", 1, 1_000_000, 120),
    addressHeader: text(env["ADDRESS_HEADER"]) || "cf-connecting-ip",
    adminToken,
    adminOrigins: admin.origins,
    webhook: webhook ?? undefined,
    jurisdiction,
    locationHint: oneOf("ROOM_LOCATION", ["", ...LOCATIONS], "") || undefined,
    deploymentShares: wholeNumber("REPORT_SHARES", 1, SHARES, 4),
    logLevel: oneOf("RTC_LOG", LOG_LEVELS, "info"),
    logAddresses: ["on", "true"].includes(oneOf("LOG_ADDRESSES", SWITCH, "off")),
  };
}

/** `"vars"` in a configuration file may be numbers or booleans: a secret of digits must not count as missing. */
const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** A switch in a configuration file may be a boolean. */
const SWITCH = ["on", "off", "true", "false"] as const;
