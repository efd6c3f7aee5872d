import type { AddressedSignal, IncomingSignal, PeerSignaling } from "../core/index.js";

/** Two ends of a signaling in one page, by id: delivers in a later task and in order, as a socket does. */
export function signalingPair(one: string, other: string): Record<string, PeerSignaling> {
  const listeners = new Map<string, Set<(message: IncomingSignal) => void>>();
  const end = (id: string): PeerSignaling => {
    const own = new Set<(message: IncomingSignal) => void>();
    listeners.set(id, own);
    return {
      send: ({ to, ...signal }: AddressedSignal) => {
        setTimeout(() => listeners.get(to)?.forEach((listener) => listener({ ...signal, from: id })));
      },
      events: {
        on: (_type, listener) => own.add(listener),
        off: (_type, listener) => own.delete(listener),
      },
    };
  };
  return { [one]: end(one), [other]: end(other) };
}
