import { resolveRoom, type RoomHandle } from "../internal/room/room-context.js";

/** The handle that a room provides to the elements inside it. */
export function handleOf(room: Element): RoomHandle {
  const handle = resolveRoom(room);
  if (!handle) throw new Error(`<${room.localName}> provides no room.`);
  return handle;
}
