export type Direction = "sendrecv" | "sendonly" | "recvonly" | "inactive";
export type Kind = "audio" | "video";

export interface Line {
  mid: string;
  kind: Kind;
  direction: Direction;
}

/** The content of a fake session description. */
export interface Description {
  type: "offer" | "answer";
  /** The connection that it describes, in place of addresses. */
  connection: number;
  ufrag: string;
  setup: string;
  lines: Line[];
  hasData: boolean;
  hasCandidate: boolean;
}

export const invalidState = (what: string): DOMException => new DOMException(what, "InvalidStateError");

/** The description as SDP. It has a candidate if `hasCandidate` says so. */
export function formatDescription({
  type,
  ufrag,
  setup,
  connection,
  lines,
  hasData,
  hasCandidate,
}: Description): RTCSessionDescription {
  const candidate = hasCandidate ? ["a=candidate:1 1 udp 1 192.0.2.1 5000"] : [];
  const sdp = [
    "v=0",
    `a=ice-ufrag:${ufrag}`,
    `a=setup:${setup}`,
    `a=x-fake:${JSON.stringify({ connection, lines, hasData })}`,
    ...candidate,
    "",
  ].join("\r\n");
  return { type, sdp } as RTCSessionDescription;
}

export function parseDescription(type: RTCSdpType, sdp: string): Description {
  const [, ufrag = ""] = /^a=ice-ufrag:(.*)$/m.exec(sdp) ?? [];
  const [, setup = ""] = /^a=setup:(.*)$/m.exec(sdp) ?? [];
  const [, fake = ""] = /^a=x-fake:(.*)$/m.exec(sdp) ?? [];
  if (!ufrag || !fake || (type !== "offer" && type !== "answer")) {
    throw new DOMException("This is no description.", "OperationError");
  }
  const content = JSON.parse(fake) as Pick<Description, "connection" | "lines" | "hasData">;
  return { ...content, type, ufrag: ufrag.trim(), setup: setup.trim(), hasCandidate: /^a=candidate:/m.test(sdp) };
}
