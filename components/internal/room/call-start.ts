import type { RoomCall } from "./room-context.js";

/** When a call began. */
interface CallStart {
  /** By this page's clock, in milliseconds since 1970. */
  readonly at: number;
  /** How old the room was by then, in milliseconds, by the server's clock alone. */
  readonly roomAge: number;
}

const starts = new WeakMap<RoomCall, CallStart>();
const followed = new WeakSet<RoomCall>();

/**
 * When this page joined the room that it is in; coming back after trouble is not joining again. `undefined` = it is in none. To
 * whoever asks first in mid-call it is told by the server's clock, which may differ from this page's.
 */
export function callStart(call: RoomCall): CallStart | undefined {
  if (!followed.has(call)) follow(call);
  return starts.get(call);
}

function follow(call: RoomCall): void {
  followed.add(call);
  const { room, local } = call.state;
  const now = Date.now();
  if (room) starts.set(call, { at: Math.min(now, local.joinedAt), roomAge: local.joinedAt - room.createdAt });
  call.events.on("joined", ({ room: { createdAt }, self: { joinedAt } }) => {
    starts.set(call, { at: Date.now(), roomAge: joinedAt - createdAt });
  });
  call.events.on("left", () => starts.delete(call));
}
