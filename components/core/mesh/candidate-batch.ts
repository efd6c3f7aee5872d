import { LIMITS, type WireCandidate } from "../../../party/protocol/protocol.js";
import { pick } from "../pick.js";

/** How long a candidate may wait for company, in milliseconds. Host candidates arrive within a few of each other. */
const WINDOW_MS = 50;

/** Gathers local candidates so that a few messages carry them, not one each. */
export class CandidateBatch {
  #gathered: WireCandidate[] = [];
  #sent: WireCandidate[][] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #send: (candidates: WireCandidate[]) => void;

  constructor(send: (candidates: WireCandidate[]) => void) {
    this.#send = send;
  }

  /** Adds a candidate, as `icecandidate` gives it. */
  add(candidate: RTCIceCandidate): void {
    this.#gathered.push(pick(candidate, "candidate", "sdpMid", "sdpMLineIndex", "usernameFragment"));
    if (this.#gathered.length === LIMITS.candidatesPerMessage) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), WINDOW_MS);
  }

  /** Sends what there is. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#gathered.length === 0) return;
    const candidates = this.#gathered.splice(0);
    // Those of earlier descriptions are of no use any more.
    if (this.#sent[0]?.[0]?.usernameFragment !== candidates[0]?.usernameFragment) this.#sent = [];
    this.#sent.push(candidates);
    this.#send(candidates);
  }

  /** Sends all again that belong to the newest description: some may be lost. */
  repeat(): void {
    for (const candidates of this.#sent) this.#send(candidates);
  }
}
