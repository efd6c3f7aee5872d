import type { Participant } from "../../core/index.js";
import { type Stats, statsOf } from "../../core/diagnosis/inspect.js";
import type { RoomCall, RoomHandle } from "../room/room-context.js";
import { gradeReceiving, gradeSending } from "./stats-grading.js";
import { localVerdict, type QualityVerdict, withSides, type SidedVerdict, SteadyVerdict } from "./quality-verdict.js";
import { idOfKey, LOCAL } from "../participants/local-participant.js";

/** The time between two measurements, in milliseconds. */
const INTERVAL = 2000;

const LOST: QualityVerdict = { quality: "lost", cause: "nothing" };

/** The last measurement of the connection to a participant, and the verdict on it. */
interface Measured {
  readonly connection: RTCPeerConnection;
  readonly stats: Stats;
  readonly arrival: SteadyVerdict;
}

/** Measures every connection of a call while there are subscribers. */
export class QualityMonitor {
  /** By the key of the participant. */
  verdicts: ReadonlyMap<string, SidedVerdict> = new Map();
  readonly #listeners = new Set<() => void>();
  #measured = new Map<string, Measured>();
  #own = new SteadyVerdict();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The current period with subscribers. A measurement that ends in a later one is dropped. */
  #run: symbol | undefined;

  constructor(private readonly call: RoomCall) {}

  /** Calls `listener` after every measurement, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      if (this.#listeners.delete(listener) && !this.#listeners.size) this.#end();
    };
  }

  #begin(): void {
    const run = (this.#run = Symbol());
    const round = async (): Promise<void> => {
      await this.measure();
      if (this.#run === run) this.#timer = setTimeout(() => void round(), INTERVAL);
    };
    void round();
  }

  #end(): void {
    this.#run = undefined;
    clearTimeout(this.#timer);
    this.#measured.clear();
    this.#own = new SteadyVerdict();
    this.#report(new Map());
  }

  /** Measures once. The first measurement of a connection gives no verdict yet. */
  async measure(): Promise<void> {
    const run = this.#run;
    const { remotes } = this.call.state;
    const measured = new Map<string, Measured>();
    const arrivals = new Map<string, QualityVerdict>();
    const sendings: QualityVerdict[] = [];
    await Promise.all(
      remotes.map(async (remote) => {
        const { id } = remote;
        const before = this.#measured.get(id);
        const arrival = before?.arrival ?? new SteadyVerdict();
        if (remote.connectionState === "disconnected" || remote.connectionState === "failed") {
          sendings.push(LOST);
          arrivals.set(id, arrival.update(LOST, true));
        }
        const connection = this.call.connectionTo(id);
        if (!connection || remote.connectionState !== "connected") return;
        // A connection that has just closed cannot be measured.
        const stats = await statsOf(connection).catch(() => undefined);
        if (!stats) return;
        measured.set(id, { connection, stats, arrival });
        if (before?.connection !== connection) return;
        sendings.push(gradeSending(before.stats, stats));
        arrivals.set(id, arrival.update(gradeReceiving(before.stats, stats, isSending(remote))));
      }),
    );
    if (!run || this.#run !== run) return;
    this.#measured = measured;
    const own = localVerdict(sendings);
    const verdicts = withSides(arrivals);
    if (own) verdicts.set(LOCAL, { ...this.#own.update(own, own === LOST), side: null });
    this.#report(verdicts);
  }

  /** Writes the qualities to the call's state, for custom states. Elements read the causes from `verdicts`. */
  #report(verdicts: ReadonlyMap<string, SidedVerdict>): void {
    const known = new Set([...this.verdicts.keys(), ...verdicts.keys()]);
    this.verdicts = verdicts;
    for (const key of known) {
      this.call.note(idOfKey(key, this.call.state), { quality: verdicts.get(key)?.quality ?? null });
    }
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Whether a participant sends anything. A muted microphone sends silence. */
const isSending = ({ microphone, camera, screen }: Participant): boolean =>
  microphone !== "off" || camera === "on" || screen === "on";

const monitors = new WeakMap<RoomCall, QualityMonitor>();

/** The quality monitor of a room's call. */
export function qualityMonitorOf({ call }: RoomHandle): QualityMonitor {
  const monitor = monitors.get(call) ?? new QualityMonitor(call);
  monitors.set(call, monitor);
  return monitor;
}
