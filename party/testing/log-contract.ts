import assert from "node:assert/strict";
import { test } from "node:test";
import { mintToken } from "../auth/mint-token.js";
import { TestClient } from "./client.js";
import { moderate, MODERATION_VARIABLES, type TokenContract } from "./token-kit.js";

/** The users in the log, by which an operator finds the lines about a person. */
export function describeUsersInLog({ enter, knock, logOf, newRoom, server }: TokenContract): void {
  const linesOf = (room: string) =>
    logOf(room).map(({ event, user, toUser }) => [event, user, toUser].filter(Boolean).join(" "));

  test("each line about a participant has the user in their token", async () => {
    const room = newRoom();
    const settings = { lobby: true };
    const host = await enter(room, { user: "the-host", role: "host", settings });
    const waiting = await knock(room, { user: "the-guest" });
    moderate(host, { action: "admit", to: waiting.id });
    await waiting.client.until("room-joined");
    waiting.client.send({ type: "update" });
    waiting.client.send("{");
    await waiting.client.until("signaling-error");
    moderate(host, { action: "mute", to: waiting.id });
    await waiting.client.until("moderated");
    await waiting.client.settled();
    waiting.client.socket.terminate();
    await server().logged((line) => line.room === room && line.event === "away");
    moderate(host, { action: "remove", to: waiting.id });
    await server().logged((line) => line.room === room && line.event === "leave");
    await host.client.leave();
    await server().logged((line) => line.room === room && line.event === "forget");
    assert.deepEqual(linesOf(room), [
      ...["join the-host", "knock the-guest", "knock-ended the-guest", "join the-guest"],
      ...["moderation the-host the-guest", "refused-message the-guest", "moderation the-host the-guest"],
      ...["refused-message the-guest", "away the-guest", "leave the-guest", "moderation the-host the-guest"],
      ...["leave the-host", "forget"],
    ]);
  });

  test("a refusal has the user of a token that was signed as it must be", async () => {
    const room = newRoom();
    await enter(room, { user: "the-host", role: "host" });
    const { TOKEN_SECRET: secret } = MODERATION_VARIABLES;
    const elsewhere = await mintToken({ room: "another", user: "the-stray" }, secret);
    const forged = await mintToken({ room: "another", user: "the-forger" }, `not ${secret}`);
    for (const token of [elsewhere, forged]) {
      await new TestClient(server().host, room, { query: { token } }).refused();
    }
    await server().logged((line) => line.room === room && line["why"] === "token-signature");
    assert.deepEqual(linesOf(room), ["join the-host", "refused-join the-stray", "refused-join"]);
  });
}
