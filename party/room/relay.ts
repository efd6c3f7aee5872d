import { byteLength } from "../protocol/bytes.js";
import type { Floor } from "./room-context.js";
import { held, maySend, type SourceName } from "../protocol/grants.js";
import { nameOf } from "./new-participant.js";
import type { ClientMessage, MessageOf, ServerMessage, WireParticipant } from "../protocol/protocol.js";
import type { RoomConnection } from "./room-host.js";
import type { Member, RelayedType } from "./room-record.js";
import { sendText } from "./sockets.js";

type Directed = MessageOf<ClientMessage, "offer" | "answer" | "ice-candidate">;

const SOURCES = ["microphone", "camera", "screen"] as const satisfies SourceName[];

/** What participants tell each other by way of the room. Everyone who is in may connect: who may not send receives. */
export class Relay {
  constructor(private readonly floor: Floor) {}

  pass(connection: RoomConnection, { participant: self }: Member, message: Directed): void {
    const { floor } = this;
    const { to, ...content } = message;
    const relayed: ServerMessage = { ...content, from: self.id };
    if (to === undefined) return this.#count(self, message.type, floor.broadcast(relayed, self.id));
    if (to === self.id)
      return floor.error(connection, "invalid-message", "to: That is you.", { type: message.type, to });
    const counters = floor.ledger.book?.counters;
    const receiver = floor.members.byId(to);
    if (receiver) {
      const socket = floor.socketOf(receiver);
      const text = JSON.stringify(relayed);
      if (socket && sendText(socket, text)) return this.#count(self, message.type, byteLength(text), to);
      // Away, or about to be: the sender's connection to them will try again.
      if (counters) counters.droppedWhileAway++;
      return;
    }
    if (message.type === "ice-candidate") {
      // They have just left: candidates on their way are nobody's mistake.
      if (counters) counters.droppedCandidates++;
      return;
    }
    const details = { type: message.type, to };
    floor.error(connection, "participant-not-found", "Nobody of that id is in this room.", details);
  }

  /** Takes what they tell of themselves, but for sources that they may not send: those stay off. */
  update(connection: RoomConnection, member: Member, { type, ...change }: MessageOf<ClientMessage, "update">): void {
    const { members, ledger } = this.floor;
    const callType = ledger.book?.info.callType ?? "video";
    const before = member.participant;
    const refused = SOURCES.filter(
      (source) => (change[source] ?? "off") !== "off" && !maySend(before, source, callType),
    );
    if (refused.length > 0) {
      const message = `You may not send by ${refused.join(" or ")} in this room. Ask a host to let you.`;
      this.floor.error(connection, "forbidden", message, { type, sources: refused });
    }
    const participant = held({ ...before, ...change, displayName: nameOf(member, change.displayName) }, callType);
    // Spreading keeps the order of the keys, so equal text is equal content.
    if (JSON.stringify(participant) === JSON.stringify(before)) return;
    member.participant = participant;
    members.heard(connection, member);
    const bytes = this.floor.broadcast({ type: "participant-updated", participant }, participant.id);
    this.#count(participant, type, bytes);
  }

  #count(self: WireParticipant, type: RelayedType, bytes: number, to?: string): void {
    const { host, ledger } = this.floor;
    if (ledger.book) {
      ledger.book.counters.relayed[type]++;
      ledger.book.counters.relayedBytes[type] += bytes;
    }
    if (host.settings.logLevel !== "debug") return;
    host.log({ event: "relay", participant: self.id, type, ...(to !== undefined && { to }) });
  }
}
