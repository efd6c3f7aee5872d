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

test("does not depend on the order of people, on that of their fields, or on what else is there", () => {
  fc.assert(
    fc.property(roster, fc.infiniteStream(fc.nat()), (people, numbers) => {
      const other = people.map((one) => ({ ...Object.fromEntries(Object.entries(one).reverse()), ...one, peer: {} }));
      const shuffled = other.map((one) => ({ one, at: numbers.next().value ?? 0 })).sort((x, y) => x.at - y.at);
      const reordered = shuffled.map(({ one }): WireParticipant => Object.assign({ more: 1 }, one));
      assert.equal(rosterDigest(reordered), rosterDigest(people));
    }),
  );
});

test("is the same after a way over the wire", () => {
  fc.assert(
    fc.property(roster, (people) => {
      const arrived = JSON.parse(JSON.stringify(people)) as WireParticipant[];
      assert.equal(rosterDigest(arrived), rosterDigest(people));
    }),
  );
});

test("notices every field, and who is missing", () => {
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

test("fits the wire", () => {
  fc.assert(fc.property(roster, (people) => assert.ok(rosterDigest(people).length <= LIMITS.digestLength)));
});
