import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { ActiveSpeaker } from "./active-speaker.js";

/** A call with a clock that the test turns by hand. */
const talk = (...ids: string[]) => {
  const speaker = new ActiveSpeaker();
  let now = 0;
  let people = ids;
  const see = (...speaking: string[]) =>
    speaker.update(
      people.map((id) => ({ id, speaking: speaking.includes(id) })),
      now,
    );
  return {
    speaker,
    see,
    /** Lets time pass, then looks at who speaks at its end. */
    after: (ms: number, ...speaking: string[]) => {
      now += ms;
      return see(...speaking);
    },
    there: (...those: string[]) => (people = those),
  };
};

describe("the active speaker", () => {
  it("is the first participant until one speaks, and undefined in an empty room", () => {
    expect(talk("ana", "ben").see()).to.equal("ana");
    expect(talk().see()).to.equal(undefined);
  });

  it("is the participant who speaks first", () => {
    expect(talk("ana", "ben").see("ben")).to.equal("ben");
  });

  it("changes when another participant has spoken for a second without a pause", () => {
    const { see, after } = talk("ana", "ben");
    see();
    expect(see("ben")).to.equal("ana");
    expect(after(999, "ben")).to.equal("ana");
    expect(after(1, "ben")).to.equal("ben");
  });

  it("reports when it has to be updated again", () => {
    const { speaker, see, after } = talk("ana", "ben");
    see();
    expect(speaker.due).to.equal(undefined);
    see("ben");
    expect(speaker.due).to.equal(1000);
    after(300, "ben");
    expect(speaker.due).to.equal(700);
    after(700, "ben");
    expect(speaker.due).to.equal(undefined);
  });

  it("stays the same while they speak, even if others speak as well", () => {
    const { see, after } = talk("ana", "ben");
    see("ana");
    expect(see("ana", "ben")).to.equal("ana");
    expect(after(60_000, "ana", "ben")).to.equal("ana");
  });

  it("counts only the time in which the active speaker was silent", () => {
    const { see, after } = talk("ana", "ben");
    see("ana", "ben");
    after(5000, "ben");
    expect(after(999, "ben")).to.equal("ana");
    expect(after(1, "ben")).to.equal("ben");
  });

  it("counts from zero when the active speaker speaks, or the other one pauses", () => {
    const { see, after } = talk("ana", "ben");
    see("ana");
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
    const { see, after } = talk("ana", "ben");
    see("ana");
    for (let turn = 0; turn < 50; turn++) expect(after(900, turn % 2 ? "ana" : "ben")).to.equal("ana");
  });

  it("changes to the participant who has been speaking longest", () => {
    const { see, after } = talk("ana", "ben", "cleo");
    see();
    after(0, "cleo");
    after(100, "ben", "cleo");
    expect(after(1000, "ben", "cleo")).to.equal("cleo");
  });

  it("changes at once when the active speaker leaves", () => {
    const { see, after, there } = talk("ana", "ben", "cleo");
    see("ana");
    there("ben", "cleo");
    expect(after(1, "cleo")).to.equal("cleo");
    there("ben");
    expect(after(1)).to.equal("ben");
  });

  it("never changes while they are present and speak, and at most once a second", () => {
    const moments = fc.array(
      fc.record({
        passed: fc.integer({ min: 1, max: 1500 }),
        speaking: fc.subarray(["ana", "ben", "cleo"]),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moments, (given) => {
        const { see, after } = talk("ana", "ben", "cleo");
        let present = see();
        // The first to speak at the start of all has waited for nobody.
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
