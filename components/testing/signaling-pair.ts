import type { AddressedSignal, IncomingSignal, PeerSignaling } from "../core/index.js";

/** Two ends of a signaling connection in one page, by id. Signals arrive in order and in a later task, as over a socket. */
export function signalingPair(firstId: string, secondId: string): Record<string, PeerSignaling> {
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
  return { [firstId]: end(firstId), [secondId]: end(secondId) };
}
