/**
 * The wire contract between a page and its room: every message, its limits, and the one way to read it.
 *
 * One WebSocket per participant at `/parties/<party>/<room>`, JSON text frames `{ type, … }`. Both sides import this
 * file, and both read what arrives with {@link parseClientMessage} or {@link parseServerMessage}: nothing from the
 * wire is ever cast.
 */
import * as v from "valibot";

/** What the wire allows. Lengths are in UTF-16 code units unless the name says bytes. */
export const LIMITS = {
  /** One frame from a page. A session description of a three-source offer is about 8 KB. */
  messageBytes: 64 * 1024,
  /** A session description. */
  sdpLength: 48 * 1024,
  /** One `candidate:` line. */
  candidateLength: 1024,
  /** Candidates in one `ice-candidate` message. */
  candidatesPerMessage: 64,
  /** A participant id, a negotiation's id. */
  idLength: 64,
  /** A name people see. */
  displayNameLength: 64,
  /** The first joiner's extra metadata, as JSON. */
  metadataLength: 1024,
  /** A room's id. */
  roomLength: 128,
  /** Participants in one room. A full mesh of more than this exhausts every browser. */
  participants: 50,
} as const;

/** Close codes of the socket. 4000–4099 mean "do not come back by yourself". */
export const CLOSE_CODES = {
  /** The participant left, or the page closed the call. */
  normal: 1000,
  /** The room has no place left. */
  roomFull: 4001,
  /** The query of the connection could not be understood. */
  invalidJoin: 4002,
} as const;

/** Whether a close code forbids reconnecting. */
export const forbidsReturn = (code: number): boolean => code >= 4000 && code < 4100;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.idLength));
const displayName = v.pipe(v.string(), v.maxLength(LIMITS.displayNameLength));
const sdp = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.sdpLength));
const short = v.pipe(v.string(), v.maxLength(LIMITS.candidateLength));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.finite());

const callType = v.picklist(["video", "audio"]);
const microphone = v.picklist(["off", "muted", "on"]);
const camera = v.picklist(["off", "on"]);

/** The first joiner's own words about the room: a flat record of short values. */
const metadata = v.pipe(
  v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  v.check((value) => JSON.stringify(value).length <= LIMITS.metadataLength, "The metadata is too long."),
);

/** What a participant sends, as told by themselves: `off` = no source, `muted` = on the call and silent. */
const media = { microphone, camera, screen: camera, handRaised: v.boolean() };

const participant = v.object({ id, displayName, joinedAt: time, ...media });

const iceServer = v.object({
  urls: v.union([v.string(), v.array(v.string())]),
  username: v.optional(v.string()),
  credential: v.optional(v.string()),
});

/** `candidate` is the empty string at the end of a generation (RFC 8838); `usernameFragment` ties it to that generation. */
const candidate = v.object({
  candidate: short,
  sdpMid: v.optional(v.nullable(short), null),
  sdpMLineIndex: v.optional(v.nullable(v.pipe(count, v.maxValue(255))), null),
  usernameFragment: v.optional(v.nullable(short), null),
});

/**
 * A session description and the ids of its negotiation: the sender's RTCPeerConnection, the receiver's as far as the
 * sender knows it (so that what was meant for a connection that is no more is not applied to its successor), and the
 * offer that is made or answered.
 */
const description = { connectionId: id, remoteConnectionId: v.optional(id), offerId: id, sdp };
const candidates = {
  candidates: v.pipe(v.array(candidate), v.minLength(1), v.maxLength(LIMITS.candidatesPerMessage)),
};

const clientMessage = v.variant("type", [
  v.object({ type: v.literal("offer"), to: id, ...description }),
  v.object({ type: v.literal("answer"), to: id, ...description }),
  /** Without `to` it goes to everyone else in the room. */
  v.object({ type: v.literal("ice-candidate"), to: v.optional(id), ...candidates }),
  /** What has changed of the sender; the rest stays as it was. */
  v.object({
    type: v.literal("update"),
    displayName: v.exactOptional(displayName),
    microphone: v.exactOptional(microphone),
    camera: v.exactOptional(camera),
    screen: v.exactOptional(camera),
    handRaised: v.exactOptional(v.boolean()),
  }),
  v.object({ type: v.literal("leave") }),
]);

const room = v.object({
  id: v.string(),
  callType,
  createdAt: time,
  /** The id of the participant that created the room. */
  createdBy: id,
  metadata,
});

const leaveReason = v.picklist(["left", "disconnected"]);

const serverMessage = v.variant("type", [
  v.object({
    type: v.literal("room-joined"),
    self: participant,
    /** Everyone else, in the order in which they joined. */
    participants: v.array(participant),
    /** Everyone, `self` included. */
    participantCount: count,
    room,
    /** Absent when the server names none: the page then uses its own or the defaults. */
    iceServers: v.optional(v.array(iceServer)),
  }),
  v.object({ type: v.literal("participant-joined"), participant, participantCount: count }),
  v.object({ type: v.literal("participant-updated"), participant }),
  v.object({ type: v.literal("participant-left"), id, reason: leaveReason, participantCount: count }),
  v.object({ type: v.literal("offer"), from: id, ...description }),
  v.object({ type: v.literal("answer"), from: id, ...description }),
  v.object({ type: v.literal("ice-candidate"), from: id, ...candidates }),
  v.object({ type: v.literal("room-left"), reason: leaveReason }),
  v.object({
    type: v.literal("signaling-error"),
    code: v.picklist(["room-not-found", "participant-not-found", "invalid-message", "room-full"]),
    message: v.string(),
    details: v.optional(v.record(v.string(), v.unknown())),
    timestamp: time,
  }),
]);

/** What a page tells of itself while connecting, as the query of the socket's URL. */
const joinQuery = v.object({
  displayName: v.optional(displayName, ""),
  callType: v.optional(callType, "video"),
  metadata: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LIMITS.metadataLength),
      v.transform((text) => tryJson(text)),
      metadata,
    ),
    "{}",
  ),
});

export type CallType = v.InferOutput<typeof callType>;
export type MicrophoneState = v.InferOutput<typeof microphone>;
export type CameraState = v.InferOutput<typeof camera>;
export type Metadata = v.InferOutput<typeof metadata>;
/** A participant as the room knows them. */
export type WireParticipant = v.InferOutput<typeof participant>;
export type WireIceServer = v.InferOutput<typeof iceServer>;
export type WireCandidate = v.InferOutput<typeof candidate>;
export type RoomInfo = v.InferOutput<typeof room>;
export type LeaveReason = v.InferOutput<typeof leaveReason>;
export type JoinQuery = v.InferOutput<typeof joinQuery>;
export type ClientMessage = v.InferOutput<typeof clientMessage>;
export type ServerMessage = v.InferOutput<typeof serverMessage>;
/** The message of one `type`: `MessageOf<ServerMessage, "offer">`. */
export type MessageOf<M extends { type: string }, T extends M["type"]> = Extract<M, { type: T }>;
export type SignalingErrorCode = MessageOf<ServerMessage, "signaling-error">["code"];

/** What a parser returns: the message, or a sentence that says what is wrong with it. Nothing is thrown. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** Reads a frame sent by a page. `input` is the frame as it came: text, or anything else, which is refused. */
export function parseClientMessage(input: unknown): Parsed<ClientMessage> {
  // A UTF-16 code unit is at most three bytes of UTF-8, so most frames need no encoding to be measured.
  if (typeof input === "string" && input.length * 3 > LIMITS.messageBytes) {
    if (new TextEncoder().encode(input).length > LIMITS.messageBytes) {
      return { ok: false, message: `A message may have at most ${LIMITS.messageBytes} bytes.` };
    }
  }
  return parseFrame(clientMessage, input);
}

/** Reads a frame sent by the room. */
export const parseServerMessage = (input: unknown): Parsed<ServerMessage> => parseFrame(serverMessage, input);

/** Reads the query of a connection. Unknown keys are ignored: they belong to the transport. */
export const parseJoinQuery = (query: URLSearchParams): Parsed<JoinQuery> =>
  check(joinQuery, Object.fromEntries(query));

/**
 * Reads the ICE servers that the room server is to name, from JSON text or the array itself. The sentence about a fault
 * quotes nothing of the input, which holds credentials.
 */
export function parseIceServers(input: unknown): Parsed<WireIceServer[]> {
  const url = v.pipe(v.string(), v.regex(/^(?:stuns?|turns?):\S+$/i));
  const servers = v.array(v.object({ ...iceServer.entries, urls: v.union([url, v.array(url)]) }));
  const result = v.safeParse(servers, typeof input === "string" ? tryJson(input) : input);
  if (result.success) return { ok: true, value: result.output };
  const path = v.getDotPath(result.issues[0]);
  return { ok: false, message: `Expected a JSON array of { urls, username?, credential? }; ${path ?? "it"} is not.` };
}

function parseFrame<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  if (typeof input !== "string") return { ok: false, message: "A message must be JSON text." };
  const json = tryJson(input);
  if (json === undefined) return { ok: false, message: "The message is not JSON." };
  return check(schema, json);
}

function check<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const message = path ? `${path}: ${issue.message}` : issue.message;
  // It quotes what was received, which may be as long as a whole frame.
  return { ok: false, message: message.slice(0, 256) };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
