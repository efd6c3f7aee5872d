/** The fields that the messages of both directions have in common. */
import * as v from "valibot";
import * as LIMITS from "./limits.js";

/** Text of a length that the wire allows. */
export const text = (least: number, most: number) => {
  const expected = `Expected ${least} to ${most} characters.`;
  return v.pipe(v.string(expected), v.minLength(least, expected), v.maxLength(most, expected));
};

export const oneOf = <const T extends readonly string[]>(...words: T) =>
  v.picklist(words, `Expected ${words.join(" or ")}.`);

export const id = text(1, LIMITS.idLength);
export const displayName = text(0, LIMITS.displayNameLength);
export const sdp = text(1, LIMITS.sdpLength);
export const short = text(0, LIMITS.candidateLength);
export const flag = v.boolean("Expected a boolean.");
export const count = v.pipe(v.number("Expected an integer."), v.integer("Expected an integer."));
/** Milliseconds since 1970. */
export const time = count;

export const callType = oneOf("video", "audio");
export const microphone = oneOf("off", "muted", "on");
export const camera = oneOf("off", "on");

/** An object of JSON. A key `__proto__` is refused: it would set the prototype where the object is copied. */
export const jsonObject = v.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && !!value && !Array.isArray(value) && !Object.hasOwn(value, "__proto__"),
  "Expected a JSON object.",
);

/** The first participant's description of the room: any JSON object. */
export const metadata = jsonObject;

/** The state of a participant's sources, as their page reports it: `off` = none, `muted` = the microphone is on the call and silent. */
export const media = { microphone, camera, screen: camera, handRaised: flag };

/** The identity in a participant's token: the same at each visit. */
export const user = text(1, LIMITS.userLength);
export const role = oneOf("host", "speaker", "listener");

/** The grants of a participant: to send by microphone, camera and screen, to write to the others, and to moderate. */
export const GRANTS = ["audio", "video", "screen", "chat", "moderate"] as const;
export const grant = oneOf(...GRANTS);
export const grants: v.GenericSchema<readonly Grant[]> = v.array(grant);

/** A participant without a token has no `user`, and no `role` until a moderator gives them one. */
export const participant = v.object({
  id,
  displayName,
  joinedAt: time,
  user: v.optional(user),
  role: v.optional(role),
  /** The present rights of the participant. Absent = everything but moderate: see {@link hasGrant}. */
  grants: v.optional(grants),
  ...media,
});

export const iceServer = v.object({
  urls: v.array(short),
  username: v.optional(short),
  credential: v.optional(short),
});

/** `candidate` is the empty string at the end of a generation (RFC 8838); `usernameFragment` ties it to that generation. */
export const candidate = v.object({
  candidate: short,
  sdpMid: v.nullish(short, null),
  sdpMLineIndex: v.nullish(count, null),
  usernameFragment: v.nullish(short, null),
});

/**
 * A session description and the ids of its negotiation: the sender's RTCPeerConnection; the receiver's, if the sender
 * knows it, so that a description for a closed connection is not applied to its successor; and the offer that is made
 * or answered.
 */
export const description = { connectionId: id, remoteConnectionId: v.optional(id), offerId: id, sdp };
export const candidates = { candidates: v.array(candidate) };

/** A message of an application: its name, and any JSON. */
export const custom = v.object({ name: text(1, LIMITS.customNameLength), data: v.optional(v.unknown()) });

export type CallType = v.InferOutput<typeof callType>;
export type MicrophoneState = v.InferOutput<typeof microphone>;
export type CameraState = v.InferOutput<typeof camera>;
export type Metadata = v.InferOutput<typeof metadata>;
export type Grant = v.InferOutput<typeof grant>;
export type Role = v.InferOutput<typeof role>;
/** A participant, as the room describes them. */
export type WireParticipant = v.InferOutput<typeof participant>;
export type WireIceServer = v.InferOutput<typeof iceServer>;
export type WireCandidate = v.InferOutput<typeof candidate>;
