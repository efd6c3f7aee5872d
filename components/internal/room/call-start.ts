import type { RoomCall } from "./room-context.js";

/** The time at which this page joined a room. */
interface CallStart {
  /** By this page's clock, in milliseconds since 1970. */
  readonly at: number;
  /** The age of the room at that time, in milliseconds: the difference of two times of the server's clock. */
  readonly roomAge: number;
}

const starts = new WeakMap<RoomCall, CallStart>();
const subscribed = new WeakSet<RoomCall>();

/**
 * The time at which this page joined the room that it is in; a reconnect does not change it. `undefined` = the page is in no
 * room. If this is called for the first time during a call, the time comes from the server's clock, which may differ from
 * this page's clock.
 */
export function callStart(call: RoomCall): CallStart | undefined {
  if (!subscribed.has(call)) subscribe(call);
  return starts.get(call);
}

function subscribe(call: RoomCall): void {
  subscribed.add(call);
  const { room, local } = call.state;
  const now = Date.now();
  if (room) starts.set(call, { at: Math.min(now, local.joinedAt), roomAge: local.joinedAt - room.createdAt });
  call.events.on("joined", ({ room: { createdAt }, self: { joinedAt } }) => {
    starts.set(call, { at: Date.now(), roomAge: joinedAt - createdAt });
  });
  call.events.on("left", () => starts.delete(call));
}
