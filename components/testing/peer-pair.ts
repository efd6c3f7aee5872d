import { Peer, type PeerOptions } from "../core/mesh/peer.js";
import type { OutgoingSignal } from "../core/mesh/signals.js";
import type { IncomingSignal } from "../core/transport.js";

/** One end of a pair, with all signals, errors and log lines of its peer. */
export interface PeerEnd {
  peer: Peer;
  sent: OutgoingSignal[];
  errors: Error[];
  log: string[];
}

/** Two peers in one page, joined by a wire that keeps the order and delivers in a later task, like a socket. */
export interface PeerPair {
  a: PeerEnd;
  b: PeerEnd;
  close(): void;
}

/** Carries a signal over the wire: calls `deliver` at once or later, perhaps with a changed signal, or not at all to lose it. */
export type Carry = (signal: IncomingSignal, deliver: (signal: IncomingSignal) => void) => void;

/** Makes two peers that gather only host candidates. `a` makes the first offer, unless its options say otherwise. */
export function makePair(
  { a = {}, b = {} }: { a?: Partial<PeerOptions>; b?: Partial<PeerOptions> } = {},
  carry: Carry = (signal, deliver) => deliver(signal),
): PeerPair {
  const make = (options: PeerOptions): PeerEnd => {
    const log: string[] = [];
    const peer = new Peer({ configuration: { iceServers: [] }, log: (line) => log.push(line), ...options });
    const end: PeerEnd = { peer, sent: [], errors: [], log };
    peer.events.on("error", (error) => end.errors.push(error));
    return end;
  };
  const ends = {
    a: make({ initiator: true, polite: false, ...a }),
    b: make({ initiator: false, polite: true, ...b }),
  };
  connect(ends.a, ends.b, carry);
  connect(ends.b, ends.a, carry);
  return {
    ...ends,
    close() {
      ends.a.peer.close();
      ends.b.peer.close();
    },
  };
}

function connect(from: PeerEnd, to: PeerEnd, carry: Carry): void {
  const wire = new MessageChannel();
  wire.port1.onmessage = ({ data }: MessageEvent<IncomingSignal>) =>
    carry(data, (delivered) => void to.peer.receive(delivered));
  from.peer.events.on("signal", (signal) => {
    from.sent.push(signal);
    wire.port2.postMessage({ ...signal, from: from.peer.id });
  });
  from.peer.events.on("state", (state) => {
    if (state === "closed") wire.port1.close();
  });
}
