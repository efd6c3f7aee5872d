import { expect } from "@open-wc/testing";
import type { ClientMessage } from "../../party/protocol/protocol.js";
import { SignalingClient } from "./signaling/signaling-client.js";
import { PeerConnectionManager } from "./peer-connection-manager.js";
import { fakeSockets } from "../testing/fake-socket.js";
import { pictureTrack } from "../testing/fake-tracks.js";
import { signalingPair } from "../testing/signaling-pair.js";
import { tone } from "../testing/tones.js";
import { until } from "../testing/until.js";

/** A room without a server: what a manager sends to an id reaches that id's manager in a later task. */
class Hub {
  readonly managers = new Map<string, PeerConnectionManager>();
  readonly errors: Error[] = [];
  readonly carried: ClientMessage[] = [];

  join(id: string): PeerConnectionManager {
    const manager = new PeerConnectionManager({ configuration: { iceServers: [] } });
    manager.initialize(id);
    manager.events.on("error", (error) => this.errors.push(error));
    manager.events.on("signal", (signal) => {
      this.carried.push(signal);
      if (!("to" in signal) || !signal.to) return;
      const { to, ...rest } = signal;
      setTimeout(() => this.managers.get(to)?.receive({ ...rest, from: id }));
    });
    for (const [other, there] of this.managers) {
      manager.addPeer(other);
      there.addPeer(id);
    }
    this.managers.set(id, manager);
    return manager;
  }

  /** Whether every manager is connected to every other. */
  get converged(): boolean {
    return [...this.managers.values()].every(
      ({ peers }) => peers.size === this.managers.size - 1 && [...peers.values()].every((p) => p.state === "connected"),
    );
  }

  close(): void {
    for (const manager of this.managers.values()) manager.destroy();
  }
}

describe("PeerConnectionManager", () => {
  let hub: Hub;
  beforeEach(() => {
    hub = new Hub();
  });
  afterEach(() => {
    hub.close();
    expect(hub.errors).to.deep.equal([]);
  });

  it("forms a full mesh by itself, in which the lower id of each two offers first", async () => {
    for (const id of ["c", "a", "d", "b"]) hub.join(id);
    await until(() => hub.converged, "a full mesh of four");
    const offers = [...hub.managers].flatMap(([from, { peers }]) =>
      [...peers.keys()].filter((to) => from < to).map((to) => `${from}>${to}`),
    );
    expect(offers).to.have.lengthOf(6);
    const made = hub.carried.flatMap((signal) => (signal.type === "offer" ? [signal.to] : []));
    expect(made.sort()).to.deep.equal(["b", "c", "c", "d", "d", "d"]);
  });

  it("sends a stream that was set before the connection and one set later, and reports streams and states by callbacks", async () => {
    const seen: string[] = [];
    const a = hub.join("a");
    const b = hub.join("b");
    const states: string[] = [];
    const end = a.setCallbacks({
      onStreamAdded: (id, stream, source) => seen.push(`${id} ${source} ${stream.getTracks().length}`),
      onConnectionStateChanged: (id, state) => states.push(`${id} ${state}`),
    });
    const track = pictureTrack();
    b.setLocalStream(new MediaStream([track]));
    await until(() => hub.converged, "a connection");
    // The screen comes twice: with its picture, then with its sound.
    await until(() => seen.length >= 3, "three streams");
    expect(seen).to.include("b camera 1");
    expect(states).to.include("b connected");
    expect(
      b.peers
        .get("a")
        ?.pc.getSenders()
        .some((sender) => sender.track === track),
    ).to.equal(true);
    b.setLocalStream(null);
    await until(
      () =>
        b.peers
          .get("a")
          ?.pc.getSenders()
          .every((sender) => !sender.track),
      "no track sent",
    );
    end();
    track.stop();
  });

  it("makes a new connection on demand, from either end, and the other end follows", async () => {
    const a = hub.join("a");
    const b = hub.join("b");
    await until(() => hub.converged, "a connection");
    for (const [mine, other, id] of [
      [a, b, "b"],
      [b, a, "a"],
    ] as const) {
      const before = { mine: mine.peers.get(id), other: [...other.peers.values()][0] };
      mine.createPeerConnection(id);
      await until(() => [...other.peers.values()][0] !== before.other, "a new connection on the other end");
      await until(() => hub.converged, "connected anew");
      expect(before.mine?.state).to.equal("closed");
      expect(before.other?.state).to.equal("closed");
    }
  });

  it("connects again when both ends make new connections at once", async () => {
    const a = hub.join("a");
    const b = hub.join("b");
    await until(() => hub.converged, "a connection");
    a.createPeerConnection("b");
    b.createPeerConnection("a");
    await until(() => hub.converged, "connected anew");
    await until(() => a.sendMessage("b", "hello"), "an open channel");
  });

  it("sends an open offer again as soon as signals reach the room again", async () => {
    const a = new PeerConnectionManager({ configuration: { iceServers: [] } });
    const offers: string[] = [];
    a.events.on("signal", (signal) => signal.type === "offer" && offers.push(signal.offerId));
    a.initialize("a");
    a.addPeer("b");
    await until(() => offers.length === 1, "an offer");
    a.setSignaling(false);
    a.setSignaling(true);
    expect(offers).to.deep.equal([offers[0], offers[0]]);
    a.destroy();
  });

  it("keeps the participant of a closed connection, so that their offer makes another", async () => {
    const a = hub.join("a");
    const b = hub.join("b");
    await until(() => hub.converged, "a connection");
    b.closePeerConnection("a");
    expect(b.peers.get("a")?.state).to.equal("closed");
    a.createPeerConnection("b");
    await until(() => hub.converged, "connected anew");
  });

  it("sends to one and to all, and returns which channels accepted it", async () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => hub.join(id));
    const heard: string[] = [];
    b?.events.on("message", ({ id, data }) => heard.push(`b: ${id} ${data as string}`));
    c?.events.on("message", ({ id, data }) => heard.push(`c: ${id} ${data as string}`));
    expect(a?.broadcastMessage("too early")).to.equal(0);
    // Before both channels are open it reaches one of them, more than once perhaps.
    await until(() => a?.broadcastMessage("all") === 2, "two open channels");
    await until(() => heard.includes("b: a all") && heard.includes("c: a all"), "both heard it");
    expect(a?.sendMessage("b", "one")).to.equal(true);
    expect(a?.sendMessage("nobody", "one")).to.equal(false);
    await until(() => heard.includes("b: a one"), "one heard it");
  });

  it("drops signals of participants that were not added, and forgets those that are removed", async () => {
    const a = hub.join("a");
    hub.join("b");
    await until(() => hub.converged, "a connection");
    const removed: string[] = [];
    a.events.on("stream-removed", ({ id, source }) => removed.push(`${id} ${source}`));
    a.removePeer("b");
    a.removePeer("b");
    expect(removed).to.have.members(["b microphone", "b camera", "b screen"]);
    a.receive({ type: "offer", from: "b", connectionId: "x", offerId: "x.1", sdp: "v=0" });
    expect(a.peers.size).to.equal(0);
    hub.managers.delete("a");
    a.destroy();
    a.destroy();
  });

  it("reports a fatal error when the browser refuses the ICE servers", () => {
    const manager = new PeerConnectionManager({ configuration: { iceServers: [{ urls: "not a server" }] } });
    const errors: string[] = [];
    manager.events.on("error", ({ code, fatal }) => errors.push(`${code} ${fatal}`));
    manager.initialize("a");
    manager.addPeer("b");
    expect(errors).to.deep.equal(["invalid-configuration true"]);
    manager.destroy();
  });
});

describe("PeerConnectionManager with a signaling", () => {
  it("runs the documented sequence: media and messages flow both ways, and end", async () => {
    const { ana: anaSignaling, ben: benSignaling } = signalingPair("ana", "ben");
    if (!anaSignaling || !benSignaling) throw new Error("A signaling is missing.");
    const configuration = { iceServers: [] };
    const sound = tone();
    const picture = pictureTrack();
    const anaSeen: string[] = [];
    const benSeen: string[] = [];
    const record = (seen: string[]) => ({
      onStreamAdded: (id: string, _: MediaStream, source: string) => seen.push(`+${id} ${source}`),
      onStreamRemoved: (id: string, _: MediaStream, source: string) => seen.push(`-${id} ${source}`),
      onConnectionStateChanged: (id: string, state: string) => seen.push(`${id} ${state}`),
      onMessage: (id: string, data: string | ArrayBuffer) =>
        seen.push(`${id}: ${typeof data === "string" ? data : "bytes"}`),
    });

    const ana = new PeerConnectionManager({ signaling: anaSignaling, configuration });
    ana.initialize("ana");
    ana.setLocalStream(new MediaStream([sound.track, picture]));
    ana.setCallbacks(record(anaSeen));
    ana.addPeer("ben", true);

    const ben = new PeerConnectionManager({ signaling: benSignaling, configuration });
    ben.initialize("ben");
    ben.setLocalStream(null);
    ben.setCallbacks(record(benSeen));
    ben.addPeer("ana", false);

    await until(() => anaSeen.includes("ben connected") && benSeen.includes("ana connected"), "a connection");
    await until(() => ["+ana microphone", "+ana camera"].every((line) => benSeen.includes(line)), "Ana's streams");
    await until(async () => (await framesReceived(ben, "ana")) > 2, "moving pictures");
    await until(() => ana.sendMessage("ben", "hello"), "Ana's open channel");
    await until(() => benSeen.includes("ana: hello"), "Ana's message");
    await until(() => ben.broadcastMessage("to all") === 1, "Ben's open channel");
    await until(() => anaSeen.includes("ben: to all"), "Ben's message");

    ben.removePeer("ana");
    expect(benSeen).to.include.members(["-ana microphone", "-ana camera", "ana closed"]);
    expect(ben.sendMessage("ana", "gone")).to.equal(false);
    ana.destroy();
    expect(anaSeen).to.include.members(["-ben microphone", "ben closed"]);
    ben.destroy();
    picture.stop();
    await sound.close();
  });
});

describe("PeerConnectionManager with the kit's SignalingClient", () => {
  it("answers an offer that arrives by the room's socket, and leaves the room's other messages alone", async () => {
    const { sockets, restore } = fakeSockets();
    const offerer = new PeerConnectionManager({ configuration: { iceServers: [] } });
    const signaling = new SignalingClient({
      host: "localhost",
      party: "main",
      room: "room",
      query: () => ({}),
      token: () => Promise.resolve(""),
      digest: () => "",
    });
    const manager = new PeerConnectionManager({ signaling, configuration: { iceServers: [] } });
    try {
      const socket = await until(() => sockets[0], "a socket");
      socket.open();
      manager.initialize("ben");
      manager.addPeer("ana", false);
      socket.receive({ type: "pong" });
      offerer.events.on("signal", ({ to: _, ...signal }) => socket.receive({ ...signal, from: "ana" }));
      offerer.initialize("ana");
      offerer.addPeer("ben", true);
      await until(() => socket.sent.includes("answer"), "an answer");
    } finally {
      offerer.destroy();
      manager.destroy();
      signaling.close();
      restore();
    }
  });

  it("keeps a participant whom a listener of their end adds again", () => {
    const manager = new PeerConnectionManager({ configuration: { iceServers: [] } });
    manager.initialize("ana");
    manager.addPeer("ben", true);
    const stop = manager.setCallbacks({ onConnectionStateChanged: (id) => manager.addPeer(id, true) });
    manager.removePeer("ben");
    stop();
    expect([...manager.peers.keys()]).to.deep.equal(["ben"]);
    manager.destroy();
    expect([...manager.peers.keys()]).to.deep.equal([]);
  });
});

async function framesReceived(manager: PeerConnectionManager, id: string): Promise<number> {
  let frames = 0;
  (await manager.peers.get(id)?.pc.getStats())?.forEach((stat: { type: string; framesReceived?: number }) => {
    if (stat.type === "inbound-rtp") frames += stat.framesReceived ?? 0;
  });
  return frames;
}
