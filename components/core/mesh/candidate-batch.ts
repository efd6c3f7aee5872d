import { LIMITS, type WireCandidate } from "../../../party/protocol/protocol.js";
import { pick } from "../pick.js";

/** How long a candidate may wait for others, in milliseconds. Host candidates arrive within a few of each other. */
const WINDOW_MS = 50;

/** Collects local candidates, so that a few messages carry them and not one each. */
export class CandidateBatch {
  #collected: WireCandidate[] = [];
  #sent: WireCandidate[][] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #send: (candidates: WireCandidate[]) => void;

  constructor(send: (candidates: WireCandidate[]) => void) {
    this.#send = send;
  }

  /** Adds a candidate, as `icecandidate` gives it. */
  add(candidate: RTCIceCandidate): void {
    this.#collected.push(pick(candidate, "candidate", "sdpMid", "sdpMLineIndex", "usernameFragment"));
    if (this.#collected.length === LIMITS.candidatesPerMessage) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), WINDOW_MS);
  }

  /** Sends the candidates collected so far. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#collected.length === 0) return;
    const candidates = this.#collected.splice(0);
    // Candidates of earlier descriptions are no longer needed.
    if (this.#sent[0]?.[0]?.usernameFragment !== candidates[0]?.usernameFragment) this.#sent = [];
    this.#sent.push(candidates);
    this.#send(candidates);
  }

  /** Sends all candidates of the newest description again: some may be lost. */
  repeat(): void {
    for (const candidates of this.#sent) this.#send(candidates);
  }
}
