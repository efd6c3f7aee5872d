import { byteLength } from "../protocol/bytes.js";
import { whoIs } from "./log-entry.js";
import { addLatency } from "./relay-latency.js";
import type { RoomContext } from "./room-context.js";
import { held, maySend, type SourceName } from "../protocol/grants.js";
import { displayNameOf } from "./new-participant.js";
import type { ClientMessage, MessageOf, ServerMessage, WireParticipant } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, RelayedType } from "./room-record.js";

type Directed = MessageOf<ClientMessage, "offer" | "answer" | "ice-candidate">;

const SOURCES = ["microphone", "camera", "screen"] as const satisfies SourceName[];

/** Forwards messages between participants. Every participant may connect: one who may not send can still receive. */
export class Relay {
  constructor(private readonly context: RoomContext) {}

  forward(connection: RoomConnection, { participant: self }: Member, message: Directed): void {
    const { context } = this;
    const { to, ...content } = message;
    const relayed: ServerMessage = { ...content, from: self.id };
    if (to === undefined) return this.#count(self, message.type, context.broadcast(relayed, self.id));
    if (to === self.id)
      return context.rejectMessage(connection, "invalid-message", "to: That is you.", { type: message.type, to });
    const counters = context.store.record?.counters;
    const receiver = context.members.byId(to);
    if (receiver) {
      const socket = context.socketOf(receiver);
      const text = JSON.stringify(relayed);
      const bytes = byteLength(text);
      if (socket && context.sendText(socket, text, bytes)) return this.#count(self, message.type, bytes, to);
      // The receiver is away, or is about to be. The sender's peer connection will try again.
      if (counters) counters.droppedWhileAway++;
      return;
    }
    if (message.type === "ice-candidate") {
      // The receiver has just left. Candidates that were on their way are not an error.
      if (counters) counters.droppedCandidates++;
      return;
    }
    const details = { type: message.type, to };
    context.rejectMessage(
      connection,
      "participant-not-found",
      "There is no participant with this id in the room.",
      details,
    );
  }

  /** Applies a participant's changes to themselves. Sources that they may not send stay off. */
  update(connection: RoomConnection, member: Member, { type, ...change }: MessageOf<ClientMessage, "update">): void {
    const { members, store } = this.context;
    const callType = store.record?.info.callType ?? "video";
    const before = member.participant;
    const refused = SOURCES.filter(
      (source) => (change[source] ?? "off") !== "off" && !maySend(before, source, callType),
    );
    if (refused.length > 0) {
      const message = `You may not send ${refused.join(" or ")} in this room. Ask a host to allow it.`;
      this.context.rejectMessage(connection, "forbidden", message, { type, sources: refused });
    }
    const participant = held(
      { ...before, ...change, displayName: displayNameOf(member, change.displayName) },
      callType,
    );
    // Spreading keeps the order of the keys, so equal text means equal content.
    if (JSON.stringify(participant) === JSON.stringify(before)) return;
    member.participant = participant;
    members.heard(connection, member);
    const bytes = this.context.broadcast({ type: "participant-updated", participant }, participant.id);
    this.#count(participant, type, bytes);
  }

  #count(self: WireParticipant, type: RelayedType, bytes: number, to?: string): void {
    const { arrivedAt, host, store } = this.context;
    if (store.record) {
      addLatency(store.record.counters, Date.now() - arrivedAt);
      store.record.counters.relayed[type]++;
      store.record.counters.relayedBytes[type] += bytes;
    }
    if (host.settings.logLevel !== "debug") return;
    host.log({ event: "relay", ...whoIs(self), type, ...(to !== undefined && { to }) });
  }
}
