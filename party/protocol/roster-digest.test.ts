import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LIMITS, rosterDigest, type WireParticipant } from "./protocol.js";

const participant = fc.record<WireParticipant>({
  id: fc.uuid(),
  displayName: fc.string({ unit: "binary", maxLength: LIMITS.displayNameLength }),
  joinedAt: fc.integer({ min: 0, max: 2 ** 45 }),
  microphone: fc.constantFrom("off", "muted", "on"),
  camera: fc.constantFrom("off", "on"),
  screen: fc.constantFrom("off", "on"),
  handRaised: fc.boolean(),
});
const roster = fc.uniqueArray(participant, { selector: ({ id }) => id, maxLength: 10 });

const shuffled = roster.chain((people) =>
  fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
);

/** The same, with its fields in another order, and more of them. */
function reversed({ id, displayName, joinedAt, ...media }: WireParticipant): WireParticipant & { peer: unknown } {
  return { peer: {}, ...media, joinedAt, displayName, id };
}

test("a roster digest does not depend on the order of participants or fields, or on other fields", () => {
  fc.assert(
    fc.property(shuffled, ([people, reordered]) => {
      assert.equal(rosterDigest(reordered.map(reversed)), rosterDigest(people));
    }),
  );
});

test("a roster digest is the same after the roster was sent as JSON", () => {
  fc.assert(
    fc.property(roster, (people) => {
      const arrived = JSON.parse(JSON.stringify(people)) as WireParticipant[];
      assert.equal(rosterDigest(arrived), rosterDigest(people));
    }),
  );
});

test("a roster digest changes with every field and with a missing participant", () => {
  fc.assert(
    fc.property(roster, participant, participant, (people, one, two) => {
      const before = rosterDigest([...people, one]);
      assert.notEqual(rosterDigest(people), before);
      for (const field of Object.keys(one) as (keyof WireParticipant)[]) {
        if (one[field] === two[field]) continue;
        assert.notEqual(rosterDigest([...people, { ...one, [field]: two[field] }]), before, field);
      }
    }),
  );
});

test("a roster digest fits the limit of the wire", () => {
  fc.assert(fc.property(roster, (people) => assert.ok(rosterDigest(people).length <= LIMITS.digestLength)));
});
