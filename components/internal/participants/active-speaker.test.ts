import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { ActiveSpeaker } from "./active-speaker.js";

/** An active speaker among participants, and a clock that only `after` advances. */
const among = (...ids: string[]) => {
  const speaker = new ActiveSpeaker();
  let now = 0;
  let present = ids;
  const update = (...speaking: string[]) =>
    speaker.update(
      present.map((id) => ({ id, speaking: speaking.includes(id) })),
      now,
    );
  return {
    speaker,
    update,
    /** Advances the clock, then updates with the participants who are speaking by then. */
    after: (ms: number, ...speaking: string[]) => {
      now += ms;
      return update(...speaking);
    },
    setPresent: (...those: string[]) => (present = those),
  };
};

describe("the active speaker", () => {
  it("is the first participant until one speaks, and undefined in an empty room", () => {
    expect(among("ana", "ben").update()).to.equal("ana");
    expect(among().update()).to.equal(undefined);
  });

  it("is the participant who speaks first", () => {
    expect(among("ana", "ben").update("ben")).to.equal("ben");
  });

  it("changes when another participant has spoken for a second without a pause", () => {
    const { update, after } = among("ana", "ben");
    update();
    expect(update("ben")).to.equal("ana");
    expect(after(999, "ben")).to.equal("ana");
    expect(after(1, "ben")).to.equal("ben");
  });

  it("reports when it has to be updated again", () => {
    const { speaker, update, after } = among("ana", "ben");
    update();
    expect(speaker.due).to.equal(undefined);
    update("ben");
    expect(speaker.due).to.equal(1000);
    after(300, "ben");
    expect(speaker.due).to.equal(700);
    after(700, "ben");
    expect(speaker.due).to.equal(undefined);
  });

  it("stays the same while they speak, even if others speak as well", () => {
    const { update, after } = among("ana", "ben");
    update("ana");
    expect(update("ana", "ben")).to.equal("ana");
    expect(after(60_000, "ana", "ben")).to.equal("ana");
  });

  it("counts only the time in which the active speaker was silent", () => {
    const { update, after } = among("ana", "ben");
    update("ana", "ben");
    after(5000, "ben");
    expect(after(999, "ben")).to.equal("ana");
    expect(after(1, "ben")).to.equal("ben");
  });

  it("counts from zero when the active speaker speaks, or the other one pauses", () => {
    const { update, after } = among("ana", "ben");
    update("ana");
    after(0, "ben");
    after(900, "ana", "ben");
    after(100, "ben");
    expect(after(900, "ben")).to.equal("ana");
    after(50);
    after(50, "ben");
    expect(after(900, "ben")).to.equal("ana");
    expect(after(100, "ben")).to.equal("ben");
  });

  it("does not change between two participants who take quick turns", () => {
    const { update, after } = among("ana", "ben");
    update("ana");
    for (let turn = 0; turn < 50; turn++) expect(after(900, turn % 2 ? "ana" : "ben")).to.equal("ana");
  });

  it("changes to the participant who has been speaking longest", () => {
    const { update, after } = among("ana", "ben", "cleo");
    update();
    after(0, "cleo");
    after(100, "ben", "cleo");
    expect(after(1000, "ben", "cleo")).to.equal("cleo");
  });

  it("changes at once when the active speaker leaves", () => {
    const { update, after, setPresent } = among("ana", "ben", "cleo");
    update("ana");
    setPresent("ben", "cleo");
    expect(after(1, "cleo")).to.equal("cleo");
    setPresent("ben");
    expect(after(1)).to.equal("ben");
  });

  it("never changes while they are present and speaking, and changes at most once a second", () => {
    const moments = fc.array(
      fc.record({
        passed: fc.integer({ min: 1, max: 1500 }),
        speaking: fc.subarray(["ana", "ben", "cleo"]),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moments, (given) => {
        const { update, after } = among("ana", "ben", "cleo");
        let present = update();
        // The first participant to speak takes over without a wait.
        let since = 0;
        for (const { passed, speaking } of given) {
          const next = after(passed, ...speaking);
          since += passed;
          if (next === present) continue;
          expect(speaking).not.to.include(present);
          expect(speaking).to.include(next);
          expect(since).to.be.at.least(1000);
          present = next;
          since = 0;
        }
      }),
    );
  });
});
