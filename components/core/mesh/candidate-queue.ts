import type { WireCandidate } from "../../../party/protocol/protocol.js";

/** Candidates kept for a description that has not arrived yet. More than any browser gathers in one generation. */
const MAX_WAITING = 128;

const ufragOf = (candidate: WireCandidate): string =>
  candidate.usernameFragment ?? / ufrag (\S+)/.exec(candidate.candidate)?.[1] ?? "";

/**
 * Remote candidates that arrived before the description they belong to.
 *
 * A candidate fits a description that names the candidate's ICE user fragment. A candidate that does not fit waits:
 * either its description is on the way, or it belongs to an ignored offer and is dropped when newer ones need its place.
 */
export class CandidateQueue {
  #waiting: WireCandidate[] = [];
  #remoteSdp = "";

  /**
   * Adds candidates, and the remote description where another comes into force. Returns the candidates that can be
   * applied now.
   */
  accept(candidates: readonly WireCandidate[], sdp = this.#remoteSdp): WireCandidate[] {
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
