import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { WireParticipant } from "../protocol/protocol.js";
import type { RoomEvent } from "../room/room-event.js";
import { keyOf } from "./webhook-settings.js";

/** The `type` of each webhook. */
const TYPES = {
  opened: "room.opened",
  joined: "participant.joined",
  left: "participant.left",
  moderated: "room.moderated",
  ended: "room.ended",
} as const satisfies Record<RoomEvent["type"], string>;

/** The body of the webhook about an event: JSON. It holds nothing that a participant wrote, like the log. */
export function webhookBody(room: string, { type, ...details }: RoomEvent, at: number): string {
  const data = { room, ...details, ...("participant" in details && { participant: described(details.participant) }) };
  return JSON.stringify({ type: TYPES[type], timestamp: new Date(at).toISOString(), data });
}

/** A participant without their name, which they may have chosen. */
function described({ id, user, role, joinedAt }: WireParticipant) {
  return { id, ...(user !== undefined && { user }), ...(role !== undefined && { role }), joinedAt };
}

/**
 * The headers of a webhook, by the specification Standard Webhooks: its id, which stays the same when it is sent again; the
 * time of sending, in seconds since 1970; and the signature of `<id>.<time>.<body>`.
 */
export function webhookHeaders(id: string, body: string, secret: string, at: number): Record<string, string> {
  const time = String(Math.floor(at / 1000));
  const signature = hmac(sha256, keyOf(secret) ?? new Uint8Array(), utf8ToBytes(`${id}.${time}.${body}`));
  return {
    "content-type": "application/json",
    "user-agent": "rtc-elements",
    "webhook-id": id,
    "webhook-timestamp": time,
    "webhook-signature": `v1,${btoa(String.fromCharCode(...signature))}`,
  };
}
