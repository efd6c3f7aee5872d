import { EventSource } from "./event-source.js";
import { FakeDataChannel } from "./fake-data-channel.js";
import {
  candidateFor,
  invalidState,
  parseDescription,
  writeDescription,
  type Description,
} from "./fake-description.js";
import type { FakeTrack } from "./fake-media.js";
import { directionOf, FakeTransceiver, receives, sends, type Direction, type Kind } from "./fake-transceiver.js";
import type { World } from "./world.js";

/** About as in Chromium, in milliseconds. */
const TIMING = { disconnected: 5_000, failed: 12_000, unreachable: 15_000 };

/**
 * A fake of RTCPeerConnection: there is no real one in Node.js, and the one in a browser knows no controlled clock.
 *
 * It models what negotiation depends on: the signaling states with implicit descriptions and rollback, operations that
 * take time and are chained, `negotiationneeded`, ufrags that change with a restart, candidates that are refused
 * without their description, connection states that follow both ends with delays, and a negotiated data channel that
 * loses nothing while both ends live. It models no media, no codecs, no addresses and no DTLS.
 */
export class FakePeerConnection extends EventSource {
  static world: World;
  static readonly all = new Map<number, FakePeerConnection>();
  /** Pairs between which no packet passes, by {@link pathOf}. */
  static readonly brokenPaths = new Set<string>();

  static begin(world: World): void {
    this.world = world;
    this.all.clear();
    this.brokenPaths.clear();
  }

  static get open(): FakePeerConnection[] {
    return [...this.all.values()].filter(({ signalingState }) => signalingState !== "closed");
  }

  readonly #id = FakePeerConnection.all.size + 1;
  readonly #world = FakePeerConnection.world;
  signalingState: RTCSignalingState = "stable";
  connectionState: RTCPeerConnectionState = "new";
  readonly #transceivers: FakeTransceiver[] = [];
  #channel: FakeDataChannel | undefined;
  #current: { local?: Description | undefined; remote?: Description | undefined } = {};
  #pending: { local?: Description | undefined; remote?: Description | undefined } = {};
  /** The ufrags of remote descriptions for which a candidate is known. */
  readonly #reachable = new Set<string>();
  /** The local ufrags for which candidates have been gathered. */
  readonly #gathered = new Set<string>();
  #generation = 0;
  #restart = false;
  #mids = 0;
  #chain: Promise<unknown> = Promise.resolve();
  #chained = 0;
  #rising: ReturnType<typeof setTimeout> | undefined;
  #falling: ReturnType<typeof setTimeout> | undefined;
  #linkedAt: number | undefined;
  #linkedTime = 0;
  #needsCheck = false;

  constructor() {
    super();
    FakePeerConnection.all.set(this.#id, this);
  }

  get localDescription(): RTCSessionDescription | null {
    return this.#text(this.#pending.local ?? this.#current.local);
  }

  get remoteDescription(): RTCSessionDescription | null {
    return this.#text(this.#pending.remote ?? this.#current.remote);
  }

  setConfiguration(): void {
    if (this.signalingState === "closed") throw invalidState("The connection is closed.");
  }

  addTransceiver(of: Kind | FakeTrack, { direction = "sendrecv" }: { direction?: Direction } = {}): FakeTransceiver {
    const kind = typeof of === "string" ? of : of.kind;
    const transceiver = this.#transceiver(kind, direction, typeof of === "string" ? null : of);
    this.#checkNegotiation();
    return transceiver;
  }

  getTransceivers(): FakeTransceiver[] {
    return this.#transceivers.filter(({ stopped, mid }) => !stopped || mid !== null);
  }

  getSenders(): FakeTransceiver["sender"][] {
    return this.getTransceivers().map(({ sender }) => sender);
  }

  createDataChannel(): FakeDataChannel {
    this.#channel = new FakeDataChannel(() => this.transmit());
    this.#checkNegotiation();
    return this.#channel;
  }

  restartIce(): void {
    if (this.signalingState === "closed") return;
    this.#restart = true;
    this.#checkNegotiation();
  }

  getStats(): Promise<Map<string, object>> {
    this.#countLinkedTime();
    return Promise.resolve(new Map([["pair", { type: "candidate-pair", bytesReceived: this.#linkedTime * 10 }]]));
  }

  setLocalDescription(): Promise<void> {
    return this.#operation(() => {
      const isAnswer = this.signalingState === "have-remote-offer";
      const description = isAnswer ? this.#makeAnswer() : this.#makeOffer();
      if (isAnswer) this.#settle({ local: description, remote: this.#pending.remote });
      else {
        this.#pending.local = description;
        this.signalingState = "have-local-offer";
      }
      this.#gather(description.ufrag);
    });
  }

  setRemoteDescription({ type, sdp }: RTCSessionDescriptionInit): Promise<void> {
    return this.#operation(() => {
      const description = parseDescription(type, sdp ?? "");
      if (description.hasCandidate) this.#reachable.add(description.ufrag);
      if (description.type === "answer") {
        if (this.signalingState !== "have-local-offer") throw invalidState(`Answer in ${this.signalingState}.`);
        this.#receiveLines(description);
        this.#settle({ local: this.#pending.local, remote: description });
      } else {
        if (this.signalingState === "have-local-offer") this.#rollBack();
        this.#receiveLines(description);
        this.#pending.remote = description;
        this.signalingState = "have-remote-offer";
      }
    });
  }

  addIceCandidate({ candidate, usernameFragment }: RTCIceCandidateInit): Promise<void> {
    return this.#operation(() => {
      const remotes = [this.#pending.remote, this.#current.remote].filter((remote) => remote !== undefined);
      if (remotes.length === 0) throw invalidState("There is no remote description.");
      const ufrag = usernameFragment ?? remotes[0]?.ufrag ?? "";
      if (!remotes.some((remote) => remote.ufrag === ufrag)) {
        throw new DOMException("No such ufrag.", "OperationError");
      }
      if (candidate) this.#reachable.add(ufrag);
      this.#updateBoth();
    });
  }

  close(): void {
    if (this.signalingState === "closed") return;
    const partner = this.#partner;
    this.signalingState = "closed";
    this.connectionState = "closed";
    clearTimeout(this.#rising);
    clearTimeout(this.#falling);
    for (const transceiver of this.#transceivers) transceiver.stopped = true;
    if (this.#channel) this.#channel.readyState = "closed";
    partner?.update();
  }

  /** Delivers what waits in the data channel, while there is a way to the other end. */
  transmit(): void {
    const partner = this.#partner;
    const mine = this.#channel;
    if (!mine || !partner || !this.#isLinked) return;
    const other = partner.#channel;
    if (!other) return;
    for (const data of mine.waiting.splice(0)) setTimeout(() => other.emit("message", { data }), 10);
  }

  /** Something has changed at one of the two ends, or between them. */
  update(): void {
    if (this.signalingState === "closed") return;
    this.#countLinkedTime();
    if (this.#isLinked) {
      clearTimeout(this.#falling);
      this.#falling = undefined;
      this.#linkedAt ??= this.#world.now;
      if (this.connectionState === "connected") return this.transmit();
      this.#enter("connecting");
      this.#rising ??= setTimeout(
        () => {
          this.#rising = undefined;
          if (!this.#isLinked) return;
          this.#enter("connected");
          if (this.#channel) this.#channel.readyState = "open";
          this.transmit();
        },
        this.#world.between(5, 150),
      );
    } else {
      this.#linkedAt = undefined;
      clearTimeout(this.#rising);
      this.#rising = undefined;
      if (this.connectionState === "new" && this.#current.remote) this.#enter("connecting");
      if (this.connectionState === "connected") this.#fall(TIMING.disconnected, "disconnected");
      if (this.connectionState === "disconnected") this.#fall(TIMING.failed, "failed");
      if (this.connectionState === "connecting") this.#fall(TIMING.unreachable, "failed");
    }
  }

  /** Breaks the path to the other end, or mends it. */
  breakPath(isBroken: boolean): void {
    const path = this.#path;
    if (!path) return;
    if (isBroken) FakePeerConnection.brokenPaths.add(path);
    else FakePeerConnection.brokenPaths.delete(path);
    this.#updateBoth();
  }

  get #partner(): FakePeerConnection | undefined {
    return FakePeerConnection.all.get(this.#current.remote?.connection ?? 0);
  }

  get #path(): string | undefined {
    const other = this.#current.remote?.connection;
    return other === undefined ? undefined : [this.#id, other].sort().join("-");
  }

  get #isLinked(): boolean {
    const partner = this.#partner;
    const [mine, theirs] = [this.#current, partner ? partner.#current : {}];
    return (
      partner !== undefined &&
      partner.signalingState !== "closed" &&
      this.signalingState !== "closed" &&
      theirs.remote?.connection === this.#id &&
      mine.local?.ufrag === theirs.remote.ufrag &&
      theirs.local?.ufrag === mine.remote?.ufrag &&
      (this.#reachable.has(mine.remote?.ufrag ?? "") || partner.#reachable.has(theirs.remote.ufrag)) &&
      !FakePeerConnection.brokenPaths.has(this.#path ?? "")
    );
  }

  #fall(after: number, to: RTCPeerConnectionState): void {
    this.#falling ??= setTimeout(() => {
      this.#falling = undefined;
      this.#enter(to);
      this.update();
    }, after);
  }

  #enter(state: RTCPeerConnectionState): void {
    if (this.connectionState === state) return;
    this.connectionState = state;
    this.emit("connectionstatechange");
  }

  #updateBoth(): void {
    this.update();
    this.#partner?.update();
  }

  #countLinkedTime(): void {
    if (this.#linkedAt === undefined) return;
    this.#linkedTime += this.#world.now - this.#linkedAt;
    this.#linkedAt = this.#world.now;
  }

  #transceiver(kind: Kind, direction: Direction, track: FakeTrack | null): FakeTransceiver {
    const transceiver = new FakeTransceiver(kind, direction, track, () => this.#checkNegotiation());
    this.#transceivers.push(transceiver);
    return transceiver;
  }

  /** The operations chain of the specification. On a closed connection a promise of it never settles. */
  #operation(step: () => void): Promise<void> {
    if (this.signalingState === "closed") return Promise.reject(invalidState("The connection is closed."));
    this.#chained++;
    const result = this.#chain.then(async () => {
      await this.#world.later(0, 3);
      if (this.signalingState === "closed") return new Promise<void>(() => {});
      try {
        step();
      } finally {
        if (--this.#chained === 0) this.#checkNegotiation();
      }
      return undefined;
    });
    this.#chain = result.catch(() => {});
    return result;
  }

  #makeOffer(): Description {
    if (this.#restart || this.#generation === 0) this.#generation++;
    this.#restart = false;
    for (const transceiver of this.#transceivers) {
      if (!transceiver.stopped) transceiver.mid ??= String(this.#mids++);
    }
    return this.#describe("offer", "actpass", ({ direction }) => direction);
  }

  #makeAnswer(): Description {
    const offer = this.#pending.remote;
    if (this.#generation === 0 || offer?.ufrag !== this.#current.remote?.ufrag) this.#generation++;
    const offered = new Map(offer?.lines.map(({ mid, direction }) => [mid, direction]));
    return this.#describe("answer", offer?.setup === "active" ? "passive" : "active", ({ mid, direction, stopped }) => {
      const theirs = offered.get(mid ?? "") ?? "inactive";
      return stopped
        ? "inactive"
        : directionOf(sends(direction) && receives(theirs), receives(direction) && sends(theirs));
    });
  }

  #describe(
    type: "offer" | "answer",
    setup: string,
    directionFor: (transceiver: FakeTransceiver) => Direction,
  ): Description {
    const lines = this.#transceivers.flatMap((transceiver) => {
      const { mid, kind, stopped } = transceiver;
      if (mid === null || (stopped && type === "offer")) return [];
      transceiver.described = transceiver.direction;
      return [{ mid, kind, direction: directionFor(transceiver) }];
    });
    const ufrag = `u${this.#id}x${this.#generation}`;
    const hasData = this.#channel !== undefined;
    return { type, connection: this.#id, ufrag, setup, lines, hasData, hasCandidate: false };
  }

  #receiveLines({ lines }: Description): void {
    for (const { mid, kind, direction } of lines) {
      let transceiver = this.#transceivers.find((one) => one.mid === mid);
      if (!transceiver) {
        transceiver = this.#transceiver(kind, "recvonly", null);
        transceiver.mid = mid;
        this.#mids = Math.max(this.#mids, Number(mid) + 1);
      }
      if (!sends(direction) || transceiver.announced || transceiver.stopped) continue;
      transceiver.announced = true;
      const { track } = transceiver.receiver;
      setTimeout(() => {
        if (this.signalingState !== "closed") this.emit("track", { track, transceiver, streams: [] });
      });
    }
  }

  #settle({ local, remote }: { local: Description | undefined; remote: Description | undefined }): void {
    this.#current = { local, remote };
    this.#pending = {};
    this.signalingState = "stable";
    const answer = local?.type === "answer" ? local : remote;
    for (const transceiver of this.#transceivers) {
      const line = answer?.lines.find(({ mid }) => mid === transceiver.mid);
      if (line && !transceiver.stopped) transceiver.currentDirection = line.direction;
    }
    this.#updateBoth();
  }

  #rollBack(): void {
    const known = new Set(this.#current.local?.lines.map(({ mid }) => mid));
    for (const transceiver of this.#transceivers) if (!known.has(transceiver.mid ?? "")) transceiver.mid = null;
    this.#pending = {};
    this.signalingState = "stable";
  }

  #gather(ufrag: string): void {
    if (this.#gathered.has(ufrag)) return;
    this.#gathered.add(ufrag);
    void this.#world.later(1, 60).then(() => {
      if (this.signalingState === "closed") return;
      this.emit("icecandidate", { candidate: candidateFor(this.#id, ufrag) });
      this.emit("icecandidate", { candidate: null });
    });
  }

  /** Fires `negotiationneeded` in a task of its own, if there still is a need by then. */
  #checkNegotiation(): void {
    if (this.#needsCheck) return;
    this.#needsCheck = true;
    setTimeout(() => {
      this.#needsCheck = false;
      if (this.signalingState !== "stable" || this.#chained > 0 || !this.#needsNegotiation) return;
      this.emit("negotiationneeded");
    });
  }

  get #needsNegotiation(): boolean {
    return (
      this.#restart ||
      (this.#channel !== undefined && !this.#current.local?.hasData && !this.#current.remote?.hasData) ||
      this.#transceivers.some(
        ({ stopped, mid, direction, described }) => !stopped && (mid === null || direction !== described),
      )
    );
  }

  #text(description: Description | undefined): RTCSessionDescription | null {
    if (!description) return null;
    const isMine = description.connection === this.#id;
    return writeDescription({ ...description, hasCandidate: isMine && this.#gathered.has(description.ufrag) });
  }
}
