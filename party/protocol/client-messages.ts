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

/** A media line's number is checked here alone: what the room passes on, no RTCPeerConnection has to choke on. */
const sdpMLineIndex = v.nullish(v.pipe(count, v.minValue(0), v.maxValue(255)), null);
const candidates = v.pipe(
  v.array(v.object({ ...candidate.entries, sdpMLineIndex })),
  v.minLength(1),
  v.maxLength(LIMITS.candidatesPerMessage),
);

/** A moment, in milliseconds since 1970, that a Date can hold. */
const moment = v.pipe(count, v.minValue(0), v.maxValue(8.64e15));

/** What a room is to be like. What is missing stays as it is; `null` takes a time away. */
export const roomOptions = v.object({
  /** Who comes and may not moderate waits until somebody lets them in. */
  lobby: v.exactOptional(flag),
  /** How many participants it holds, within what the server allows. Nobody has to go when it is lowered. */
  capacity: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(LIMITS.participants))),
  /** `audio` = nobody sends pictures. */
  callType: v.exactOptional(callType),
  /** Before that nobody comes in who may not moderate. */
  opensAt: v.exactOptional(v.nullable(moment)),
  /** Then the call ends for all, and nobody comes in any more. */
  closesAt: v.exactOptional(v.nullable(moment)),
});

/** What who has the grant `moderate` asks of the room. `to`: a participant's id, or that of somebody who waits. */
const moderate = v.variant("action", [
  /** `mute`: their page mutes itself, and they may end that. `ask-unmute`: their page is told. `remove`: out, for good. */
  v.object({ action: v.picklist(["mute", "ask-unmute", "remove"]), to: id }),
  /** Of somebody who waits. */
  v.object({ action: v.picklist(["admit", "refuse"]), to: id }),
  v.object({ action: v.picklist(["grant", "revoke"]), to: id, grant }),
  /** A role, and with it all that it may. */
  v.object({ action: v.literal("role"), to: id, role }),
  /**
   * `mute-all`: everybody else. `admit-all`: who waits, while there is a place. `lock`: nobody new comes in who may not
   * moderate. `end`: the call is over for all.
   */
  v.object({ action: v.picklist(["mute-all", "admit-all", "lock", "unlock", "end"]) }),
  /** Whom all are to see large; without `to` nobody. */
  v.object({ action: v.literal("spotlight"), to: v.exactOptional(id) }),
  v.object({ action: v.literal("settings"), settings: roomOptions }),
]);

/** Every message of a page, by type. */
export const clientMessages = {
  offer: v.object({ to: id, ...description }),
  answer: v.object({ to: id, ...description }),
  /** Without `to` it goes to everyone else in the room. */
  "ice-candidate": v.object({ to: v.optional(id), candidates }),
  /** What has changed of the sender; the rest stays as it was. */
  update: v.object({
    displayName: v.exactOptional(displayName),
    microphone: v.exactOptional(microphone),
    camera: v.exactOptional(camera),
    screen: v.exactOptional(camera),
    handRaised: v.exactOptional(flag),
  }),
  /**
   * "Are you there, and do we agree on who else is?" `digest` is the `rosterDigest` of everyone in the room as the sender
   * knows them, the sender included. The answer is `pong` if the room's is the same, else `roster`. Who has not seen
   * `room-joined` has no roster, says "", and is greeted again.
   */
  ping: v.object({ digest: text(0, LIMITS.digestLength) }),
  /** "Mine expire soon." The answer is `ice-servers`, with fresh credentials. */
  "ice-servers": v.object({}),
  leave: v.object({}),
  moderate,
};

/** What a page tells of itself while connecting, as the query of the socket's URL. */
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
   * The `resumeKey` of a participant who returns: they are who they were, and what else the query says is not looked at.
   * A key that the room does not know, or not any more, is no mistake: its bearer joins as somebody new.
   */
  resume: v.exactOptional(text(0, LIMITS.resumeKeyLength)),
});

export type ClientMessage = MessageIn<typeof clientMessages>;
export type RoomOptions = v.InferOutput<typeof roomOptions>;
/** What a moderator asks for: a `moderate` message without its type. */
export type Moderation = v.InferOutput<typeof moderate>;
export type JoinQuery = v.InferOutput<typeof joinQuery>;

const large: ReadonlySet<ClientMessage["type"]> = new Set(["offer", "answer", "ice-candidate"]);

/** Reads a frame sent by a page. `input` is the frame as it came: text, or anything else, which is refused. */
export function parseClientMessage(input: unknown): Parsed<ClientMessage> {
  // A UTF-16 code unit is at most three bytes of UTF-8, so most frames need no encoding to be measured.
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
