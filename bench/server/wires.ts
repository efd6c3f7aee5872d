/** The frames between a participant of the load and a relay. The socket (`ws`) is the same for all relays. */
export interface Wire {
  url(host: string, room: string): string;
  /** Reads a frame from the relay. `text` is to be sent back. */
  read(
    frame: string,
  ): { kind: "joined"; id: string } | { kind: "offer"; stamp: number } | { kind: "reply"; text: string };
  /** An offer of about 300 bytes that carries a timestamp. */
  offer(to: string, stamp: number): string;
}

const PADDING = "a=candidate:0 1 UDP 2122252543 192.0.2.1 54321 typ host ".repeat(4);
const description = (to: string, stamp: number) => ({
  to,
  connectionId: "c",
  offerId: "o",
  sdp: `${stamp.toFixed(3)} ${PADDING}`,
});

const NOTHING = { kind: "reply", text: "" } as const;

/** The timestamp in an offer: searched and not parsed, so that reading costs the load as little as possible. */
function stampIn(frame: string): number | undefined {
  if (!frame.includes('"offer"')) return undefined;
  const at = frame.indexOf('"sdp":"');
  const stamp = at < 0 ? NaN : parseFloat(frame.slice(at + 7, at + 27));
  return Number.isNaN(stamp) ? undefined : stamp;
}

/** The id in the message that a participant receives on joining. */
function idIn(frame: string): string | undefined {
  return frame.includes('"room-joined"') ? /"id":"([^"]+)"/.exec(frame.slice(frame.indexOf('"self"')))?.[1] : undefined;
}

/** The confirmation of a mark, without which the room closes the socket. */
const ackOf = (frame: string): string | undefined =>
  frame.startsWith('{"type":"mark"') ? frame.replace('"mark"', '"ack"') : undefined;

function readJson(frame: string): ReturnType<Wire["read"]> {
  const stamp = stampIn(frame);
  if (stamp !== undefined) return { kind: "offer", stamp };
  const ack = ackOf(frame);
  if (ack !== undefined) return { kind: "reply", text: ack };
  const id = idIn(frame);
  return id === undefined ? NOTHING : { kind: "joined", id };
}

/** JSON frames: the room server's wire, which the bare `ws` relay uses, too. */
export const plain: Wire = {
  url: (host, room) => `ws://${host}/parties/main/${room}?displayName=Participant`,
  read: readJson,
  offer: (to, stamp) => JSON.stringify({ type: "offer", ...description(to, stamp) }),
};

/** Socket.IO's wire over a WebSocket from the start, as its client does with `transports: ["websocket"]`. */
export const socketIo: Wire = {
  url: (host, room) => `ws://${host}/socket.io/?EIO=4&transport=websocket&room=${room}`,
  read(frame) {
    if (frame === "2") return { kind: "reply", text: "3" };
    return frame.startsWith("0") ? { kind: "reply", text: "40" } : readJson(frame);
  },
  offer: (to, stamp) => `42${JSON.stringify(["offer", description(to, stamp)])}`,
};

export const wires = { plain, socketIo };
export type WireName = keyof typeof wires;
