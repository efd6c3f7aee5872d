import { expect } from "@open-wc/testing";
import type { OutgoingSignal } from "./signals.js";
import { PeerMesh } from "./peer-mesh.js";
import { pictureTrack } from "../../testing/fake-tracks.js";
import { until } from "../../testing/until.js";

/** Carries a signal of the mesh `from`: calls `deliver` at once or later, perhaps with another signal, or never. */
type Carry = (signal: OutgoingSignal, from: string, deliver: (signal: OutgoingSignal) => void) => void;

/** Two meshes in one page, with ids `a` and `b`, whose signals travel in order. */
class MeshPair {
  readonly a = new PeerMesh({ configuration: { iceServers: [] }, log: (line) => this.log.push(`a ${line}`) });
  readonly b = new PeerMesh({ configuration: { iceServers: [] }, log: (line) => this.log.push(`b ${line}`) });
  readonly log: string[] = [];
  readonly sent = { a: [] as OutgoingSignal[], b: [] as OutgoingSignal[] };
  /** The states of the link from `a` to `b`. */
  readonly states: string[] = [];
  carry: Carry = (signal, _from, deliver) => deliver(signal);

  constructor() {
    this.#join("a", this.a, this.b);
    this.#join("b", this.b, this.a);
    this.a.events.on("connection-state", ({ state }) => this.states.push(state));
  }

  get isStable(): boolean {
    return [this.a.connection("b"), this.b.connection("a")].every((pc) => pc?.signalingState === "stable");
  }

  /** Sends a message from each end to the other, again and again until both have arrived. */
  async exchange(text: string): Promise<void> {
    const heard = new Set<string>();
    const listen = ({ id, data }: { id: string; data: unknown }) => data === text && heard.add(id);
    this.a.events.on("message", listen);
    this.b.events.on("message", listen);
    await until(() => {
      void Promise.all([...this.a.send(text), ...this.b.send(text)]);
      return heard.size === 2;
    }, `"${text}" from both ends`);
  }

  offers(end: "a" | "b"): number {
    return this.sent[end].filter(({ type }) => type === "offer").length;
  }

  close(): void {
    this.a.close();
    this.b.close();
  }

  #join(id: "a" | "b", from: PeerMesh, to: PeerMesh): void {
    from.initialize(id);
    from.events.on("signal", ({ to: _, ...signal }) => {
      this.sent[id].push(signal);
      this.carry(signal, id, (carried) => queueMicrotask(() => to.receive({ ...carried, from: id })));
    });
  }
}

/** Keeps back each end's first offer until the other end has made one, too. */
function holdFirstOffers(): Carry {
  let held: (() => void)[] | undefined = [];
  return (signal, _from, deliver) => {
    if (signal.type !== "offer" || !held) return deliver(signal);
    held.push(() => deliver(signal));
    if (held.length < 2) return;
    for (const release of held) release();
    held = undefined;
  };
}

describe("PeerLink", () => {
  let pair: MeshPair;
  beforeEach(() => (pair = new MeshPair()));
  afterEach(() => pair.close());

  it("makes one connection of two first offers at once, with one set of m-lines and no further offer", async () => {
    pair.carry = holdFirstOffers();
    pair.a.addParticipant("b", true);
    pair.b.addParticipant("a", true);
    await pair.exchange("hello");
    for (const connection of [pair.a.connection("b"), pair.b.connection("a")]) {
      // Three sources, the sound of the screen and the data channel.
      expect(connection?.localDescription?.sdp.match(/^m=/gm)).to.have.lengthOf(5);
    }
    expect([pair.offers("a"), pair.offers("b")]).to.deep.equal([1, 1]);
  });

  it("shows the picture of the end that gave way when both made their first offer at once", async () => {
    const picture = pictureTrack();
    const video = document.createElement("video");
    try {
      pair.carry = holdFirstOffers();
      pair.b.setLocalTrack("camera", picture);
      pair.a.addParticipant("b", true);
      pair.b.addParticipant("a", true);
      await pair.exchange("hello");
      video.muted = true;
      video.srcObject = pair.a.streams("b").get("camera") ?? null;
      void video.play();
      await until(() => video.videoWidth > 0, "a picture from the end that gave way");
    } finally {
      video.srcObject = null;
      picture.stop();
    }
  });

  it("is interrupted, not closed, while the other end makes a new connection", async () => {
    pair.a.addParticipant("b");
    pair.b.addParticipant("a");
    await pair.exchange("before");
    await until(() => pair.states.at(-1) === "connected", "a connection");
    pair.states.length = 0;
    pair.b.reconnect("a");
    await pair.exchange("after");
    await until(() => pair.states.at(-1) === "connected", "another connection");
    expect(pair.states).to.deep.equal(["disconnected", "connected"]);
  });

  it("makes no connection to a participant whom a listener removes while the old connection ends", async () => {
    pair.a.addParticipant("b");
    pair.b.addParticipant("a");
    await pair.exchange("before");
    pair.a.events.on("stream-removed", () => pair.a.removeParticipant("b"));
    const real = window.RTCPeerConnection;
    let made = 0;
    window.RTCPeerConnection = class extends real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        made++;
      }
    };
    try {
      pair.a.reconnect("b");
    } finally {
      window.RTCPeerConnection = real;
    }
    expect(made).to.equal(0);
    expect(pair.states.at(-1)).to.equal("closed");
  });

  // In Firefox that ends DTLS, which no restart repairs. In Chromium the connection lives on.
  it("carries messages again after some were sent while two restarts were under way, without a further restart", async () => {
    pair.a.addParticipant("b");
    pair.b.addParticipant("a");
    await pair.exchange("before");
    pair.carry = (signal, _from, deliver) => {
      if (signal.type === "ice-candidate") return;
      deliver({ ...signal, sdp: signal.sdp.replaceAll(/a=candidate.*\r\n/g, "") });
    };
    const applied = () => pair.log.filter((line) => /^a .*answer.*applied/.test(line)).length;
    for (let restart = 0; restart < 2; restart++) {
      const before = applied();
      pair.a.connection("b")?.restartIce();
      await until(() => applied() > before && pair.isStable, "an answer to the restart");
    }
    void Promise.all([...pair.a.send("lost"), ...pair.b.send("lost")]);
    pair.carry = (signal, _from, deliver) => deliver(signal);
    for (const { peers } of [pair.a, pair.b]) for (const peer of peers.values()) peer.resend();
    await pair.exchange("after");
    expect(pair.log.filter((line) => line.includes("ice restart"))).to.deep.equal([]);
  });
});
