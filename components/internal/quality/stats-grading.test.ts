import { expect } from "@open-wc/testing";
import type { StatReport as Stat, Stats } from "../../core/diagnosis/inspect.js";
import { gradeReceiving, gradeSending } from "./stats-grading.js";

type Change = Readonly<Record<string, unknown>>;

/** Two measurements, two seconds apart, of a good connection: the statistics of Chromium that are graded. */
const call = (...changes: Record<string, Change>[]): { before: Stats; after: Stats } => {
  const before: Record<string, Change> = {
    transport: { type: "transport", selectedCandidatePairId: "pair" },
    pair: {
      type: "candidate-pair",
      nominated: true,
      state: "succeeded",
      localCandidateId: "here",
      remoteCandidateId: "there",
      currentRoundTripTime: 0.03,
      availableOutgoingBitrate: 2_000_000,
    },
    here: { type: "local-candidate", candidateType: "host" },
    there: { type: "remote-candidate", candidateType: "srflx" },
    voice: {
      type: "inbound-rtp",
      kind: "audio",
      packetsReceived: 1000,
      packetsLost: 50,
      jitter: 0.004,
      totalSamplesReceived: 960_000,
      concealedSamples: 90_000,
      silentConcealedSamples: 1000,
      jitterBufferDelay: 90_000,
      jitterBufferEmittedCount: 960_000,
    },
    film: {
      type: "inbound-rtp",
      kind: "video",
      packetsReceived: 3000,
      packetsLost: 0,
      framesDecoded: 480,
      totalFreezesDuration: 9,
    },
    myVoice: { type: "outbound-rtp", kind: "audio", packetsSent: 1000 },
    myFilm: { type: "outbound-rtp", kind: "video", packetsSent: 3000, qualityLimitationReason: "none" },
    theirReport: { type: "remote-inbound-rtp", kind: "audio", packetsLost: 40, roundTripTime: 0.03 },
  };
  const after: Record<string, Change> = {
    ...before,
    voice: {
      ...before["voice"],
      packetsReceived: 1100,
      totalSamplesReceived: 1_056_000,
      jitterBufferDelay: 94_800,
      jitterBufferEmittedCount: 1_056_000,
    },
    film: { ...before["film"], packetsReceived: 3300, framesDecoded: 528 },
    myVoice: { ...before["myVoice"], packetsSent: 1100 },
    myFilm: { ...before["myFilm"], packetsSent: 3300 },
  };
  for (const change of changes) {
    for (const [id, stat] of Object.entries(change)) after[id] = { ...after[id], ...stat };
  }
  const stats = (all: Record<string, Change>, timestamp: number): Stats =>
    new Map(Object.entries(all).map(([id, stat]) => [id, { id, timestamp, ...stat } as Stat]));
  return { before: stats(before, 10_000), after: stats(after, 12_000) };
};

const arrival = (change: Record<string, Change> = {}, isSending = true) => {
  const { before, after } = call(change);
  return gradeReceiving(before, after, isSending);
};
const sending = (change: Record<string, Change> = {}) => {
  const { before, after } = call(change);
  return gradeSending(before, after);
};

const good = { quality: "good", cause: null };

describe("gradeReceiving()", () => {
  it("grades the growth of the counters, not earlier losses", () => {
    expect(arrival()).to.deep.equal(good);
  });

  for (const [condition, change, quality, cause] of [
    ["4% of the packets are lost", { voice: { packetsLost: 66 } }, "fair", "loss"],
    ["15% of the packets are lost", { voice: { packetsLost: 120 } }, "poor", "loss"],
    ["a fifth of the sound is concealed", { voice: { concealedSamples: 110_000 } }, "poor", "loss"],
    ["the round trip takes half a second", { pair: { currentRoundTripTime: 0.5 } }, "fair", "delay"],
    ["the round trip takes a second", { pair: { currentRoundTripTime: 1 } }, "poor", "delay"],
    ["only the remote report has a round trip, of a second", { theirReport: { roundTripTime: 1 } }, "poor", "delay"],
    ["sound waits a third of a second to be played", { voice: { jitterBufferDelay: 124_000 } }, "fair", "delay"],
    ["the jitter is 80 milliseconds", { voice: { jitter: 0.08 } }, "fair", "jitter"],
    ["the jitter is 200 milliseconds", { voice: { jitter: 0.2 } }, "poor", "jitter"],
    ["the picture is frozen for a tenth of the time", { film: { totalFreezesDuration: 9.2 } }, "fair", "freezes"],
    ["the picture is frozen for half of the time", { film: { totalFreezesDuration: 10 } }, "poor", "freezes"],
    ["packets arrive but no picture", { film: { framesDecoded: 480 } }, "poor", "freezes"],
    [
      "nothing arrives",
      { voice: { packetsReceived: 1000 }, film: { packetsReceived: 3000, framesDecoded: 480 } },
      "lost",
      "nothing",
    ],
  ] as const) {
    it(`returns ${quality} if ${condition}`, () => {
      expect(arrival(change)).to.deep.equal({ quality, cause });
    });
  }

  it("returns the relay as the cause of a long round trip", () => {
    const far = { pair: { currentRoundTripTime: 1 }, here: { candidateType: "relay" } };
    expect(arrival(far)).to.deep.equal({ quality: "poor", cause: "relay" });
    expect(arrival({ here: { candidateType: "relay" } })).to.deep.equal(good);
  });

  it("returns the worst cause", () => {
    expect(arrival({ voice: { packetsLost: 66, jitter: 0.2 } })).to.deep.equal({ quality: "poor", cause: "jitter" });
  });

  it("does not return lost if nothing is sent", () => {
    const nothing = { voice: { packetsReceived: 1000 }, film: { packetsReceived: 3000, framesDecoded: 480 } };
    expect(arrival(nothing, false)).to.deep.equal(good);
  });

  it("does not grade the losses of a few packets", () => {
    const few = {
      voice: { packetsReceived: 1005, packetsLost: 52 },
      film: { packetsReceived: 3000, framesDecoded: 480 },
    };
    expect(arrival(few)).to.deep.equal(good);
  });

  it("does not count concealed silence", () => {
    const quiet = { voice: { concealedSamples: 140_000, silentConcealedSamples: 51_000 } };
    expect(arrival(quiet)).to.deep.equal(good);
  });

  it("uses the available counters in a browser that has fewer", () => {
    const { before, after } = call({ voice: { packetsLost: 120 } });
    const less = (stats: Stats): Stats =>
      new Map(
        [...stats.values()]
          .filter(({ type }) => type !== "transport")
          .map(({ id, type, timestamp, kind, packetsReceived, packetsLost, nominated, state }) => [
            id,
            { id, type, timestamp, kind, packetsReceived, packetsLost, nominated, state },
          ]),
      );
    expect(gradeReceiving(less(before), less(after), true)).to.deep.equal({ quality: "poor", cause: "loss" });
  });
});

describe("gradeSending()", () => {
  it("returns good without losses and limits", () => {
    expect(sending()).to.deep.equal(good);
  });

  for (const [condition, change, quality, cause] of [
    ["5% of the packets are reported lost", { theirReport: { packetsLost: 60 } }, "fair", "loss"],
    ["15% of the packets are reported lost", { theirReport: { packetsLost: 100 } }, "poor", "loss"],
    ["100 kb/s are available", { pair: { availableOutgoingBitrate: 100_000 } }, "fair", "bandwidth"],
    ["40 kb/s are available", { pair: { availableOutgoingBitrate: 40_000 } }, "poor", "bandwidth"],
    [
      "the picture is reduced for lack of bandwidth",
      { myFilm: { qualityLimitationReason: "bandwidth" } },
      "fair",
      "bandwidth",
    ],
    [
      "the picture is reduced for lack of processing power",
      { myFilm: { qualityLimitationReason: "cpu" } },
      "fair",
      "processor",
    ],
    ["the round trip takes a second", { pair: { currentRoundTripTime: 1 } }, "poor", "delay"],
  ] as const) {
    it(`returns ${quality} if ${condition}`, () => {
      expect(sending(change)).to.deep.equal({ quality, cause });
    });
  }

  it("returns good if nothing is sent", () => {
    const nothing = {
      myVoice: { packetsSent: 1000 },
      myFilm: { packetsSent: 3000, qualityLimitationReason: "bandwidth" },
    };
    expect(sending(nothing)).to.deep.equal(good);
  });
});
