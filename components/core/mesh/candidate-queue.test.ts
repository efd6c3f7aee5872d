import { expect } from "@open-wc/testing";
import type { WireCandidate } from "../../../party/protocol/protocol.js";
import { CandidateQueue } from "./candidate-queue.js";

const sdp = (ufrag: string) => `v=0\r\na=ice-ufrag:${ufrag}\r\na=ice-pwd:x\r\n`;
const candidate = (ufrag: string | null, foundation = "1"): WireCandidate => ({
  candidate: `candidate:${foundation} 1 udp 1 192.0.2.1 5000 typ host`,
  sdpMid: "0",
  sdpMLineIndex: 0,
  usernameFragment: ufrag,
});

describe("CandidateQueue", () => {
  it("keeps candidates that come before their description and gives them back with it", () => {
    const queue = new CandidateQueue();
    expect(queue.accept([candidate("one")])).to.deep.equal([]);
    expect(queue.accept([], sdp("one"))).to.deep.equal([candidate("one")]);
    expect(queue.accept([], sdp("one"))).to.deep.equal([]);
  });

  it("passes on at once what belongs to the description in force", () => {
    const queue = new CandidateQueue();
    queue.accept([], sdp("one"));
    expect(queue.accept([candidate("one"), candidate("two")])).to.deep.equal([candidate("one")]);
  });

  it("holds back the candidates of an offer that was ignored", () => {
    const queue = new CandidateQueue();
    queue.accept([], sdp("one"));
    expect(queue.accept([candidate("ignored")])).to.deep.equal([]);
    expect(queue.accept([], sdp("two"))).to.deep.equal([]);
  });

  it("does not take the beginning of a user fragment for the whole", () => {
    const queue = new CandidateQueue();
    queue.accept([], sdp("abcd"));
    expect(queue.accept([candidate("abc")])).to.deep.equal([]);
  });

  it("reads the fragment from the candidate line where the browser does not give it apart", () => {
    const queue = new CandidateQueue();
    queue.accept([], sdp("one"));
    const line = { ...candidate(null), candidate: `${candidate(null).candidate} ufrag two generation 0` };
    expect(queue.accept([line])).to.deep.equal([]);
    expect(queue.accept([], sdp("two"))).to.deep.equal([line]);
  });

  it("is bounded: the oldest that never found a description make room", () => {
    const queue = new CandidateQueue();
    for (let n = 0; n < 1000; n++) queue.accept([candidate("late", String(n))]);
    const kept = queue.accept([], sdp("late"));
    expect(kept.length).to.equal(128);
    expect(kept.at(-1)?.candidate).to.include("candidate:999 ");
  });
});
