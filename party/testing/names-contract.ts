import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSE_CODES, LIMITS } from "../protocol/protocol.js";
import { TestClient } from "./client.js";
import type { Contract } from "./contract-kit.js";

/** The names of participants and rooms. */
export function describeNames({ join, newRoom, server, get }: Contract): void {
  const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
  const names: [given: string, shown: string][] = [
    ["  Ana\u0000\n\tLee ", "Ana Lee"],
    ["\u202eanA\u202c\u2066x\u2069", "anA x"],
    ["a\ud83d", "a"],
    ["سارة\u200f", "سارة\u200f"],
    ["x".repeat(65), "x".repeat(64)],
    [`${"x".repeat(60)}${family}`, "x".repeat(60)],
    [`${"x".repeat(56)}${family}!`, `${"x".repeat(56)}${family}`],
    [`e${"\u0301".repeat(500)}`, `e${"\u0301".repeat(63)}`],
    ["\u2028", ""],
  ];

  test("the name of a participant has nothing that disturbs others, and is cut between letters", async () => {
    const room = newRoom();
    const ana = await join(room);
    for (const [given, shown] of names) {
      const ben = await join(room, { query: { displayName: given } });
      // A URL cannot hold half of a character: it arrives as U+FFFD.
      if (!/\p{Surrogate}/u.test(given)) assert.equal(ben.joined.self.displayName, shown, JSON.stringify(given));
      ben.client.send({ type: "update", displayName: "other" });
      await ana.client.until("participant-updated", ({ participant }) => participant.displayName === "other");
      ben.client.send({ type: "update", displayName: given });
      const { participant } = await ana.client.until("participant-updated");
      assert.equal(participant.displayName, shown, JSON.stringify(given));
      assert.ok(participant.displayName.length <= LIMITS.displayNameLength);
      await ben.client.leave();
    }
  });

  test("a room has one spelling of its name, without letters that cannot be seen or look like a full stop", async () => {
    const written = encodeURIComponent("Caf\u00e9");
    assert.equal((await join(written)).joined.room.id, "Caf\u00e9");
    const others = ["Cafe\u0301", "a\u3164", "\u115fa", "a\ufe0f", "a\u034fb", "\ua4f8", "a\ua4fab", "\u2488", "..."];
    for (const name of [...others, "a\u0660b", "a\u06f0\u06f0", "a\u{1d16d}"]) {
      const segment = encodeURIComponent(name);
      const client = new TestClient(server().host, segment);
      const { code, message, details } = await client.until("signaling-error");
      assert.deepEqual([code, details?.["reason"]], ["invalid-message", "room-name"], JSON.stringify(name));
      if (name === "Cafe\u0301") assert.ok(message.includes(written), "the other spelling is told");
      assert.equal(await client.refused(), CLOSE_CODES.invalidJoin);
      assert.equal((await get(segment)).status, 400);
    }
    for (const name of ["v1.2", "غرفة ١٠", "会議", "नमस्ते"])
      assert.equal((await join(encodeURIComponent(name))).joined.room.id, name);
  });
}
