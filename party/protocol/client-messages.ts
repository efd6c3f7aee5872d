import * as v from "valibot";
import { byteLength } from "./bytes.js";
import {
  callType,
  camera,
  candidate,
  count,
  description,
  displayName,
  flag,
  grant,
  id,
  metadata,
  microphone,
  role,
  text,
} from "./fields.js";
import * as LIMITS from "./limits.js";
import { check, parseFrame, tryJson, type MessageIn, type Parsed } from "./parse.js";

/**
 * The number of a media line is checked here alone, so that the room never forwards one that an RTCPeerConnection
 * rejects.
 */
const sdpMLineIndex = v.nullish(v.pipe(count, v.minValue(0), v.maxValue(255)), null);
const candidates = v.pipe(
  v.array(v.object({ ...candidate.entries, sdpMLineIndex })),
  v.minLength(1),
  v.maxLength(LIMITS.candidatesPerMessage),
);

/** A time in milliseconds since 1970 that a Date can hold. */
const moment = v.pipe(count, v.minValue(0), v.maxValue(8.64e15));

/** The options of a room. A missing option stays as it is; `null` removes a time. */
export const roomOptions = v.object({
  /** New participants who may not moderate wait until a moderator admits them. */
  lobby: v.exactOptional(flag),
  /** The capacity, within what the server allows. Lowering it removes nobody. */
  capacity: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(LIMITS.participants))),
  /** `audio` = nobody sends pictures. */
  callType: v.exactOptional(callType),
  /** Before this time only moderators can join. */
  opensAt: v.exactOptional(v.nullable(moment)),
  /** At this time the call ends for everyone, and nobody can join any more. */
  closesAt: v.exactOptional(v.nullable(moment)),
});

/** The actions of a participant with the grant `moderate`. `to`: the id of a participant, or of one in the lobby. */
const moderate = v.variant("action", [
  /**
   * `mute`: the page mutes itself, and its user may unmute. `ask-unmute`: the page asks its user to unmute. `remove`:
   * removed and banned.
   */
  v.object({ action: v.picklist(["mute", "ask-unmute", "remove"]), to: id }),
  /** About a participant in the lobby. */
  v.object({ action: v.picklist(["admit", "refuse"]), to: id }),
  v.object({ action: v.picklist(["grant", "revoke"]), to: id, grant }),
  /** A role, and with it all of its grants. */
  v.object({ action: v.literal("role"), to: id, role }),
  /**
   * `mute-all`: everybody else. `admit-all`: the whole lobby, while there are places. `lock`: only moderators can join.
   * `end`: the call ends for everyone.
   */
  v.object({ action: v.picklist(["mute-all", "admit-all", "lock", "unlock", "end"]) }),
  /** The participant who is shown large to everyone; without `to` none. */
  v.object({ action: v.literal("spotlight"), to: v.exactOptional(id) }),
  v.object({ action: v.literal("settings"), settings: roomOptions }),
]);

/** Every message of a page, by type. */
export const clientMessages = {
  offer: v.object({ to: id, ...description }),
  answer: v.object({ to: id, ...description }),
  /** Without `to` it is sent to everyone else in the room. */
  "ice-candidate": v.object({ to: v.optional(id), candidates }),
  /** The changed fields of the sender; the others stay as they were. */
  update: v.object({
    displayName: v.exactOptional(displayName),
    microphone: v.exactOptional(microphone),
    camera: v.exactOptional(camera),
    screen: v.exactOptional(camera),
    handRaised: v.exactOptional(flag),
  }),
  /**
   * Checks the connection and the roster. `digest` is the `rosterDigest` of all participants as the sender knows them,
   * the sender included. The answer is `pong` if the room's digest is the same, else `roster`. A page that has not
   * received `room-joined` has no roster, sends "", and receives `room-joined` again.
   */
  ping: v.object({ digest: text(0, LIMITS.digestLength) }),
  /** Requests fresh credentials, which the answer `ice-servers` holds. */
  "ice-servers": v.object({}),
  leave: v.object({}),
  moderate,
};

/** The query of the socket's URL, with which a page joins. */
const joinQuery = v.object({
  displayName: v.optional(displayName, ""),
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
   * The `resumeKey` of a returning participant: they keep their identity, and the rest of the query is ignored. An
   * unknown or expired key is not an error: its holder joins as a new participant.
   */
  resume: v.exactOptional(text(0, LIMITS.resumeKeyLength)),
});

export type ClientMessage = MessageIn<typeof clientMessages>;
export type RoomOptions = v.InferOutput<typeof roomOptions>;
/** A moderator's action: a `moderate` message without its type. */
export type Moderation = v.InferOutput<typeof moderate>;
export type JoinQuery = v.InferOutput<typeof joinQuery>;

const large: ReadonlySet<ClientMessage["type"]> = new Set(["offer", "answer", "ice-candidate"]);

/** Reads a frame sent by a page. `input` is the frame as it arrived: text, or anything else, which is refused. */
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

/** Reads the query of a connection. Unknown keys are ignored: they belong to the transport. */
export const parseJoinQuery = (query: URLSearchParams): Parsed<JoinQuery> =>
  check(joinQuery, Object.fromEntries(query));
