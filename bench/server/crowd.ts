import { once } from "node:events";
import { performance } from "node:perf_hooks";
import WebSocket from "ws";
import type { Wire } from "./wires.js";

/** How many join at the same time: one by one they would take most of the run. */
const AT_ONCE = 10;
/** The timeout of a join, in milliseconds. */
const JOIN_LIMIT = 30_000;

interface Participant {
  socket: WebSocket;
  id: string;
  others: Participant[];
}

/** The result of sending offers. */
export interface Received {
  sent: number;
  /** The latency of each offer from the sender's socket to the receiver's, in milliseconds. */
  latencies: number[];
}

/** Participants of a relay's rooms, all in this process. */
export class Crowd {
  readonly #all: Participant[] = [];
  /** Handles an offer that has arrived. */
  #onOffer: (receiver: Participant, stamp: number) => void = () => {};
  /** Sockets that were closed unexpectedly. */
  lost = 0;

  constructor(
    private readonly wire: Wire,
    private readonly host: string,
  ) {}

  /** Joins `inEach` participants to each of these rooms. Returns how long that took, in milliseconds. */
  async join(rooms: readonly string[], inEach: number): Promise<number> {
    const start = performance.now();
    const queue = rooms.flatMap((room) => {
      const others: Participant[] = [];
      return Array.from({ length: inEach }, () => ({ room, others }));
    });
    const joinNext = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.#enter(next.room, next.others);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, joinNext));
    return performance.now() - start;
  }

  /** Sends `perSecond` offers per second from all participants together, each to a participant of the sender's room. */
  async signal(seconds: number, perSecond: number): Promise<Received> {
    const received: Received = { sent: 0, latencies: [] };
    this.#onOffer = (_, stamp) => received.latencies.push(performance.now() - stamp);
    const start = performance.now();
    const total = Math.round(seconds * perSecond);
    while (received.sent < total) {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
      for (; received.sent < due; received.sent++) this.#offerFrom(this.#all[received.sent % this.#all.length]);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    // Offers in flight still count. Lost ones never arrive, so the wait is limited.
    const limit = performance.now() + 5000;
    while (received.latencies.length < received.sent && performance.now() < limit) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return received;
  }

  /** Keeps `inFlight` offers in flight, as each receiver sends the next one. Returns how many arrive per second. */
  async saturate(seconds: number, inFlight: number): Promise<number> {
    let count = 0;
    let isOver = false;
    this.#onOffer = (receiver) => {
      count++;
      if (!isOver) this.#offerFrom(receiver);
    };
    const start = performance.now();
    for (let i = 0; i < inFlight; i++) this.#offerFrom(this.#all[i % this.#all.length]);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    isOver = true;
    return count / ((performance.now() - start) / 1000);
  }

  /** Closes all sockets, and waits until they are closed. */
  async leave(): Promise<void> {
    const closed = this.#all
      .filter(({ socket }) => socket.readyState !== WebSocket.CLOSED)
      .map(({ socket }) => {
        socket.removeAllListeners("close");
        socket.close(1000);
        return once(socket, "close");
      });
    await Promise.all(closed);
    this.#all.length = 0;
  }

  #offerFrom(sender: Participant | undefined): void {
    if (!sender) return;
    const { others } = sender;
    const at = others.indexOf(sender);
    const other = others[(at + 1 + Math.floor(Math.random() * (others.length - 1))) % others.length];
    if (other) sender.socket.send(this.wire.offer(other.id, performance.now()));
  }

  #enter(room: string, others: Participant[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(this.wire.url(this.host, room), { perMessageDeflate: false });
      const timer = setTimeout(() => reject(new Error(`No participant was admitted to ${room}.`)), JOIN_LIMIT);
      const participant: Participant = { socket, id: "", others };
      socket.on("message", (data: Buffer) => {
        const read = this.wire.read(data.toString("utf8"));
        if (read.kind === "offer") return this.#onOffer(participant, read.stamp);
        if (read.kind === "reply") return read.text && socket.send(read.text);
        // A newcomer who missed something is greeted again.
        if (participant.id !== "") return;
        clearTimeout(timer);
        participant.id = read.id;
        others.push(participant);
        this.#all.push(participant);
        resolve();
      });
      socket.on("error", reject);
      socket.on("close", (code) => {
        this.lost++;
        reject(new Error(`The relay closed a socket with ${code}.`));
      });
    });
  }
}
