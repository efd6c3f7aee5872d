import { expect } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import type { Grant, Role, RoomOptions } from "../../party/protocol/protocol.js";
import { Call } from "./call.js";
import type { JoinOptions } from "./call-options.js";
import type { RtcError } from "./errors.js";
import { until } from "../testing/until.js";

interface Who {
  role?: Role;
  grants?: Grant[];
  settings?: Pick<RoomOptions, "lobby" | "callType">;
}

/** These tests talk to a real room server that asks for tokens. */
describe("Call, moderated", () => {
  const calls: Call[] = [];
  let room: string;
  let people = 0;

  beforeEach(() => {
    room = `room-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
  });

  /** A participant who is joining, and how that ends. */
  async function come(who: Who, options: Partial<JoinOptions> = {}) {
    const claims = { room, sub: `user-${++people}`, ...who };
    const access = await executeServerCommand<{ host: string; token: string }, object>("room-token", claims);
    const call = new Call();
    calls.push(call);
    const joined = call.join({ room, ...access, ...options }).then(
      () => undefined,
      (error: unknown) => error as RtcError,
    );
    return { call, joined };
  }
  async function enter(who: Who, options?: Partial<JoinOptions>) {
    const { call, joined } = await come(who, options);
    expect(await joined).to.equal(undefined);
    return call;
  }
  const errorsOf = (call: Call) => {
    const codes: string[] = [];
    call.events.on("error", ({ error }) => codes.push(error.code));
    return codes;
  };
  const remote = (of: Call, is: Call) => of.state.remotes.find(({ id }) => id === is.state.local.id);

  /** Runs with a count of how often the page asks for devices. */
  async function counting(run: (asked: () => number) => Promise<void>) {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    let count = 0;
    mediaDevices.getUserMedia = (constraints) => {
      count++;
      return real(constraints);
    };
    try {
      await run(() => count);
    } finally {
      mediaDevices.getUserMedia = real;
    }
  }

  it("never asks for a device that it may not use, and says why", async () => {
    await counting(async (asked) => {
      const listener = await enter({ role: "listener" }, { audio: true, video: true });
      const errors = errorsOf(listener);
      expect(listener.state.local.grants).to.deep.equal(["chat"]);
      await listener.setCamera(true);
      await listener.setScreen(true);
      listener.setMuted(false);
      await listener.switchDevice("microphone", "any");
      expect(errors).to.deep.equal(["not-granted", "not-granted", "not-granted", "not-granted"]);
      expect(asked()).to.equal(0);
      const speaker = await enter({ grants: ["audio"] }, { audio: true, video: true });
      await until(() => speaker.state.local.microphone === "on", "the microphone");
      expect(speaker.state.local.camera).to.equal("off");
      expect(asked()).to.equal(1);
    });
  });

  it("stops sending a source whose grant is withdrawn, and shows no picture of a participant without the grant", async () => {
    const host = await enter({ role: "host" });
    const ben = await enter({ role: "speaker" }, { audio: true, video: true });
    await until(() => remote(host, ben)?.camera === "on" && remote(host, ben)?.streams.camera, "Ben to be seen");
    await until(() => remote(host, ben)?.streams.microphone, "Ben to be heard");
    const errors = errorsOf(ben);
    host.moderate({ action: "revoke", to: ben.state.local.id, grant: "video" });
    await until(() => ben.state.local.camera === "off", "Ben's camera off");
    expect(ben.state.local.grants).to.deep.equal(["audio", "screen", "chat"]);
    await until(() => remote(host, ben)?.grants?.includes("video") === false, "the host to know");
    expect(remote(host, ben)?.streams.camera).to.equal(undefined);
    expect(remote(host, ben)?.streams.microphone).to.be.instanceOf(MediaStream);
    host.moderate({ action: "grant", to: ben.state.local.id, grant: "video" });
    await until(() => ben.state.local.grants?.includes("video"), "Ben to be let again");
    await ben.setCamera(true);
    await until(() => remote(host, ben)?.camera === "on" && remote(host, ben)?.streams.camera, "Ben to be seen again");
    expect(errors).to.deep.equal([]);
    host.moderate({ action: "settings", settings: { callType: "audio" } });
    await until(() => ben.state.local.camera === "off" && !remote(host, ben)?.streams.camera, "a call for ears");
    expect(ben.state.room?.callType).to.equal("audio");
  });

  it("is muted by a moderator, told when it is to speak, and says so when it may not moderate", async () => {
    const host = await enter({ role: "host" });
    const ben = await enter({ role: "speaker" }, { audio: true });
    await until(() => remote(host, ben)?.microphone === "on", "Ben to be heard");
    const told: string[] = [];
    ben.events.on("moderated", ({ action, by }) => told.push(`${action} by ${by?.id ?? ""}`));
    host.moderate({ action: "mute", to: ben.state.local.id });
    await until(() => ben.state.local.microphone === "muted", "Ben muted");
    expect(remote(host, ben)?.microphone).to.equal("muted");
    host.moderate({ action: "ask-unmute", to: ben.state.local.id });
    await until(() => told.length === 2, "Ben to be asked");
    const { id } = host.state.local;
    expect(told).to.deep.equal([`mute by ${id}`, `ask-unmute by ${id}`]);
    expect(ben.state.local.microphone).to.equal("muted", "nobody is unmuted by others");
    const errors = errorsOf(ben);
    ben.moderate({ action: "end" });
    await until(() => errors.length > 0, "a refusal");
    expect(errors).to.deep.equal(["not-granted"]);
  });

  it("waits in the lobby, moves up, and is let in over the same socket", async () => {
    const host = await enter({ role: "host", settings: { lobby: true } });
    const [eve, fay] = [await come({}, { displayName: "Eve" }), await come({})];
    await until(() => eve.call.state.waiting === 1 && fay.call.state.waiting === 2, "both to wait");
    expect(eve.call.state.connectionState).to.equal("connecting");
    await until(() => host.state.knocks.length === 2, "the host to know");
    const [first] = host.state.knocks;
    expect(first?.displayName).to.equal("Eve");
    host.moderate({ action: "admit", to: first?.id ?? "" });
    expect(await eve.joined).to.equal(undefined);
    expect(eve.call.state.waiting).to.equal(null);
    expect(eve.call.state.remotes.map(({ id }) => id)).to.deep.equal([host.state.local.id]);
    await until(() => fay.call.state.waiting === 1 && host.state.knocks.length === 1, "the next");
    host.moderate({ action: "refuse", to: host.state.knocks[0]?.id ?? "" });
    expect((await fay.joined)?.code).to.equal("refused");
    expect(fay.call.state.connectionState).to.equal("closed");
    await until(() => host.state.knocks.length === 0, "nobody");
    expect(eve.call.state.knocks).to.deep.equal([]);
  });

  it("reports why it is out of the room: removed, ended, locked", async () => {
    const host = await enter({ role: "host" });
    const [ben, cem] = [await enter({}), await enter({})];
    const reasons: string[] = [];
    for (const call of [ben, cem]) call.events.on("left", ({ reason }) => reasons.push(reason));
    host.moderate({ action: "remove", to: ben.state.local.id });
    await until(() => ben.state.error?.code === "removed", "Ben removed");
    await until(() => host.state.remotes.length === 1, "the host to know");
    host.moderate({ action: "spotlight", to: cem.state.local.id });
    host.moderate({ action: "lock" });
    await until(() => cem.state.room?.locked && cem.state.room.spotlight === cem.state.local.id, "the lock");
    const late = await come({});
    expect((await late.joined)?.code).to.equal("room-locked");
    host.moderate({ action: "end" });
    await until(() => cem.state.error?.code === "ended" && host.state.error?.code === "ended", "the end");
    expect(reasons).to.deep.equal(["removed", "ended"]);
  });

  it("drops messages of participants without the grant chat, and sends none without it", async () => {
    const channels = new Map<RTCPeerConnection, RTCDataChannel>();
    const { prototype } = RTCPeerConnection;
    const real = prototype.createDataChannel;
    prototype.createDataChannel = function (this: RTCPeerConnection, ...args) {
      const channel = real.apply(this, args);
      channels.set(this, channel);
      return channel;
    };
    try {
      const host = await enter({ role: "host" });
      const [eve, fay] = [await enter({ grants: ["audio"] }), await enter({ grants: ["chat"] })];
      const isWhole = ({ state: { remotes } }: Call) =>
        remotes.length === 2 && remotes.every(({ connectionState }) => connectionState === "connected");
      await until(() => [host, eve, fay].every(isWhole), "three connected");
      const texts: string[] = [];
      host.events.on("message", ({ text }) => texts.push(text ?? ""));
      const refusal: unknown = await eve.send("by the kit").catch((error: unknown) => error);
      expect((refusal as RtcError).code).to.equal("not-granted");
      // A modified page would send its messages all the same.
      const channel = (of: Call, to: Call) => {
        const pc = of.connectionTo(to.state.local.id);
        return pc && channels.get(pc);
      };
      await until(() => channel(eve, host)?.readyState === "open", "Eve's channel");
      let arrived: unknown;
      channel(host, eve)?.addEventListener("message", ({ data }: MessageEvent<unknown>) => (arrived = data));
      channel(eve, host)?.send("by force");
      await until(() => arrived === "by force", "what Eve sends");
      expect(texts).to.deep.equal([]);
      host.moderate({ action: "grant", to: eve.state.local.id, grant: "chat" });
      await until(() => remote(host, eve)?.grants?.includes("chat"), "the host to know");
      await until(() => eve.state.local.grants?.includes("chat"), "Eve to know");
      await eve.send("by leave");
      await until(() => texts.includes("by leave"), "a message");
      expect(texts).to.deep.equal(["by leave"]);
    } finally {
      prototype.createDataChannel = real;
    }
  });
});
