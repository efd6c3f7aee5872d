import type { AddressedSignal, IncomingSignal } from "../transport.js";

type WithoutRecipient<M> = M extends unknown ? Omit<M, "to"> : never;

/** A signal as a peer makes it; its link adds `to`. */
export type OutgoingSignal = WithoutRecipient<AddressedSignal>;

/** A signal's name in the log. */
export const signalName = (signal: OutgoingSignal | IncomingSignal): string =>
  signal.type === "ice-candidate" ? `${signal.candidates.length} candidates` : `${signal.type} ${signal.offerId}`;
