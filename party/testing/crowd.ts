import { parseServerMessage, retryAfterOf, type MessageOf, type ServerMessage } from "../protocol/protocol.js";
import WebSocket from "ws";

/** The part of its place that a page keeps. */
export interface Place {
  room: string;
  id: string;
  resumeKey: string;
}

/** A participant of a crowd, with the socket that they have at the moment. */
export interface Attendee extends Place {
  socket: WebSocket;
}

/** The end of one attempt to enter a room. */
export type Attempt =
  | { joined: MessageOf<ServerMessage, "room-joined">; socket: WebSocket }
  | { refusal: MessageOf<ServerMessage, "signaling-error">; retryAfter: number | undefined; closeCode: number }
  /** The server did not accept the connection, or ended it without a word. */
  | undefined;

/** One attempt to enter a room, as a page makes it. It sends its first message as soon as it is in. */
export function enter(
  host: string,
  room: string,
  headers: Record<string, string>,
  query: Record<string, string> | URLSearchParams = {},
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${host}/parties/main/${room}?${new URLSearchParams(query).toString()}`, {
      headers,
    });
    let refusal: MessageOf<ServerMessage, "signaling-error"> | undefined;
    socket.on("error", () => undefined);
    socket.on("message", (data: Buffer) => {
      const parsed = parseServerMessage(data.toString("utf8"));
      if (!parsed.ok) return;
      if (parsed.value.type === "signaling-error") {
        refusal = parsed.value;
        // A runtime may keep the TCP connection of a refused socket for a while after the close frame.
        const hangUp = setInterval(() => {
          if (socket.readyState === WebSocket.OPEN) return;
          clearInterval(hangUp);
          socket.terminate();
        }, 5);
      }
      if (parsed.value.type !== "room-joined") return;
      socket.removeAllListeners("message");
      socket.send('{"type":"update"}');
      resolve({ joined: parsed.value, socket });
    });
    socket.on("close", (closeCode) => resolve(refusal && { refusal, retryAfter: retryAfterOf(refusal), closeCode }));
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Comes back as a page does: it tries again after a random pause while the server does not answer, and after the time that
 * the server tells. Returns how many refusals there were; throws if the limit passes, or if another participant came back.
 */
export async function comeBack(host: string, attendee: Attendee, headers: Record<string, string>, limit: number) {
  const end = Date.now() + limit;
  let refusals = 0;
  for (;;) {
    const attempt = await enter(host, attendee.room, headers, { resume: attendee.resumeKey });
    if (attempt && "joined" in attempt) {
      const { id } = attempt.joined.self;
      if (id !== attendee.id) throw new Error(`${attendee.id} came back as ${id}`);
      attendee.socket = attempt.socket;
      return refusals;
    }
    if (attempt) refusals++;
    if (Date.now() > end) throw new Error(`${attendee.id} did not come back in time`);
    await pause(attempt?.retryAfter === undefined ? Math.random() * 500 : attempt.retryAfter * 1000);
  }
}
