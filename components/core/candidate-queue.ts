import type { WireCandidate } from "../../party/protocol.js";

/** Candidates kept for a description that has not come yet. More than any browser gathers in one generation. */
const MAX_WAITING = 128;

const ufragOf = (candidate: WireCandidate): string =>
  candidate.usernameFragment ?? / ufrag (\S+)/.exec(candidate.candidate)?.[1] ?? "";

/**
 * Remote candidates that came before the description they belong to.
 *
 * A candidate fits a description when that names the candidate's ICE user fragment. What does not fit waits: either its
 * description is on the way, or it belongs to an offer that was ignored and is dropped when newer ones need the place.
 */
export class CandidateQueue {
  #waiting: WireCandidate[] = [];
  #remoteSdp = "";

  /** Takes candidates in; returns those that can be applied now. */
  add(candidates: readonly WireCandidate[]): WireCandidate[] {
    this.#waiting = [...this.#waiting, ...candidates].slice(-MAX_WAITING);
    return this.#take();
  }

  /** Tells which remote description is in force; returns the candidates that waited for it. */
  describe(sdp: string): WireCandidate[] {
    this.#remoteSdp = sdp;
    return this.#take();
  }

  #take(): WireCandidate[] {
    const fits = (candidate: WireCandidate) => {
      const ufrag = ufragOf(candidate);
      return this.#remoteSdp !== "" && (ufrag === "" || this.#remoteSdp.includes(`a=ice-ufrag:${ufrag}\r\n`));
    };
    const ready = this.#waiting.filter(fits);
    this.#waiting = this.#waiting.filter((candidate) => !fits(candidate));
    return ready;
  }
}
