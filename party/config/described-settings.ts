import type { Access } from "../auth/token-settings.js";
import type { ServerSettings } from "./settings.js";

type Described = Record<string, string | number | boolean>;

const isSet = (value: unknown): string => (value ? "set" : "not set");

/**
 * The settings in effect, by the names of their variables, for the operator's log. Every value is chosen here one by one: of
 * a secret, and of an address that may hold one, it says only whether it is set.
 */
export function describeSettings(settings: ServerSettings): Described {
  const { turn, cloudflareTurn, iceServers, origins, webhook } = settings;
  return {
    ...accessOf(settings.access),
    ALLOWED_ORIGINS: origins?.join(" ") ?? "all",
    ROOM_CAPACITY: settings.capacity,
    GRACE_SECONDS: settings.grace / 1000,
    SILENCE_SECONDS: settings.silence / 1000,
    LOBBY: onOff(settings.lobby),
    WAITING_CAPACITY: settings.waitingCapacity,
    WAITING_MINUTES: settings.waitingTime / 60_000,
    OPEN_ROOM_HOST: settings.openRoomHost ? "first" : "nobody",
    ICE_SERVERS: iceServers ? `${iceServers.length} set` : "not set",
    TURN_URLS: turn?.urls.join(" ") ?? "not set",
    TURN_SECRET: isSet(turn),
    CLOUDFLARE_TURN_KEY: isSet(cloudflareTurn),
    CLOUDFLARE_TURN_TOKEN: isSet(cloudflareTurn),
    ...(cloudflareTurn && {
      CLOUDFLARE_TURN_API: hostOf(cloudflareTurn.api),
      CLOUDFLARE_TURN_TTL: cloudflareTurn.ttl,
    }),
    ...(turn && { TURN_TTL: turn.ttl }),
    MESSAGES_PER_SECOND: settings.messagesPerSecond,
    KILOBYTES_PER_SECOND: settings.bytesPerSecond / 1024,
    ROOM_JOINS: settings.joinsPerMinute,
    USER_PAGES: settings.userPages,
    ADDRESS_CONNECTIONS: settings.addressConnections,
    ADDRESS_JOINS: settings.addressJoinsPerMinute,
    ADDRESS_HEADER: settings.addressHeader,
    ADMIN_TOKEN: isSet(settings.adminToken),
    ADMIN_ORIGINS: settings.adminOrigins.join(" ") || "none",
    WEBHOOK_URL: webhook ? hostOf(webhook.url) : "not set",
    WEBHOOK_SECRET: isSet(webhook),
    ROOM_JURISDICTION: settings.jurisdiction ?? "any",
    ROOM_LOCATION: settings.locationHint ?? "near the first participant",
    REPORT_SHARES: settings.deploymentShares,
    RTC_LOG: settings.logLevel,
    LOG_ADDRESSES: onOff(settings.logAddresses),
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "set");

const onOff = (value: boolean): string => (value ? "on" : "off");

/** The settings of access: `access` is their sum in a word. */
function accessOf(access: Access): Described {
  if (access.kind !== "tokens") return { access: access.kind };
  const { algorithm, keys, issuer, audience, hours } = access;
  const about = {
    access: access.kind,
    TOKEN_ISSUER: issuer ?? "any",
    TOKEN_AUDIENCE: audience ?? "any",
    TOKEN_ALGORITHM: algorithm,
    TOKEN_HOURS: hours,
  };
  if ("jwks" in keys) return { ...about, TOKEN_JWKS: keys.jwks instanceof URL ? keys.jwks.host : "set" };
  const [secret, before] = keys.secrets;
  return {
    ...about,
    TOKEN_SECRET: isSet(secret),
    TOKEN_SECRET_BEFORE: isSet(before),
    TOKEN_SECRETS: [...keys.named.keys()].join(" ") || "not set",
  };
}
