import type { Direction, Kind } from "./fake-transceiver.js";

interface Line {
  mid: string;
  kind: Kind;
  direction: Direction;
}

/** The parts of a session description that the fake reads. */
export interface Description {
  type: "offer" | "answer";
  /** The connection that it describes: in place of addresses. */
  connection: number;
  ufrag: string;
  setup: string;
  lines: Line[];
  hasData: boolean;
  hasCandidate: boolean;
}

/** Reads a description. */
export function parseDescription(type: RTCSdpType, sdp: string): Description {
  const [, ufrag = ""] = /^a=ice-ufrag:(.*)$/m.exec(sdp) ?? [];
  const [, setup = ""] = /^a=setup:(.*)$/m.exec(sdp) ?? [];
  const [, fake = ""] = /^a=x-fake:(.*)$/m.exec(sdp) ?? [];
  if (!ufrag || !fake || (type !== "offer" && type !== "answer")) {
    throw new DOMException("This is no description.", "OperationError");
  }
  const said = JSON.parse(fake) as Pick<Description, "connection" | "lines" | "hasData">;
  return { ...said, type, ufrag: ufrag.trim(), setup: setup.trim(), hasCandidate: /^a=candidate:/m.test(sdp) };
}

/** Writes a description, in the few lines of SDP that our code reads, and one of the fake's own. */
export function writeDescription(description: Description): RTCSessionDescription {
  const { type, ufrag, setup, connection, lines, hasData, hasCandidate } = description;
  const sdp = [
    "v=0",
    `a=ice-ufrag:${ufrag}`,
    `a=setup:${setup}`,
    `a=x-fake:${JSON.stringify({ connection, lines, hasData })}`,
    ...(hasCandidate ? ["a=candidate:1 1 udp 1 192.0.2.1 5000"] : []),
    "",
  ].join("\r\n");
  return { type, sdp } as RTCSessionDescription;
}

/** The one candidate of a connection. */
export const candidateFor = (connection: number, ufrag: string): object => ({
  candidate: `candidate:1 1 udp 1 192.0.2.${connection % 250} 5000 typ host ufrag ${ufrag}`,
  sdpMid: "0",
  sdpMLineIndex: 0,
  usernameFragment: ufrag,
  type: "host",
});

export const invalidState = (what: string): DOMException => new DOMException(what, "InvalidStateError");
