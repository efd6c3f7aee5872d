import type { RoomConnection } from "./room-host.js";

/**
 * A socket that cannot be written to is not an error: its close event will follow. Returns whether the text was sent.
 */
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
