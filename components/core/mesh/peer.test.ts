import { expect } from "@open-wc/testing";
import type { Source } from "../call-state.js";
import { screenSound } from "../media/screen-sound.js";
import type { IncomingSignal } from "../transport.js";
import type { Peer } from "./peer.js";
import { stopClock } from "../../testing/clock.js";
import { makePair, type Carry, type PeerPair } from "../../testing/peer-pair.js";
import { pictureTrack } from "../../testing/fake-tracks.js";
import { tone } from "../../testing/tones.js";
import { until } from "../../testing/until.js";

const connected = (pair: PeerPair) =>
  until(() => pair.a.peer.state === "connected" && pair.b.peer.state === "connected", "both ends connected");
const settled = (pair: PeerPair) =>
  until(
    () => pair.a.peer.pc.signalingState === "stable" && pair.b.peer.pc.signalingState === "stable",
    "both ends stable",
  );
const mLines = ({ peer }: PeerPair["a"]) => (peer.pc.localDescription?.sdp.match(/^m=/gm) ?? []).length;
const framesDecoded = async ({ peer }: PeerPair["a"]) => {
  let frames = 0;
  (await peer.pc.getStats()).forEach(({ type, framesDecoded: n }: { type: string; framesDecoded?: number }) => {
    if (type === "inbound-rtp") frames += n ?? 0;
  });
  return frames;
};
const packets = async ({ pc }: Peer, track: MediaStreamTrack | null): Promise<number> => {
  let received = 0;
  (await pc.getStats(track)).forEach(({ type, packetsReceived: n }: { type: string; packetsReceived?: number }) => {
    if (type === "inbound-rtp") received += n ?? 0;
  });
  return received;
};
/** Whether an end has a path to the other. Right after several restarts Firefox has none, and is "connected" all the same. */
const hasPath = async ({ peer: { pc } }: PeerPair["a"]) => {
  let found = false;
  (await pc.getStats()).forEach((stat: RTCIceCandidatePairStats) => {
    found ||= stat.type === "candidate-pair" && stat.nominated === true && (stat.responsesReceived ?? 0) > 0;
  });
  return found;
};
const count = (end: PeerPair["a"], type: string) => end.sent.filter((signal) => signal.type === type).length;

describe("Peer", () => {
  let pair: PeerPair;
  const tracks: MediaStreamTrack[] = [];
  const picture = () => {
    const track = pictureTrack();
    tracks.push(track);
    return track;
  };

  afterEach(() => {
    expect([...pair.a.errors, ...pair.b.errors]).to.deep.equal([]);
    pair.close();
    for (const track of tracks.splice(0)) track.stop();
  });

  it("connects with one offer and one answer, and a few messages for all candidates", async () => {
    pair = makePair();
    await connected(pair);
    expect(count(pair.a, "offer")).to.equal(1);
    expect(count(pair.b, "offer")).to.equal(0);
    expect(count(pair.b, "answer")).to.equal(1);
    expect(count(pair.a, "ice-candidate")).to.be.within(1, 4);
    expect(count(pair.b, "ice-candidate")).to.be.within(1, 4);
  });

  it("keeps each end's part in the DTLS handshake when the other end makes the offers", async () => {
    pair = makePair();
    await connected(pair);
    pair.b.peer.restartIce();
    await until(() => count(pair.a, "answer") === 1, "an answer to the second offer");
    await settled(pair);
    const parts = [pair.b, pair.a].flatMap(({ sent }) =>
      sent.flatMap((signal) => (signal.type === "answer" ? [/a=setup:(\w+)/.exec(signal.sdp)?.[1]] : [])),
    );
    expect(parts.toSorted()).to.deep.equal(["active", "passive"]);
  });

  it("has a stream for every source on both ends before anything is sent", async () => {
    pair = makePair();
    await connected(pair);
    for (const { peer } of [pair.a, pair.b]) {
      expect([...peer.streams.keys()]).to.have.members(["microphone", "camera", "screen"]);
    }
  });

  it("sends a camera that comes later, is exchanged and goes, without a new negotiation", async () => {
    pair = makePair();
    await connected(pair);
    await pair.b.peer.setTrack("camera", picture());
    await until(async () => (await framesDecoded(pair.a)) > 2, "frames of the first camera");
    await pair.b.peer.setTrack("camera", picture());
    const before = await framesDecoded(pair.a);
    await until(async () => (await framesDecoded(pair.a)) > before + 2, "frames of the second camera");
    await pair.b.peer.setTrack("camera", null);
    expect(count(pair.a, "offer") + count(pair.b, "offer")).to.equal(1);
  });

  it("sends what was set before the connection, from the end that answers too", async () => {
    pair = makePair({ b: { tracks: new Map([["screen", picture()]]) } });
    await connected(pair);
    const video = document.createElement("video");
    video.muted = true;
    video.srcObject = pair.a.peer.streams.get("screen") ?? null;
    await video.play();
    await until(() => video.videoWidth > 0, "a picture of the screen");
    video.srcObject = null;
  });

  for (const sender of ["a", "b"] as const) {
    it(`sends a screen with its sound, apart from the voice, from the end that ${sender === "a" ? "offers" : "answers"}`, async () => {
      pair = makePair();
      await connected(pair);
      const { peer } = pair[sender === "a" ? "b" : "a"];
      const sound = tone();
      const screen = picture();
      screenSound.set(screen, sound.track);
      const received = (kind: "audio" | "video", source: Source) =>
        packets(
          peer,
          peer.streams
            .get(source)
            ?.getTracks()
            .find((track) => track.kind === kind) ?? null,
        );
      try {
        await pair[sender].peer.setTrack("screen", screen);
        await until(async () => (await received("audio", "screen")) > 5, "the sound of the screen");
        await until(async () => (await received("video", "screen")) > 5, "the picture of the screen");
        expect(await received("audio", "microphone"), "in the voice").to.equal(0);
        await pair[sender].peer.setTrack("screen", null);
        const [, , , sending] = pair[sender].peer.pc.getTransceivers();
        expect(sending?.sender.track, "sound after the end").to.equal(null);
      } finally {
        await sound.close();
      }
    });
  }

  it("carries text both ways, in order", async () => {
    pair = makePair();
    const heard: unknown[] = [];
    pair.b.peer.events.on("message", (text) => heard.push(text));
    expect(pair.a.peer.send("too early")).to.equal(undefined);
    await until(() => pair.a.peer.send("0") !== undefined, "an open channel");
    for (let n = 1; n < 50; n++) void pair.a.peer.send(String(n));
    await until(() => heard.length === 50, "50 messages");
    expect(heard).to.deep.equal(Array.from({ length: 50 }, (_, n) => String(n)));

    const back: unknown[] = [];
    pair.a.peer.events.on("message", (text) => back.push(text));
    await until(() => pair.b.peer.send("back") !== undefined, "an open channel back");
    await until(() => back.length > 0, "the answer");
  });

  /** In a row: a fault of one collision in ten shows. */
  const COLLISIONS = 25;

  for (const [name, a, b] of [
    ["the first offerer is impolite", false, true],
    ["the first offerer is polite", true, false],
  ] as const) {
    it(`survives ${COLLISIONS} collisions: both sides renegotiate at once, ${name}`, async function () {
      // However slow the machine: each wait has a deadline of its own.
      this.timeout(0);
      // Holds each end's offer until the other has made one, too: then neither can know of the other's.
      let held: Map<string, () => void> | undefined;
      const carry: Carry = (signal, deliver) => {
        if (signal.type !== "offer" || !held) return deliver(signal);
        held.set(signal.from, () => deliver(signal));
        if (held.size < 2) return;
        const both = [...held.values()];
        held = undefined;
        for (const release of both) release();
      };
      pair = makePair({ a: { polite: a }, b: { polite: b } }, carry);
      await connected(pair);
      const lines = mLines(pair.a);
      for (let round = 0; round < COLLISIONS; round++) {
        held = new Map();
        pair.a.peer.restartIce();
        pair.b.peer.restartIce();
        await until(() => !held, `two offers at once in round ${round}`);
        await settled(pair);
      }
      await settled(pair);
      await connected(pair);
      const rolledBack = [...pair.a.log, ...pair.b.log].filter((line) => line.includes("rolled back")).length;
      const ignored = [...pair.a.log, ...pair.b.log].filter((line) => line.includes("ignored")).length;
      expect([rolledBack, ignored].every((times) => times >= COLLISIONS)).to.equal(true);
      expect(mLines(pair.a)).to.equal(lines);
      // In Firefox data that is sent without a path, after several restarts, ends DTLS: a call then makes a new connection.
      await until(async () => (await hasPath(pair.a)) && (await hasPath(pair.b)), "a path for the last offer");
      const heard: unknown[] = [];
      pair.b.peer.events.on("message", (text) => heard.push(text));
      expect(pair.a.peer.send("still here")).to.be.a("promise");
      await until(() => heard.includes("still here"), "the message over the same channel");
    });
  }

  it("waits with candidates that overtake their offer", async () => {
    const held: [IncomingSignal, (signal: IncomingSignal) => void][] = [];
    const carry: Carry = (signal, deliver) => {
      if (signal.type === "offer") held.push([signal, deliver]);
      else deliver(signal);
      if (signal.type === "ice-candidate") for (const [offer, late] of held.splice(0)) late(offer);
    };
    pair = makePair({}, carry);
    await connected(pair);
  });

  it("says its candidates again while there is no connection: the first may be lost", async () => {
    const clock = stopClock(["interval"]);
    const lost = new Set<string>();
    let again = 0;
    pair = makePair({}, (signal, deliver) => {
      if (signal.type !== "ice-candidate") return deliver(signal);
      const candidates = signal.candidates.filter((candidate) => {
        // Firefox gives the same one to several m-lines.
        const name = JSON.stringify(candidate);
        return lost.has(name) || !lost.add(name);
      });
      again += candidates.length;
      if (candidates.length > 0) deliver({ ...signal, candidates });
    });
    const { a, b } = pair;
    /** Has found all its candidates, and said them. */
    const found = ({ peer: { pc } }: PeerPair["a"]) =>
      new Promise<void>((resolve) => {
        pc.addEventListener("icecandidate", ({ candidate }) => candidate ?? resolve());
      });
    await Promise.all([found(a), found(b), settled(pair)]);
    const counts = [a, b].map(({ sent }) => sent.length);
    clock.tick(1999);
    expect([a, b].map(({ sent }) => sent.length)).to.deep.equal(counts);
    expect(again).to.equal(0);
    clock.tick(1);
    await connected(pair);
    expect(again).to.be.greaterThan(0);
  });

  it("makes one answer of an offer that comes again while it is at it, and gives it again later", async () => {
    pair = makePair({}, (signal, deliver) => {
      deliver(signal);
      if (signal.type === "offer") deliver(signal);
    });
    await connected(pair);
    expect(count(pair.b, "answer")).to.equal(1);
    const [offer] = pair.a.sent;
    if (offer?.type !== "offer") throw new Error("The first signal should be an offer.");
    await pair.b.peer.receive({ ...offer, from: "a" });
    expect(count(pair.b, "answer")).to.equal(2);
    expect(pair.b.sent.filter(({ type }) => type === "answer").at(-1)).to.include({ offerId: offer.offerId });
  });

  it("shrugs off duplicates, answers to dead offers and offers meant for a predecessor", async () => {
    const carry: Carry = (signal, deliver) => {
      deliver(signal);
      if (signal.type !== "offer") deliver(signal);
    };
    pair = makePair({}, carry);
    await connected(pair);
    const { sdp } = pair.a.peer.pc.localDescription ?? { sdp: "" };
    const ids = { from: "a", connectionId: pair.a.peer.id, offerId: "dead" };
    await pair.b.peer.receive({ type: "answer", ...ids, sdp });
    await pair.b.peer.receive({ type: "offer", ...ids, remoteConnectionId: "a predecessor", sdp });
    expect(pair.b.peer.pc.signalingState).to.equal("stable");
    expect(pair.b.peer.state).to.equal("connected");
  });

  it("tells of a description that the browser refuses, and goes on", async () => {
    pair = makePair();
    await connected(pair);
    await pair.b.peer.receive({
      type: "offer",
      from: "a",
      connectionId: pair.a.peer.id,
      offerId: "bad",
      sdp: "v=0\r\nnonsense",
    });
    expect(pair.b.errors.splice(0)).to.have.lengthOf(1);
    expect(pair.b.peer.pc.signalingState).to.equal("stable");
    pair.a.peer.restartIce();
    await until(() => count(pair.b, "answer") === 2, "an answer to the next offer");
  });

  it("knows that no restart can repair a connection whose encryption has failed", async () => {
    pair = makePair({}, (signal, deliver) => {
      if (signal.type === "ice-candidate") return deliver(signal);
      // The fingerprint of another certificate.
      deliver({
        ...signal,
        sdp: signal.sdp.replaceAll(/(a=fingerprint:\S+ ).*/g, `$1${Array(32).fill("00").join(":")}`),
      });
    });
    expect(pair.a.peer.isRepairable).to.equal(true);
    await until(() => pair.a.peer.state === "failed" && pair.b.peer.state === "failed", "both ends failed");
    expect([pair.a.peer.isRepairable, pair.b.peer.isRepairable]).to.deep.equal([false, false]);
  });

  it("restarts with the servers it has when the browser refuses others", async () => {
    pair = makePair();
    await connected(pair);
    pair.a.peer.restartIce({ iceServers: [{ urls: "nonsense" }] });
    const errors = pair.a.errors.splice(0);
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.include({ code: "invalid-configuration", fatal: false });
    await until(() => count(pair.b, "answer") === 2, "an answer to the restart");
  });

  it("closes twice without harm, ends what it received and says no more", async () => {
    pair = makePair();
    await connected(pair);
    const streams = [...pair.a.peer.streams.values()];
    const removed: string[] = [];
    pair.a.peer.events.on("stream-removed", ({ source }) => removed.push(source));
    pair.a.peer.close();
    pair.a.peer.close();
    expect(removed).to.have.members(["microphone", "camera", "screen"]);
    expect(streams.flatMap((stream) => stream.getTracks()).every((track) => track.readyState === "ended")).to.equal(
      true,
    );
    expect(pair.a.peer.pc.signalingState).to.equal("closed");
    expect(pair.a.peer.send("gone")).to.equal(undefined);
  });
});
