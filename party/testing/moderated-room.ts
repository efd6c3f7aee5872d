import assert from "node:assert/strict";
import type { ServerMessage } from "../protocol/protocol.js";
import type { Knocker, Participant } from "./client.js";
import { moderate, tokenContractWith } from "./token-kit.js";
import type { DevServer } from "./dev-server.js";

/** A call with a lobby, a lock, a ban, a spotlight, changed grants, and a closing time. */
export class ModeratedRoom {
  host!: Participant;
  ben!: Participant;
  /** The lobby: one participant with a socket, and one who has lost theirs. */
  eve!: Knocker;
  fay!: Knocker;
  /** The latest information about the room. */
  info!: (ServerMessage & { type: "room-updated" })["room"];
  readonly #contract;

  constructor(
    readonly room: string,
    private readonly server: () => DevServer,
  ) {
    this.#contract = tokenContractWith(server);
  }

  async open(): Promise<void> {
    const { enter, knock } = this.#contract;
    const { room } = this;
    const closesAt = Math.floor(Date.now() / 1000) + 7200;
    this.host = await enter(room, { user: "host", role: "host", settings: { capacity: 9, closesAt } });
    this.ben = await enter(room, { user: "ben" });
    const bad = await enter(room, { user: "bad" });
    moderate(this.host, { action: "remove", to: bad.id });
    moderate(this.host, { action: "revoke", to: this.ben.id, grant: "video" });
    moderate(this.host, { action: "spotlight", to: this.ben.id });
    moderate(this.host, { action: "settings", settings: { lobby: true } });
    await this.host.client.until("room-updated", ({ room }) => room.lobby === true);
    this.eve = await knock(room, { user: "eve", name: "Eve" });
    this.fay = await knock(room, { user: "fay", name: "Fay" });
    this.fay.client.socket.terminate();
    await this.server().logged((line) => line.event === "away" && line["participant"] === this.fay.id);
    moderate(this.host, { action: "lock" });
    this.info = (await this.host.client.until("room-updated", ({ room }) => room.locked === true)).room;
    for (const { client } of [this.host, this.ben]) await client.settled();
  }

  /** Asserts that everything is as it was: over the existing sockets if `isAwake`, else over new ones. */
  async isKept(isAwake: boolean): Promise<void> {
    const { enter, knock, refused } = this.#contract;
    const { room, info } = this;
    const resume = ({ joined }: Participant) => ({ resume: joined.resumeKey });
    if (!isAwake) {
      this.host = await enter(room, { user: "host", role: "host" }, resume(this.host));
      this.ben = await enter(room, { user: "ben" }, resume(this.ben));
      this.eve = await knock(room, { user: "eve" }, { resume: this.eve.waiting.resumeKey });
    }
    const { host, ben, eve, fay } = this;
    ben.client.send({ type: "update", microphone: "on", camera: "on" });
    assert.equal((await ben.client.until("signaling-error")).code, "forbidden");
    const { participant } = await host.client.until("participant-updated");
    assert.deepEqual(
      [participant.microphone, participant.camera, participant.grants],
      ["on", "off", ["audio", "screen", "chat"]],
    );
    for (const [who, code] of [
      [{ user: "bad" }, "forbidden"],
      [{ user: "new" }, "room-locked"],
    ] as const) {
      const told = await refused(room, who);
      assert.deepEqual({ ...told, code }, told);
    }
    const late = await enter(room, { role: "host" });
    assert.deepEqual(late.joined.room, info);
    const list = [
      { id: eve.id, displayName: "Eve", user: "eve" },
      { id: fay.id, displayName: "Fay", user: "fay" },
    ];
    assert.deepEqual(late.joined.waiting, list);
    await late.client.leave();
    const back = await knock(room, { user: "fay" }, { resume: fay.waiting.resumeKey });
    assert.deepEqual(back.waiting, { ...fay.waiting, position: 2 });
    back.client.socket.terminate();
    await ben.client.leave();
    const told = await refused(room, { user: "ben", role: "host" });
    assert.deepEqual(
      { ...told, code: "room-locked" },
      told,
      "what was taken from them counts for more than their token",
    );
    moderate(host, { action: "admit", to: eve.id });
    assert.equal((await eve.client.until("room-joined")).self.id, eve.id);
  }
}
