import type { RoomConnection } from "./room-host.js";

/** One socket that cannot be written to is no reason to stop: its own close tells the room about it. */
export function sendText(connection: RoomConnection, text: string): boolean {
  try {
    connection.send(text);
    return true;
  } catch {
    return false;
  }
}

export function closeSocket(connection: RoomConnection, code: number, reason: string): void {
  try {
    connection.close(code, reason);
  } catch {
    // It is closed already.
  }
}
