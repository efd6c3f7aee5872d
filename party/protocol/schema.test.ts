import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as v from "valibot";
import { check } from "./parse.js";
import * as own from "./schema.js";

const isText = (value: unknown) => typeof value === "string";

/** The same schema of two makes. */
const make = (
  text: v.CustomSchema<string, string>,
  { array, object, optional }: Pick<typeof v, "array" | "object" | "optional">,
) =>
  object({
    name: text,
    nick: optional(text),
    mood: optional(text, "calm"),
    friends: array(object({ name: text, pets: optional(array(text)) })),
  });
const mine = make(own.custom<string>(isText, "Expected text."), own);
const theirs = make(v.custom<string, string>(isText, "Expected text."), v);

/** Mostly valid values: one error is enough to refuse all of it. */
const text = fc.oneof({ arbitrary: fc.string(), weight: 9 }, fc.constantFrom(null, 1, undefined, {}, []));
const friend = fc.oneof(fc.record({ name: text, pets: fc.array(text) }, { requiredKeys: [] }), fc.jsonValue());
const person = fc.record(
  { name: text, nick: text, mood: text, friends: fc.oneof(fc.array(friend, { maxLength: 3 }), text), other: text },
  { requiredKeys: [] },
);

/** As it comes from the wire, where nothing is `undefined`. */
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

void test("the kit's own kinds of schema read what valibot's read, to the same value", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(person, fc.jsonValue()), (value) => {
      const input = wired(value);
      const [here, there] = [check(mine, input), v.safeParse(theirs, input)];
      assert.equal(here.ok, there.success);
      if (!here.ok || !there.success) return;
      assert.deepEqual(here.value, there.output);
      read++;
    }),
    { numRuns: 2000 },
  );
  assert.ok(read > 20, `only ${read} could be read`);
});

void test("they say in one sentence what was expected, and where", () => {
  const told = check(mine, { name: "Ana", friends: [{ name: "Ben", pets: ["Rex", 7] }] });
  assert.deepEqual(told, { ok: false, message: "friends: 0: pets: 1: Expected text." });
  assert.deepEqual(check(mine, { name: "Ana", friends: {} }), { ok: false, message: "friends: Expected an array." });
  assert.deepEqual(check(mine, []), { ok: false, message: "name: Expected text." });
  assert.deepEqual(check(mine, null), { ok: false, message: "Expected an object." });
});

void test("they stand in schemas of valibot's, and it says where they do not fit", () => {
  const text = own.custom<string>(isText, "Expected text.");
  const mixed = v.object({
    short: v.pipe(text, v.maxLength(2)),
    maybe: v.exactOptional(text),
    preset: own.optional(text, "set"),
    list: v.array(own.object({ text })),
  });
  const good = { short: "ab", list: [{ text: "c" }] };
  assert.deepEqual(check(mixed, good), { ok: true, value: { ...good, preset: "set" } });
  assert.deepEqual(check(mixed, { ...good, maybe: 1 }), { ok: false, message: "maybe: Expected text." });
  assert.deepEqual(check(mixed, { ...good, list: [{}] }), { ok: false, message: "list.0: text: Expected text." });
  assert.equal(check(mixed, { ...good, short: "abc" }).ok, false);
});
