/** The fields of the messages in both directions. */
import type * as v from "valibot";
import * as LIMITS from "./limits.js";
import { array, custom, object, optional } from "./schema.js";

/** Text of a length that the wire allows. */
export const text = (least: number, most: number) =>
  custom<string>(
    (value) => typeof value === "string" && value.length >= least && value.length <= most,
    `Expected ${least} to ${most} characters.`,
  );

export const oneOf = <const T extends readonly string[]>(...words: T) =>
  custom<T[number]>((value) => words.some((word) => word === value), `Expected ${words.join(" or ")}.`);

export const id = text(1, LIMITS.idLength);
export const displayName = text(0, LIMITS.displayNameLength);
export const sdp = text(1, LIMITS.sdpLength);
export const short = text(0, LIMITS.candidateLength);
export const flag = custom<boolean>((value) => typeof value === "boolean", "Expected a boolean.");
export const count = custom<number>((value) => Number.isInteger(value), "Expected an integer.");
/** Milliseconds since 1970. */
export const time = count;

export const callType = oneOf("video", "audio");
export const microphone = oneOf("off", "muted", "on");
export const camera = oneOf("off", "on");

/** Any JSON object, except one that would set a prototype when it is copied. */
export const jsonObject = custom<Record<string, unknown>>(
  (value) => typeof value === "object" && !!value && !Array.isArray(value) && !Object.hasOwn(value, "__proto__"),
  "Expected a JSON object.",
);

/** What the first participant says about the room: any JSON object. */
export const metadata = jsonObject;

/** The sources of a participant, as their page reports them: `off` = no source, `muted` = on the call and silent. */
export const media = { microphone, camera, screen: camera, handRaised: flag };

/** The user in a token: the same at each visit. */
export const user = text(1, LIMITS.userLength);
export const role = oneOf("host", "speaker", "listener");

/** The grants of a participant: to send by microphone, camera and screen, to write to the others, and to moderate. */
export const GRANTS = ["audio", "video", "screen", "chat", "moderate"] as const;
export const grant = oneOf(...GRANTS);
export const grants: v.GenericSchema<readonly Grant[]> = array(grant);

/** A participant without a token has no `user`, and no `role` unless they were given one. */
export const participant = object({
  id,
  displayName,
  joinedAt: time,
  user: optional(user),
  role: optional(role),
  /** Their grants. Absent = everything but moderate: see {@link hasGrant}. */
  grants: optional(grants),
  ...media,
});

export const iceServer = object({
  urls: array(short),
  username: optional(short),
  credential: optional(short),
});

/** A value that may also be `null`, or missing, which means the same. */
export const orNull = <T>({ check, message }: v.CustomSchema<T, string>) =>
  optional(
    custom<T | null>((value) => value === null || check(value), message),
    null,
  );

/**
 * `candidate` is the empty string at the end of a generation (RFC 8838); `usernameFragment` identifies that generation.
 */
export const candidate = object({
  candidate: short,
  sdpMid: orNull(short),
  sdpMLineIndex: orNull(count),
  usernameFragment: orNull(short),
});

/**
 * A session description and the ids of its negotiation: the sender's RTCPeerConnection; the receiver's, as far as the
 * sender knows it, so that a description for a closed connection is not applied to its successor; and the offer that is
 * made or answered.
 */
export const description = { connectionId: id, remoteConnectionId: optional(id), offerId: id, sdp };
export const candidates = { candidates: array(candidate) };

export type CallType = v.InferOutput<typeof callType>;
export type MicrophoneState = v.InferOutput<typeof microphone>;
export type CameraState = v.InferOutput<typeof camera>;
export type Metadata = v.InferOutput<typeof metadata>;
export type Grant = v.InferOutput<typeof grant>;
export type Role = v.InferOutput<typeof role>;
/** A participant as the room knows them. */
export type WireParticipant = v.InferOutput<typeof participant>;
export type WireIceServer = v.InferOutput<typeof iceServer>;
export type WireCandidate = v.InferOutput<typeof candidate>;
