/** What the messages of both directions are made of. */
import * as v from "valibot";
import { LIMITS } from "./limits.js";

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.idLength));
export const displayName = v.pipe(v.string(), v.maxLength(LIMITS.displayNameLength));
export const sdp = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.sdpLength));
export const short = v.pipe(v.string(), v.maxLength(LIMITS.candidateLength));
export const count = v.pipe(v.number(), v.integer());
/** Milliseconds since 1970. */
export const time = count;

export const callType = v.picklist(["video", "audio"]);
export const microphone = v.picklist(["off", "muted", "on"]);
export const camera = v.picklist(["off", "on"]);

/** The first joiner's own words about the room: any JSON object. */
export const metadata = v.record(v.string(), v.unknown());

/** What a participant sends, as told by themselves: `off` = no source, `muted` = on the call and silent. */
export const media = { microphone, camera, screen: camera, handRaised: v.boolean() };

export const participant = v.object({ id, displayName, joinedAt: time, ...media });

export const iceServer = v.object({
  urls: v.array(v.string()),
  username: v.optional(v.string()),
  credential: v.optional(v.string()),
});

/** `candidate` is the empty string at the end of a generation (RFC 8838); `usernameFragment` ties it to that generation. */
export const candidate = v.object({
  candidate: short,
  sdpMid: v.nullish(short, null),
  sdpMLineIndex: v.nullish(count, null),
  usernameFragment: v.nullish(short, null),
});

/**
 * A session description and the ids of its negotiation: the sender's RTCPeerConnection, the receiver's as far as the
 * sender knows it (so that what was meant for a connection that is no more is not applied to its successor), and the
 * offer that is made or answered.
 */
export const description = { connectionId: id, remoteConnectionId: v.optional(id), offerId: id, sdp };
export const candidates = {
  candidates: v.pipe(v.array(candidate), v.minLength(1), v.maxLength(LIMITS.candidatesPerMessage)),
};

export type CallType = v.InferOutput<typeof callType>;
export type MicrophoneState = v.InferOutput<typeof microphone>;
export type CameraState = v.InferOutput<typeof camera>;
export type Metadata = v.InferOutput<typeof metadata>;
/** A participant as the room knows them. */
export type WireParticipant = v.InferOutput<typeof participant>;
export type WireIceServer = v.InferOutput<typeof iceServer>;
export type WireCandidate = v.InferOutput<typeof candidate>;
