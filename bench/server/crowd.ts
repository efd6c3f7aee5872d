import { once } from "node:events";
import { performance } from "node:perf_hooks";
import WebSocket from "ws";
import type { Wire } from "./wires.js";

/** How many take their seat at the same time: who joins one by one spends the run on waiting. */
const AT_ONCE = 10;
/** How long any of them may take to be greeted, in milliseconds. */
const JOIN_LIMIT = 30_000;

interface Participant {
  socket: WebSocket;
  id: string;
  others: Participant[];
}

/** What came of a stretch of offers. */
export interface Heard {
  sent: number;
  /** How long each took from the sender's socket to the receiver's, in milliseconds. */
  latencies: number[];
}

/** Participants of a relay's rooms, all in this process. */
export class Crowd {
  readonly #all: Participant[] = [];
  /** What is done with an offer that has come. */
  #take: (receiver: Participant, stamp: number) => void = () => {};
  /** Sockets that were closed and should not have been. */
  lost = 0;

  constructor(
    private readonly wire: Wire,
    private readonly host: string,
  ) {}

  /** So many in each of these rooms, all of them greeted. Returns how long it took, in milliseconds. */
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

  /** So many offers a second from all of them together, to anyone of the sender's room. */
  async signal(seconds: number, perSecond: number): Promise<Heard> {
    const heard: Heard = { sent: 0, latencies: [] };
    this.#take = (_, stamp) => heard.latencies.push(performance.now() - stamp);
    const start = performance.now();
    const total = Math.round(seconds * perSecond);
    while (heard.sent < total) {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
      for (; heard.sent < due; heard.sent++) this.#offerFrom(this.#all[heard.sent % this.#all.length]);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    // What is on its way still counts; what is lost would be waited for in vain.
    const limit = performance.now() + 5000;
    while (heard.latencies.length < heard.sent && performance.now() < limit) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return heard;
  }

  /** As many offers as get through while so many are on their way all the time: whoever gets one sends one. */
  async saturate(seconds: number, onTheirWay: number): Promise<number> {
    let count = 0;
    let isOver = false;
    this.#take = (receiver) => {
      count++;
      if (!isOver) this.#offerFrom(receiver);
    };
    const start = performance.now();
    for (let i = 0; i < onTheirWay; i++) this.#offerFrom(this.#all[i % this.#all.length]);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    isOver = true;
    return count / ((performance.now() - start) / 1000);
  }

  /** All of them go, and are gone. */
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
      const timer = setTimeout(() => reject(new Error(`Nobody was greeted in ${room}.`)), JOIN_LIMIT);
      const participant: Participant = { socket, id: "", others };
      socket.on("message", (data: Buffer) => {
        const read = this.wire.read(data.toString("utf8"));
        if (read.kind === "offer") return this.#take(participant, read.stamp);
        if (read.kind === "reply") return read.text && socket.send(read.text);
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
