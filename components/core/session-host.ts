import type { LeftReason } from "./call-options.js";
import type { CallState, Source } from "./call-state.js";
import type { RtcError } from "./errors.js";
import type { Log } from "./log.js";
import type { SessionChange } from "./session-change.js";
import type { TransportFactory } from "./transport.js";

/** The part of a call that its session needs. */
export interface SessionHost {
  /** The present state. */
  readonly state: CallState;
  /** This page's live tracks. */
  readonly tracks: ReadonlyMap<Source, MediaStreamTrack>;
  readonly createTransport: TransportFactory;
  readonly log: Log;
  /** Runs a step and applies what it returns. Steps within a step are part of it. */
  apply(step: () => SessionChange | undefined): void;
  /** The room, or an error, has ended the session. */
  end(reason: LeftReason, error?: RtcError): void;
}
