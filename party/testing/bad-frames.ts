import fc from "fast-check";
import { LIMITS, type Moderation, type SignalingErrorCode } from "../protocol/protocol.js";

/** A frame that is invalid by construction, not because a parser says so. */
export interface BadFrame {
  /** The kind of error. */
  kind: string;
  data: string | Buffer;
  /** Sent as a text frame although its bytes are not UTF-8. */
  asText?: true;
  /** The room's answer; `null` = silence. */
  answer: SignalingErrorCode | null;
}

const wellFormed = {
  offer: { type: "offer", to: "somebody", connectionId: "c", offerId: "o", sdp: "v=0" },
  answer: { type: "answer", to: "somebody", connectionId: "c", offerId: "o", sdp: "v=0" },
  "ice-candidate": { type: "ice-candidate", candidates: [{ candidate: "candidate:1", sdpMid: "0" }] },
  update: { type: "update", displayName: "n", microphone: "on", camera: "on", screen: "off", handRaised: true },
  ping: { type: "ping", digest: "d.d" },
  grant: { type: "moderate", action: "grant", to: "somebody", grant: "audio" },
  role: { type: "moderate", action: "role", to: "somebody", role: "listener" },
  settings: { type: "moderate", action: "settings", settings: { lobby: true, capacity: 3 } },
  leave: { type: "leave" },
} as const;

const invalid = (kind: string, data: fc.Arbitrary<string>): fc.Arbitrary<BadFrame> =>
  data.map((data) => ({ kind, data, answer: "invalid-message" }));
const asJson = (value: unknown): string => JSON.stringify(value);
const text = fc.string({ unit: "binary", maxLength: 40 });
const tooLong = (limit: number) =>
  fc
    .tuple(fc.constantFrom("x", "é", "\ud800", "\u{1f980}"), fc.integer({ min: 1, max: 99 }))
    .map(([unit, more]) => unit.repeat(limit + more));

const isObject = (input: string): boolean => {
  try {
    const value: unknown = JSON.parse(input);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** Anything but text of a valid length. */
const notText: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, ["x"], { length: 3 }, ""),
  fc.jsonValue().filter((value) => typeof value !== "string"),
);
const id = fc.oneof(notText, tooLong(LIMITS.idLength));
const short = fc.oneof(
  notText.filter((value) => value !== "" && value !== null),
  tooLong(LIMITS.candidateLength),
);
const notOneOf = fc.oneof(notText, fc.constantFrom("ON", "On", "muted ", "__proto__", "yes"));
const candidate: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, 1, "candidate:1", [], {}),
  short.map((value) => ({ candidate: value })),
  short.map((value) => ({ candidate: "", sdpMid: value })),
  short.map((value) => ({ candidate: "", usernameFragment: value })),
  fc.constantFrom<unknown>("0", -1, 1.5, 256, true, []).map((value) => ({ candidate: "", sdpMLineIndex: value })),
);
const candidates: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, 1, "x", [], {}, { 0: { candidate: "" }, length: 1 }),
  candidate.map((wrong) => [{ candidate: "" }, wrong]),
  fc.constant(Array.from({ length: LIMITS.candidatesPerMessage + 1 }, () => ({ candidate: "" }))),
);

const wrongSettings = fc.oneof(
  fc.constantFrom<unknown>(null, 1, "x", true),
  fc.constantFrom<unknown>(0, -1, 1.5, 51, 1e308, "4", null, true, []).map((capacity) => ({ capacity })),
  fc.constantFrom<unknown>(0, 1, "on", null, {}, []).map((lobby) => ({ lobby })),
  notOneOf.map((callType) => ({ callType })),
  fc
    .tuple(fc.constantFrom("opensAt", "closesAt"), fc.constantFrom<unknown>(-1, 1.5, 8.65e15, "now", true, {}, []))
    .map(([key, time]) => ({ [key]: time })),
);

type Fields = Record<string, fc.Arbitrary<unknown>>;
const sdp = fc.oneof({ weight: 9, arbitrary: notText }, { weight: 1, arbitrary: tooLong(LIMITS.sdpLength) });
const description: Fields = { to: id, connectionId: id, remoteConnectionId: id, offerId: id, sdp };
/** For each type of message, the fields that can be wrong, and how. */
const wrongFields: Record<Exclude<keyof typeof wellFormed, "leave">, Fields> = {
  offer: description,
  answer: description,
  "ice-candidate": { to: id, candidates },
  update: {
    displayName: fc.oneof(
      notText.filter((value) => value !== ""),
      tooLong(LIMITS.givenNameLength),
    ),
    microphone: notOneOf,
    camera: fc.oneof(notOneOf, fc.constant("muted")),
    screen: fc.oneof(notOneOf, fc.constant("muted")),
    handRaised: fc.constantFrom<unknown>(0, 1, "true", "", null, [], {}),
  },
  ping: {
    digest: fc.oneof(
      notText.filter((value) => value !== ""),
      tooLong(LIMITS.digestLength),
    ),
  },
  grant: { action: notOneOf, to: id, grant: notOneOf },
  role: { action: notOneOf, to: id, role: notOneOf },
  settings: { action: notOneOf, settings: wrongSettings },
};

const mistyped = fc
  .constantFrom(...(["offer", "answer", "ice-candidate", "update", "ping", "grant", "role", "settings"] as const))
  .chain((type) =>
    fc
      .constantFrom(...Object.entries(wrongFields[type]))
      .chain(([field, wrong]) => wrong.map((value) => asJson({ ...wellFormed[type], [field]: value }))),
  );

const lacking = fc
  .constantFrom(
    ...(["to", "connectionId", "offerId", "sdp"] as const).flatMap((field) => [
      { message: wellFormed.offer, field },
      { message: wellFormed.answer, field },
    ]),
    { message: wellFormed["ice-candidate"], field: "candidates" },
    { message: wellFormed.ping, field: "digest" },
    ...(["action", "to", "grant"] as const).map((field) => ({ message: wellFormed.grant, field })),
    { message: wellFormed.role, field: "role" },
    { message: wellFormed.settings, field: "settings" },
  )
  .map(({ message, field }) => asJson({ ...message, [field]: undefined }));

const typeUnknown = fc
  .tuple(
    fc.constantFrom(...Object.values(wellFormed)),
    fc.oneof(
      fc.constantFrom("Offer", "offer ", "OFFER", "candidate", "join", "__proto__", "constructor", "toString", ""),
      fc.constantFrom("room-joined", "participant-joined", "participant-updated", "participant-left", "room-left"),
      fc.constantFrom("pong", "roster", "Ping", "resume", "Moderate", "moderated", "grant"),
      fc.constantFrom("waiting", "knock", "knock-ended", "room-updated"),
      fc.constantFrom("signaling-error", "type", "ice_candidate"),
      fc.jsonValue().filter((value) => typeof value !== "string"),
    ),
  )
  .map(([message, type]) => asJson({ ...message, type }));

/** The message is complete, but only through a prototype. */
const inherited = fc
  .tuple(fc.constantFrom(...Object.values(wellFormed)), fc.constantFrom("__proto__", "constructor", "prototype"))
  .map(([message, key]) => `{"${key}":${asJson(message)}}`);

const deep = fc
  .tuple(
    fc.constantFrom(["[", "]"], ['{"a":', "}"], ['{"type":', "}"], ['[{"a":', "}]"]),
    fc.integer({ min: 1, max: 8000 }),
    fc.boolean(),
  )
  .map(([[open = "", close = ""], depth, closed]) => open.repeat(depth) + (closed ? `0${close.repeat(depth)}` : ""));

const oversized = fc
  .tuple(fc.constantFrom(...Object.values(wellFormed)), tooLong(LIMITS.messageBytes))
  .map(([message, padding]) => asJson({ ...message, padding }));

const bytes = fc.uint8Array({ maxLength: 300 }).map((value) => Buffer.from(value));

/** Valid, but for a participant outside the sender's room, and with a forged sender. */
const misdirected = (elsewhere: string[], from: string[]): fc.Arbitrary<BadFrame> =>
  fc
    .tuple(
      fc.constantFrom(wellFormed.offer, wellFormed.answer, wellFormed["ice-candidate"]),
      fc.oneof(fc.constantFrom(...elsewhere, "__proto__", "constructor", "*", "\ud800"), fc.uuid()),
      fc.constantFrom(...from),
    )
    .map(([message, to, sender]) => ({
      kind: "misdirected",
      data: asJson({ ...message, to, from: sender, id: sender, room: "other" }),
      // The receiver might have just left.
      answer: message.type === "ice-candidate" ? null : "participant-not-found",
    }));

/** All actions of a moderator, about any of these ids. */
export const moderation = (about: string[]): fc.Arbitrary<Moderation> => {
  const to = fc.constantFrom(...about);
  const grant = fc.constantFrom("audio" as const, "video" as const, "screen" as const, "chat" as const);
  const one = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields);
  return fc.oneof(
    one({ action: fc.constantFrom("mute" as const, "ask-unmute" as const, "remove" as const), to }),
    one({ action: fc.constantFrom("admit" as const, "refuse" as const), to }),
    one({ action: fc.constantFrom("grant" as const, "revoke" as const), to, grant }),
    one({ action: fc.constant("role" as const), to, role: fc.constantFrom("speaker" as const, "listener" as const) }),
    one({ action: fc.constantFrom("mute-all" as const, "admit-all" as const, "lock" as const, "unlock" as const) }),
    one({ action: fc.constant("spotlight" as const), to }),
    fc.constant({ action: "spotlight" as const }),
    one({
      action: fc.constant("settings" as const),
      settings: fc.oneof(
        fc.boolean().map((lobby) => ({ lobby })),
        fc.integer({ min: 1, max: LIMITS.participants }).map((capacity) => ({ capacity })),
        fc.constantFrom("audio" as const, "video" as const).map((callType) => ({ callType })),
        fc.constantFrom(null, 0).map((opensAt) => ({ opensAt })),
        fc.constantFrom(null, 8.64e15).map((closesAt) => ({ closesAt })),
      ),
    }),
  );
};

/** Valid, but the sender may not moderate. */
const notTheirs = (about: string[]): fc.Arbitrary<BadFrame> =>
  fc
    .oneof(moderation([...about, "__proto__"]), fc.constant<Moderation>({ action: "end" }))
    .map((what) => ({ kind: "not theirs", data: asJson({ type: "moderate", ...what }), answer: "forbidden" }));

/** Every kind of frame that a room must not act on. `elsewhere`: ids in other rooms. `inside`: ids in the sender's. */
export const badFrame = (elsewhere: string[], inside: string[]): fc.Arbitrary<BadFrame> =>
  fc.oneof(
    {
      weight: 10,
      arbitrary: invalid(
        "no JSON object",
        text.filter((value) => !isObject(value)),
      ),
    },
    {
      weight: 10,
      arbitrary: invalid(
        "JSON of nobody",
        fc.json().filter((value) => !value.includes('"type"')),
      ),
    },
    { weight: 30, arbitrary: invalid("mistyped", mistyped) },
    { weight: 10, arbitrary: invalid("lacking", lacking) },
    { weight: 10, arbitrary: invalid("type unknown", typeUnknown) },
    { weight: 5, arbitrary: invalid("inherited", inherited) },
    { weight: 2, arbitrary: invalid("deep", deep) },
    { weight: 2, arbitrary: invalid("oversized", oversized) },
    {
      weight: 5,
      arbitrary: invalid(
        "followed by more",
        fc.constantFrom(...Object.values(wellFormed)).map((m) => `${asJson(m)}}`),
      ),
    },
    { weight: 5, arbitrary: bytes.map((data): BadFrame => ({ kind: "binary", data, answer: "invalid-message" })) },
    {
      weight: 3,
      arbitrary: bytes.map((value): BadFrame => {
        const data = Buffer.concat([Buffer.from([0xff]), value]);
        return { kind: "no UTF-8", data, asText: true, answer: "invalid-message" };
      }),
    },
    { weight: 10, arbitrary: misdirected(elsewhere, inside) },
    { weight: 10, arbitrary: notTheirs([...elsewhere, ...inside]) },
  );
