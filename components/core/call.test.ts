import { expect } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { Call } from "./call.js";
import type { JoinOptions, Message } from "./call-options.js";
import { initialState } from "./call-state.js";
import { RtcError } from "./errors.js";
import { until } from "../testing/until.js";

/** These tests talk to the real room server behind the test page's own address. */
describe("Call", () => {
  const calls: Call[] = [];
  let room: string;

  const make = () => {
    const call = new Call();
    calls.push(call);
    return call;
  };
  const join = async (options: Partial<JoinOptions> = {}) => {
    const call = make();
    await call.join({ room, ...options });
    return call;
  };
  const rejection = (promise: Promise<void>) =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    );

  beforeEach(() => {
    room = `room-${crypto.randomUUID()}`;
  });
  afterEach(async () => {
    await executeServerCommand("room-line", "mend");
    for (const call of calls.splice(0)) call.close();
  });

  it("is in the room when join() resolves, alone and by the name it gave", async () => {
    const call = await join({ displayName: " Ana ", callType: "audio", metadata: { topic: "intercom" } });
    expect(call.state.connectionState).to.equal("connected");
    expect(call.state.room?.callType).to.equal("audio");
    expect(call.state.room?.metadata).to.deep.equal({ topic: "intercom" });
    expect(call.state.room?.createdBy).to.equal(call.state.local.id);
    expect(call.state.local.displayName).to.equal("Ana");
    expect(call.state.remotes).to.deep.equal([]);
  });

  it("connects everyone to everyone, and reports later arrivals and departures", async () => {
    const ana = await join({ displayName: "Ana" });
    const heard: string[] = [];
    ana.events.on("participant-joined", ({ participant }) => heard.push(`+${participant.displayName}`));
    ana.events.on("participant-left", ({ participant, reason }) => heard.push(`-${participant.displayName} ${reason}`));
    const ben = await join({ displayName: "Ben" });
    const eva = make();
    const heardByEva: string[] = [];
    eva.events.on("joined", () => heardByEva.push(`joined with ${eva.state.remotes.length} others`));
    eva.events.on("participant-joined", ({ participant }) => heardByEva.push(`+${participant.displayName}`));
    await eva.join({ room, displayName: "Eva" });
    await until(
      () =>
        [ana, ben, eva].every(
          ({ state }) => state.remotes.length === 2 && state.remotes.every((r) => r.connectionState === "connected"),
        ),
      "three connected to each other",
    );
    ben.leave();
    await until(() => ana.state.remotes.length === 1, "Ben gone");
    expect(heard).to.deep.equal(["+Ben", "+Eva", "-Ben left"]);
    expect(heardByEva).to.deep.equal(["joined with 2 others"]);
  });

  it("shows the others when the microphone is muted, the camera goes on and off, a name changes, a hand is raised", async () => {
    const ana = await join();
    const ben = await join({ audio: true, displayName: "Ben" });
    const shown = () => ana.state.remotes[0];
    await until(() => shown()?.microphone === "on", "Ben's microphone on");
    ben.setMuted(true);
    await until(() => shown()?.microphone === "muted", "Ben muted");
    await ben.setCamera(true);
    await until(() => shown()?.camera === "on", "Ben's camera on");
    await ben.setCamera(false);
    await until(() => shown()?.camera === "off", "Ben's camera off");
    ben.setDisplayName("Benjamin");
    ben.setHandRaised(true);
    await until(() => shown()?.displayName === "Benjamin" && shown()?.handRaised, "Ben's new name and hand");
    expect(shown()?.microphone).to.equal("muted");
  });

  it("never says that a camera is on before it is", async () => {
    const call = make();
    const seen: string[] = [];
    call.subscribe(({ local, pending }) => {
      seen.push(`${local.camera}${pending.camera ? " pending" : ""}`);
      if (local.camera === "on") expect(local.streams.camera?.getVideoTracks()[0]?.readyState).to.equal("live");
    });
    await call.join({ room, video: true });
    await until(() => call.state.local.camera === "on", "the camera");
    expect(seen).to.include("off pending");
    expect(seen.indexOf("off pending")).to.be.lessThan(seen.indexOf("on"));
  });

  it("keeps the call when the camera is denied, and says so until it is allowed", async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
    const errors: string[] = [];
    const call = make();
    call.events.on("error", ({ error }) => errors.push(error.code));
    try {
      await call.join({ room, video: true });
      await until(() => errors.length > 0, "an error");
    } finally {
      navigator.mediaDevices.getUserMedia = real;
    }
    expect(errors).to.deep.equal(["permission-denied"]);
    expect(call.state.connectionState).to.equal("connected");
    expect(call.state.error?.code).to.equal("permission-denied");
    await call.setCamera(true);
    expect(call.state.local.camera).to.equal("on");
    expect(call.state.error).to.equal(null);
  });

  it("requests a microphone on unmuting without one", async () => {
    const call = await join();
    call.setMuted(false);
    await until(() => call.state.local.microphone === "on", "a microphone");
  });

  it("carries text and bytes, to all or to one, in the order in which they were sent", async () => {
    const [ana, ben, eva] = [await join(), await join(), await join()];
    const [from, to] = [ana.state.local.id, ben.state.local.id];
    const heard: Message[][] = [[], []];
    ben.events.on("message", (message) => heard[0]?.push(message));
    eva.events.on("message", (message) => heard[1]?.push(message));
    await until(async () => (await ana.send("hello")) === 2, "two open channels");
    await ana.send(new Uint16Array([1, 2]).subarray(1));
    await ana.send("for Ben", { to });
    await ana.send(new Uint8Array([3]).buffer);
    await until(() => heard.every((messages) => messages.at(-1)?.data?.byteLength === 1), "the last message");
    const plain = (messages: Message[] = []) =>
      messages
        .filter(({ text }) => text !== "hello")
        .map(({ from: who, text, data }) => [who === from, text ?? [...new Uint8Array(data)]]);
    expect(plain(heard[0])).to.deep.equal([
      [true, [2, 0]],
      [true, "for Ben"],
      [true, [3]],
    ]);
    expect(plain(heard[1])).to.deep.equal([
      [true, [2, 0]],
      [true, [3]],
    ]);
  });

  it("refuses to send what is too large, to somebody out of reach, or outside a room", async () => {
    const call = make();
    const code = async (sending: Promise<unknown>) => {
      const error: unknown = await sending.catch((cause: unknown) => cause);
      return error instanceof RtcError ? error.code : error;
    };
    expect(await code(call.send("to nobody"))).to.equal("not-connected");
    await call.join({ room });
    expect(await code(call.send("alone")), "alone").to.equal(0);
    expect(await code(call.send("to nobody", { to: "nobody" }))).to.equal("not-connected");
    expect(await code(call.send("é".repeat(32 * 1024 + 1)))).to.equal("message-too-large");
    expect(await code(call.send(new ArrayBuffer(64 * 1024 + 1)))).to.equal("message-too-large");
    expect(await code(call.send("é".repeat(32 * 1024)))).to.equal(0);
  });

  it("delays a sender of much data, loses nothing, and ends every wait when the connection closes", async () => {
    const [ana, ben] = [await join(), await join()];
    let bytes = 0;
    ben.events.on("message", ({ data }) => (bytes += data?.byteLength ?? 0));
    await until(async () => (await ana.send("")) === 1, "an open channel");
    const chunk = new ArrayBuffer(64 * 1024);
    const settled: number[] = [];
    const sending = Array.from({ length: 64 }, (_, index) => ana.send(chunk).then(() => settled.push(index)));
    await sending[0];
    expect(settled.length, "with 4 MiB under way").to.be.lessThan(64);
    await Promise.all(sending);
    await until(() => bytes === 64 * chunk.byteLength, "every byte");
    const more = Array.from({ length: 64 }, () => ana.send(chunk));
    ana.leave();
    await Promise.all(more);
  });

  it("is as if it had never joined after leaving", async () => {
    const ana = await join({ audio: true, video: true });
    const ben = await join();
    await until(() => ana.state.local.camera === "on", "the camera");
    await until(() => ben.state.remotes[0]?.connectionState === "connected", "a connection");
    const tracks = Object.values(ana.state.local.streams).flatMap((stream) => stream.getTracks());
    expect(tracks).to.have.lengthOf(2);
    const reasons: string[] = [];
    ana.events.on("left", ({ reason }) => reasons.push(reason));
    ana.leave();
    ana.leave();
    expect(tracks.every((track) => track.readyState === "ended")).to.equal(true);
    expect(ana.state).to.deep.equal(initialState);
    expect(reasons).to.deep.equal(["left"]);
    await until(() => ben.state.remotes.length === 0, "Ana gone for Ben");
  });

  it("settles join() when it is left on the way in, and takes no device after that", async () => {
    const call = make();
    const joined = call.join({ room, audio: true, video: true });
    call.leave();
    await joined;
    expect(call.state).to.deep.equal(initialState);
  });

  it("changes rooms: joining another leaves the first", async () => {
    const ana = await join();
    const ben = await join();
    await until(() => ana.state.remotes.length === 1, "Ben");
    await ben.join({ room: `${room}-other` });
    await until(() => ana.state.remotes.length === 0, "Ben gone");
    expect(ben.state.remotes).to.deep.equal([]);
  });

  it("comes back by itself after the line to the server was cut, and the roster is right", async () => {
    const ana = await join({ displayName: "Ana" });
    const ben = await join({ displayName: "Ben" });
    await until(() => ben.state.remotes[0]?.connectionState === "connected", "a connection");
    const errors: string[] = [];
    ana.events.on("error", ({ error }) => errors.push(error.code));
    await executeServerCommand("room-line", "cut");
    await until(() => ana.state.connectionState === "disconnected", "the loss");
    expect(ana.state.error?.code).to.equal("server-unreachable");
    await executeServerCommand("room-line", "mend");
    const whole = (call: Call, other: string) =>
      call.state.connectionState === "connected" &&
      call.state.remotes.length === 1 &&
      call.state.remotes.every((r) => r.displayName === other && r.connectionState === "connected");
    await until(() => whole(ana, "Ben") && whole(ben, "Ana"), "both back and connected");
    expect(ana.state.error).to.equal(null);
    expect(errors.filter((code) => code === "server-unreachable")).to.deep.equal(["server-unreachable"]);
  });

  it("refuses to join without a room, in a sentence", async () => {
    const call = make();
    const error = await rejection(call.join({ room: "" }));
    expect(error).to.be.instanceOf(RtcError).with.property("code", "room-missing");
    expect(call.state.connectionState).to.equal("failed");
    expect(call.state.error).to.equal(error);
    call.leave();
    expect(call.state).to.deep.equal(initialState);
  });

  it("says that a browser without WebRTC cannot call", async () => {
    const real = window.RTCPeerConnection;
    Reflect.deleteProperty(window, "RTCPeerConnection");
    try {
      const error = await rejection(make().join({ room }));
      expect(error).to.have.property("code", "unsupported-browser");
    } finally {
      window.RTCPeerConnection = real;
    }
  });

  it("ends the call with the server's reason when the room will not have it", async () => {
    const call = make();
    const error = await rejection(call.join({ room: "x".repeat(500) }));
    expect(error).to.be.instanceOf(RtcError).with.property("fatal", true);
    expect(call.state.connectionState).to.equal("failed");
    expect(call.state.error).to.equal(error);
  });

  it("ends the call when the browser refuses the ICE servers, with a person to connect to", async () => {
    await join();
    const call = make();
    const errors: string[] = [];
    call.events.on("error", ({ error }) => errors.push(error.code));
    await rejection(call.join({ room, iceServers: [{ urls: "nonsense" }] }));
    expect(errors).to.deep.equal(["invalid-configuration"]);
    expect(call.state.connectionState).to.equal("failed");
  });

  it("describes itself as one plain object", async () => {
    const ana = await join({ displayName: "Ana" });
    const ben = await join({ displayName: "Ben", audio: true });
    await until(() => ana.state.remotes[0]?.connectionState === "connected", "a connection");
    await until(() => ben.state.local.microphone === "on", "Ben's microphone");
    const report = await until(async () => {
      const now = await ana.inspect();
      return now.peers[0]?.selectedCandidatePair ? now : undefined;
    }, "a selected candidate pair");
    expect(JSON.parse(JSON.stringify(report))).to.deep.equal(report);
    expect(report.peers[0]).to.include({
      id: ben.state.local.id,
      connectionState: "connected",
      signalingState: "stable",
    });
    expect(report.peers[0]?.selectedCandidatePair?.remote?.["candidateType"]).to.match(/host|prflx/);
    expect(Object.keys(report.peers[0]?.remoteStreams ?? {})).to.have.members(["microphone", "camera", "screen"]);
    expect((await ben.inspect()).localTracks["microphone"]).to.have.lengthOf(1);
  });

  it("logs one line a step when asked to, and nothing else", async () => {
    const lines: string[] = [];
    const ana = new Call({ log: (line) => lines.push(line) });
    calls.push(ana);
    await ana.join({ room });
    expect(lines).to.deep.equal([]);
    ana.debug = true;
    await join();
    // In whatever order: a pair may connect before it has been told of candidates.
    for (const step of [
      /offer \S+ (sent|received)/,
      /answer (to )?\S+ (sent|applied)/,
      /\d+ candidates sent/,
      /\d+ candidates received/,
      /connection connected/,
    ]) {
      await until(() => lines.some((line) => step.test(line)), String(step));
    }
    expect(lines.join("\n")).not.to.match(/v=0|a=/);
  });
});
