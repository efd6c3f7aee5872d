import type { Entrant } from "../../party/room/entrant.js";
import { EventSource } from "./event-source.js";
import type { SimulatedConnection, SimulatedRoom } from "./simulated-room.js";
import type { World } from "./world.js";

/** The ways to break a connection: both ends notice, or neither does; `deaf` and `mute` break one direction. */
export const BREAKS = ["reset", "silent", "deaf", "mute"] as const;
export type Break = (typeof BREAKS)[number];

/** The outcome of an attempt to connect: `refuse` closes it at once, `hang` never answers it. */
export type Access = "open" | "refuse" | "hang";

/** One direction of a connection. Frames arrive late and in order. A cut loses those on their way. */
class Pipe {
  #lastAt = 0;
  #isCut = false;
  /** Whether frames are duplicated and reordered, which no TCP connection does. */
  isHostile = false;

  constructor(
    private readonly world: World,
    private readonly latency: () => number,
  ) {}

  cut(): void {
    this.#isCut = true;
  }

  send(deliver: () => void): void {
    if (this.#isCut) return;
    const { world } = this;
    const at = world.now + this.latency();
    this.#lastAt = Math.max(this.#lastAt, at);
    this.#deliverAt(this.#lastAt, deliver);
  }

  sendFrame(deliver: () => void): void {
    if (this.#isCut) return;
    const { world } = this;
    if (!this.isHostile || world.chance(0.8)) return this.send(deliver);
    for (let copies = world.between(1, 2); copies > 0; copies--) {
      this.#deliverAt(world.now + world.between(0, 1500), deliver);
    }
  }

  #deliverAt(at: number, deliver: () => void): void {
    setTimeout(() => {
      if (!this.#isCut) deliver();
    }, at - this.world.now);
  }
}

/** The WebSocket of a page, with both ends of its connection: a pipe to the room and one back. */
export class FakeWebSocket extends EventSource {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static network: Network;

  readyState = FakeWebSocket.CONNECTING;
  readonly page: string;
  readonly #network = FakeWebSocket.network;
  readonly #up: Pipe;
  readonly #down: Pipe;
  #connection: SimulatedConnection | undefined;

  constructor(url: string) {
    super();
    const { host, searchParams } = new URL(url);
    this.page = host;
    const { world } = this.#network;
    const latency = () => world.between(1, this.#network.latencyOf(host));
    this.#up = new Pipe(world, latency);
    this.#down = new Pipe(world, latency);
    this.#up.isHostile = this.#down.isHostile = this.#network.isHostile;
    this.#network.sockets.add(this);
    const access = this.#network.accessOf(host);
    if (access === "refuse") this.#down.send(() => this.#end(1006, ""));
    if (access === "open") this.#up.send(() => this.#accept(searchParams));
  }

  send(text: string): void {
    if (this.readyState !== FakeWebSocket.OPEN) return;
    this.#up.sendFrame(() => {
      if (this.#connection) this.#network.room.message(this.#connection, text);
    });
  }

  close(code = 1005): void {
    if (this.readyState >= FakeWebSocket.CLOSING) return;
    this.readyState = FakeWebSocket.CLOSING;
    this.#up.send(() => {
      this.#disconnect();
      this.#down.send(() => this.#end(code, ""));
    });
  }

  break(how: Break): void {
    const { world } = this.#network;
    if (how !== "mute") this.#down.cut();
    if (how !== "deaf") this.#up.cut();
    if (how !== "reset") return;
    setTimeout(() => this.#end(1006, ""), world.between(0, 100));
    setTimeout(() => this.#disconnect(), world.between(0, 2000));
  }

  /** Breaks the connection because the server's process has ended. */
  forget(): void {
    this.#connection = undefined;
    this.break("reset");
  }

  #accept(query: URLSearchParams): void {
    // The page has closed the socket meanwhile.
    if (this.readyState !== FakeWebSocket.CONNECTING) return;
    this.#down.send(() => {
      if (this.readyState !== FakeWebSocket.CONNECTING) return;
      this.readyState = FakeWebSocket.OPEN;
      this.emit("open");
    });
    this.#connection = this.#network.room.connect(
      (text) => this.#down.sendFrame(() => this.#receive(text)),
      (code, reason) => {
        this.#down.send(() => {
          this.#end(code, reason);
          this.#up.send(() => this.#disconnect());
        });
      },
      query,
      this.#network.entrantOf(this.page),
    );
  }

  #receive(data: string): void {
    if (this.readyState === FakeWebSocket.OPEN) this.emit("message", { data });
  }

  #disconnect(): void {
    if (this.#connection) this.#network.room.disconnect(this.#connection);
    this.#connection = undefined;
  }

  #end(code: number, reason: string): void {
    if (this.readyState === FakeWebSocket.CLOSED) return;
    this.readyState = FakeWebSocket.CLOSED;
    this.#network.sockets.delete(this);
    this.emit("close", { code, reason, wasClean: code !== 1006 });
  }
}

/** The network between the pages and the room. It identifies a page by the host that the page names. */
export class Network {
  /** The sockets that are not closed for their page. */
  readonly sockets = new Set<FakeWebSocket>();
  readonly #latencies = new Map<string, number>();
  readonly #access = new Map<string, Access>();
  isHostile = false;

  constructor(
    readonly world: World,
    readonly room: SimulatedRoom,
    readonly entrantOf: (page: string) => Entrant,
  ) {}

  latencyOf(page: string): number {
    return this.#latencies.get(page) ?? 40;
  }

  setLatency(page: string, longest: number): void {
    this.#latencies.set(page, longest);
  }

  accessOf(page: string): Access {
    return this.#access.get(page) ?? "open";
  }

  setAccess(page: string, access: Access): void {
    this.#access.set(page, access);
  }

  break(page: string, how: Break): void {
    for (const socket of this.sockets) if (socket.page === page) socket.break(how);
  }

  restartServer(): void {
    for (const socket of this.sockets) socket.forget();
    this.room.restart();
  }

  /** Ends all faults of new connections. Broken connections stay broken. */
  mend(): void {
    this.#latencies.clear();
    this.#access.clear();
    this.isHostile = false;
  }

  /** `navigator.sendBeacon`. */
  beacon(url: string): boolean {
    const { host, searchParams } = new URL(url);
    const key = searchParams.get("leave");
    if (key && this.accessOf(host) === "open") setTimeout(() => this.room.leave(key), this.world.between(1, 200));
    return true;
  }
}
