import assert from "node:assert/strict";
import { test } from "node:test";
import { grantsOf } from "../room/roles.js";
import { ROOM_LEFT_MESSAGES } from "../room/room-left-messages.js";
import { CLOSE_CODES, type Grant, type Moderation, type Role, type ServerMessage } from "../protocol/protocol.js";
import type { Knocker, Participant, TestClient } from "./client.js";
import { moderate, type TokenContract } from "./token-kit.js";

/** The acting participant: a role, or grants that differ from a role's. */
const ACTORS: readonly { role: Role; grants?: Grant[] }[] = [
  { role: "host" },
  { role: "speaker" },
  { role: "listener" },
  { role: "host", grants: ["audio", "chat"] },
  { role: "speaker", grants: ["moderate"] },
  { role: "listener", grants: ["chat", "moderate"] },
  { role: "speaker", grants: [] },
];

/** A host, the acting participant, a listener with the grant audio, and a participant in the lobby. */
interface Cast {
  boss: Participant;
  actor: Participant;
  target: Participant;
  knocker: Knocker;
}

interface Row {
  /** The action and its target. */
  what: (cast: Cast) => Moderation;
  /** Only hosts may do it. */
  isForHosts?: true;
  /** The messages that each of them receives when it is done. */
  heard: (cast: Cast) => { actor?: ServerMessage[]; boss?: ServerMessage[]; target?: ServerMessage[] };
  /** Asserts the effect on the target. */
  then?: (cast: Cast) => Promise<void>;
}

const TARGET: readonly Grant[] = ["audio", "chat"];
const roomLeft = (reason: "removed" | "ended"): ServerMessage => ({
  type: "room-left",
  reason,
  message: ROOM_LEFT_MESSAGES[reason].message,
});
const sameForAll = (message: ServerMessage) => ({ actor: [message], boss: [message], target: [message] });
const updated = ({ joined }: Participant, change: object): ServerMessage => ({
  type: "participant-updated",
  participant: { ...joined.self, ...change },
});
const aboutTarget =
  (change: object) =>
  ({ target }: Cast) =>
    sameForAll(updated(target, { grants: [...TARGET], microphone: "on", ...change }));
const room =
  (change: object) =>
  ({ boss }: Cast) =>
    sameForAll({ type: "room-updated", room: { ...boss.joined.room, lobby: true, ...change } });
const muted = ({ target, actor }: Cast, heard: "boss" | "nobody" = "boss") => {
  const told = updated(target, { grants: [...TARGET], microphone: "muted" });
  const moderated: ServerMessage = { type: "moderated", action: "mute", by: actor.id };
  return { actor: [told], boss: heard === "boss" ? [told] : [moderated, told], target: [moderated] };
};
const closedWith = async (client: TestClient, code: number) => assert.equal((await client.closed).code, code);

const ROWS: Readonly<Record<string, Row>> = {
  mute: { what: ({ target }) => ({ action: "mute", to: target.id }), heard: (cast) => muted(cast) },
  "mute-all": { what: () => ({ action: "mute-all" }), heard: (cast) => muted(cast, "nobody") },
  "ask-unmute": {
    what: ({ target }) => ({ action: "ask-unmute", to: target.id }),
    heard: ({ actor }) => ({ target: [{ type: "moderated", action: "ask-unmute", by: actor.id }] }),
  },
  grant: {
    what: ({ target }) => ({ action: "grant", to: target.id, grant: "video" }),
    heard: aboutTarget({ grants: ["audio", "video", "chat"] }),
  },
  revoke: {
    what: ({ target }) => ({ action: "revoke", to: target.id, grant: "audio" }),
    heard: aboutTarget({ grants: ["chat"], microphone: "off" }),
  },
  role: {
    what: ({ target }) => ({ action: "role", to: target.id, role: "speaker" }),
    heard: aboutTarget({ role: "speaker", grants: grantsOf("speaker") }),
  },
  "make a host": {
    what: ({ target }) => ({ action: "role", to: target.id, role: "host" }),
    isForHosts: true,
    heard: (cast) => {
      const told = aboutTarget({ role: "host", grants: grantsOf("host") })(cast);
      const { id } = cast.knocker;
      return {
        ...told,
        target: [...told.target, { type: "knock", id, displayName: "Eve", user: `eve-${cast.boss.id}` }],
      };
    },
  },
  "unmake a host": {
    what: ({ boss }) => ({ action: "role", to: boss.id, role: "listener" }),
    isForHosts: true,
    heard: ({ boss }) => sameForAll(updated(boss, { role: "listener", grants: ["chat"] })),
  },
  "take from a host": {
    what: ({ boss }) => ({ action: "revoke", to: boss.id, grant: "moderate" }),
    isForHosts: true,
    heard: ({ boss }) => sameForAll(updated(boss, { grants: grantsOf("speaker") })),
  },
  remove: {
    what: ({ target }) => ({ action: "remove", to: target.id }),
    heard: ({ target }) => {
      const left: ServerMessage = { type: "participant-left", id: target.id, reason: "removed", participantCount: 2 };
      return { actor: [left], boss: [left], target: [roomLeft("removed")] };
    },
    then: ({ target }) => closedWith(target.client, CLOSE_CODES.removed),
  },
  "remove a host": {
    what: ({ boss }) => ({ action: "remove", to: boss.id }),
    isForHosts: true,
    heard: ({ boss }) => {
      const left: ServerMessage = { type: "participant-left", id: boss.id, reason: "removed", participantCount: 2 };
      return { actor: [left], target: [left], boss: [roomLeft("removed")] };
    },
    then: ({ boss }) => closedWith(boss.client, CLOSE_CODES.removed),
  },
  lock: { what: () => ({ action: "lock" }), heard: room({ locked: true }) },
  "unlock what is not locked": { what: () => ({ action: "unlock" }), heard: () => ({}) },
  spotlight: {
    what: ({ target }) => ({ action: "spotlight", to: target.id }),
    heard: (cast) => room({ spotlight: cast.target.id })(cast),
  },
  "spotlight on oneself": {
    what: ({ actor }) => ({ action: "spotlight", to: actor.id }),
    heard: (cast) => room({ spotlight: cast.actor.id })(cast),
  },
  "no spotlight": { what: () => ({ action: "spotlight" }), heard: () => ({}) },
  settings: { what: () => ({ action: "settings", settings: { capacity: 7 } }), heard: room({ capacity: 7 }) },
  admit: {
    what: ({ knocker }) => ({ action: "admit", to: knocker.id }),
    heard: () => ({}),
    then: async ({ knocker }) => {
      const { self, participantCount } = await knocker.client.until("room-joined");
      assert.deepEqual([self.id, self.displayName, participantCount], [knocker.id, "Eve", 4]);
    },
  },
  "admit-all": {
    what: () => ({ action: "admit-all" }),
    heard: () => ({}),
    then: async ({ knocker }) => assert.equal((await knocker.client.until("room-joined")).self.id, knocker.id),
  },
  refuse: {
    what: ({ knocker }) => ({ action: "refuse", to: knocker.id }),
    heard: () => ({}),
    then: async ({ knocker }) => {
      assert.equal((await knocker.client.until("room-left")).reason, "refused");
      await closedWith(knocker.client, CLOSE_CODES.notAdmitted);
    },
  },
  end: {
    what: () => ({ action: "end" }),
    heard: () => sameForAll(roomLeft("ended")),
    then: async (cast) => {
      for (const { client } of [cast.boss, cast.actor, cast.target, cast.knocker])
        await closedWith(client, CLOSE_CODES.ended);
      assert.equal((await cast.knocker.client.until("room-left")).reason, "ended");
    },
  },
};

/** Messages about the lobby are tested by the lobby's own contract. */
const isOfTheLobby = ({ type }: ServerMessage) => type.startsWith("knock") || type === "participant-joined";

/** Every role and every action: whether it is done, and what everyone receives. */
export function describeRoles({ enter, knock, newRoom, server, report, logOf }: TokenContract): void {
  async function casting(room: string, { role, grants }: (typeof ACTORS)[number]): Promise<Cast> {
    const boss = await enter(room, { role: "host" });
    const actor = await enter(room, { role, grants, user: "the actor" });
    const target = await enter(room, { role: "listener", grants: TARGET });
    target.client.send({ type: "update", microphone: "on" });
    await target.client.settled();
    moderate(boss, { action: "settings", settings: { lobby: true } });
    await boss.client.settled();
    const knocker = await knock(room, { name: "Eve", user: `eve-${boss.id}`, role: "listener" });
    for (const { client } of [boss, actor, target]) await client.settled();
    return { boss, actor, target, knocker };
  }
  const hears = async ({ client }: Participant): Promise<ServerMessage[]> => {
    const open = client.socket.readyState === client.socket.OPEN;
    const all = open ? await client.settled().catch(() => client.takeUnread()) : client.takeUnread();
    return all;
  };

  for (const actorIs of ACTORS) {
    const { role, grants = grantsOf(role) } = actorIs;
    for (const [name, row] of Object.entries(ROWS)) {
      const may = grants.includes("moderate") && (!row.isForHosts || role === "host");
      test(`${role} (${grants.join(", ") || "nothing"}): ${name} is ${may ? "done" : "refused"}`, async () => {
        const room = newRoom();
        const cast = await casting(room, actorIs);
        const what = row.what(cast);
        moderate(cast.actor, what);
        const line = await server().logged(
          (line) => line.room === room && line.event === "moderation" && line["participant"] === cast.actor.id,
        );
        const { action } = what;
        const to = "to" in what ? { to: what.to } : {};
        assert.deepEqual(
          [line["user"], line["action"], line["to"], line["level"], line["outcome"], line["code"]],
          [
            "the actor",
            action,
            "to" in to ? to.to : undefined,
            ...(may ? ["info", "ok", undefined] : ["warn", "refused", "forbidden"]),
          ],
        );
        if (!may) {
          const error = await cast.actor.client.until("signaling-error");
          assert.equal(error.code, "forbidden");
          assert.match(error.message, /^[A-Z].*\.$/);
          assert.deepEqual({ ...error.details, type: "moderate", action, ...to }, error.details);
          for (const one of [cast.actor, cast.boss, cast.target]) assert.deepEqual(await hears(one), []);
          const { moderationRefused } = await report(room);
          assert.deepEqual(moderationRefused, { forbidden: 1 });
          return;
        }
        await row.then?.(cast);
        const { actor = [], boss = [], target = [] } = row.heard(cast);
        const rest = async (one: Participant) =>
          (await hears(one)).filter((message) => name === "make a host" || !isOfTheLobby(message));
        assert.deepEqual(await rest(cast.actor), actor, "the actor");
        assert.deepEqual(await rest(cast.boss), boss, "the host");
        assert.deepEqual(await rest(cast.target), target, "whom it is about");
        if (action === "end") return assert.ok(logOf(room).some(({ event }) => event === "forget"));
        const { moderation } = await report(room);
        assert.deepEqual({ settings: 1, [action]: action === "settings" ? 2 : 1 }, moderation);
      });
    }
  }
}
