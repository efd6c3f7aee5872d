import type { WireCandidate } from "../../../party/protocol/protocol.js";

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

  /**
   * Takes candidates in, and the remote description where another comes into force. Returns the candidates that can be
   * applied now.
   */
  take(candidates: readonly WireCandidate[], sdp = this.#remoteSdp): WireCandidate[] {
    this.#remoteSdp = sdp;
    const all = [...this.#waiting, ...candidates].slice(-MAX_WAITING);
    const fits = (candidate: WireCandidate) => {
      const ufrag = ufragOf(candidate);
      return sdp !== "" && (ufrag === "" || sdp.includes(`a=ice-ufrag:${ufrag}\r\n`));
    };
    this.#waiting = all.filter((candidate) => !fits(candidate));
    return all.filter(fits);
  }
}
