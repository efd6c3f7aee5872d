import * as v from "valibot";
import { byteLength } from "./bytes.js";
import {
  callType,
  camera,
  candidate,
  count,
  custom,
  description,
  flag,
  grant,
  id,
  metadata,
  microphone,
  role,
  text,
} from "./fields.js";
import * as LIMITS from "./limits.js";
import { cleanName } from "./names.js";
import { check, parseFrame, tryJson, type MessageIn, type Parsed } from "./parse.js";

/** A name as a page sends it: longer than the limit it is cut, not refused. */
const givenName = v.pipe(text(0, LIMITS.givenNameLength), v.transform(cleanName));

/** The room alone checks the number of a media line, so that it relays no candidate that an RTCPeerConnection refuses. */
const sdpMLineIndex = v.nullish(v.pipe(count, v.minValue(0), v.maxValue(255)), null);
const candidates = v.pipe(
  v.array(v.object({ ...candidate.entries, sdpMLineIndex })),
  v.minLength(1),
  v.maxLength(LIMITS.candidatesPerMessage),
);

/** A time in milliseconds since 1970 that a Date can hold. */
const moment = v.pipe(count, v.minValue(0), v.maxValue(8.64e15));

/** The options of a room. An option that is missing stays as it is; `null` removes a time. */
export const roomOptions = v.object({
  /** A participant without the grant `moderate` waits until a moderator admits them. */
  lobby: v.exactOptional(flag),
  /** How many participants the room holds, within the limit of the server. Lowering it removes no participant. */
  capacity: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(LIMITS.participants))),
  /** In an `audio` call no participant sends camera or screen. */
  callType: v.exactOptional(callType),
  /** Before this time only moderators are let in. */
  opensAt: v.exactOptional(v.nullable(moment)),
  /** At this time the call ends for everyone, and the room closes. */
  closesAt: v.exactOptional(v.nullable(moment)),
});

/** The requests that take the grant `moderate`. `to` is the id of a participant, or of a knock. */
const moderate = v.variant("action", [
  /** `mute`: the page mutes itself, and its person may unmute. `ask-unmute`: the page asks its person. `remove`: a ban. */
  v.object({ action: v.picklist(["mute", "ask-unmute", "remove"]), to: id }),
  /** Answers a knock. */
  v.object({ action: v.picklist(["admit", "refuse"]), to: id }),
  v.object({ action: v.picklist(["grant", "revoke"]), to: id, grant }),
  /** Gives a role, with all of its grants. */
  v.object({ action: v.literal("role"), to: id, role }),
  /**
   * `mute-all` mutes everyone else. `admit-all` admits the knocks in their order, while there is a place. `lock` lets only
   * moderators in. `end` ends the call for everyone.
   */
  v.object({ action: v.picklist(["mute-all", "admit-all", "lock", "unlock", "end"]) }),
  /** Enlarges a participant on every page; without `to`, none. */
  v.object({ action: v.literal("spotlight"), to: v.exactOptional(id) }),
  v.object({ action: v.literal("settings"), settings: roomOptions }),
]);

/** Every message that a page sends, by type. */
export const clientMessages = {
  offer: v.object({ to: id, ...description }),
  answer: v.object({ to: id, ...description }),
  /** Without `to` the room relays it to everyone else. */
  "ice-candidate": v.object({ to: v.optional(id), candidates }),
  /** The fields of the sender that have changed. The others stay as they are. */
  update: v.object({
    displayName: v.exactOptional(givenName),
    microphone: v.exactOptional(microphone),
    camera: v.exactOptional(camera),
    screen: v.exactOptional(camera),
    handRaised: v.exactOptional(flag),
  }),
  /**
   * Tests the connection and compares rosters. `digest` is the `rosterDigest` of everyone in the room as the sender knows
   * them, the sender included. The room answers `pong` if its own digest is the same, else `roster`. A page that has not
   * received `room-joined` has no roster: it sends "", and the room sends `room-joined` again.
   */
  ping: v.object({ digest: text(0, LIMITS.digestLength) }),
  /** Sends a `mark` back: everything that the room sent before it has been read. */
  ack: v.object({ mark: text(1, LIMITS.markLength) }),
  /** Requests fresh credentials. The room answers `ice-servers`. */
  "ice-servers": v.object({}),
  /** With `back` the page is only being left, which is also how a reload begins: the place is kept for some seconds. */
  leave: v.object({ back: v.exactOptional(flag) }),
  moderate,
  /** A message to code that extends the server. A server without such code ignores it. */
  custom,
};

/** The query of the socket's URL. */
const joinQuery = v.object({
  displayName: v.optional(givenName, ""),
  callType: v.optional(callType, "video"),
  metadata: v.optional(
    v.pipe(
      text(0, LIMITS.metadataLength),
      v.transform((text) => tryJson(text)),
      metadata,
    ),
    "{}",
  ),
  /**
   * The `resumeKey` of a participant who returns. They keep their id and state, and the rest of the query is ignored. A
   * key that the room does not know is no error: its bearer joins as a new participant.
   */
  resume: v.exactOptional(text(0, LIMITS.resumeKeyLength)),
});

export type ClientMessage = MessageIn<typeof clientMessages>;
export type RoomOptions = v.InferOutput<typeof roomOptions>;
/** A moderator's request: a `moderate` message without its type. */
export type Moderation = v.InferOutput<typeof moderate>;
export type JoinQuery = v.InferOutput<typeof joinQuery>;

const large: ReadonlySet<ClientMessage["type"]> = new Set(["offer", "answer", "ice-candidate"]);

/** Reads a frame that a page has sent. A frame that is not text is refused. */
export function parseClientMessage(input: unknown): Parsed<ClientMessage> {
  // A UTF-16 code unit is at most three bytes of UTF-8, so most frames need not be encoded to be measured.
  const exceeds = (limit: number) => typeof input === "string" && input.length * 3 > limit && byteLength(input) > limit;
  const tooLong = (what: string, limit: number) => ({
    ok: false as const,
    message: `${what} may have at most ${limit} bytes.`,
  });
  if (exceeds(LIMITS.messageBytes)) return tooLong("A message", LIMITS.messageBytes);
  const parsed = parseFrame(clientMessages, input);
  if (!parsed.ok || large.has(parsed.value.type) || !exceeds(LIMITS.smallMessageBytes)) return parsed;
  return tooLong(`A message of type ${parsed.value.type}`, LIMITS.smallMessageBytes);
}

/**
 * Reads the query of a connection. Unknown keys are ignored: they belong to the transport. Of a key that is there twice the
 * first value counts, as in front of the room, where a socket with a resume key is counted as a return.
 */
export const parseJoinQuery = (query: URLSearchParams): Parsed<JoinQuery> =>
  check(joinQuery, Object.fromEntries([...query.keys()].map((key) => [key, query.get(key)])));
