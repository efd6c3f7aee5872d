import { once } from "node:events";
import { connect, createServer, type Server as Listener, type Socket } from "node:net";
import { freePort } from "../../tools/lib/room-server.js";

/** A TCP proxy between a page and its room server, which a test can break. */
export class Proxy {
  readonly host: string;
  readonly #listener: Listener;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  /** Sockets of frozen connections, which stay open without being read. */
  readonly #stranded = new Set<Socket>();
  #refuses = false;

  private constructor(listener: Listener, port: number, target: number) {
    this.#listener = listener.on("connection", (socket) => this.#join(socket, target));
    this.host = `127.0.0.1:${port}`;
  }

  /** Starts a proxy to a port of this machine. */
  static async start(target: number): Promise<Proxy> {
    const port = await freePort();
    const listener = createServer().listen(port, "127.0.0.1");
    await once(listener, "listening");
    return new Proxy(listener, port, target);
  }

  /** Resets every connection, and refuses new ones until {@link mend}. */
  cut(): void {
    this.#refuses = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  /** Stops forwarding on the connections that are open now, and keeps them open. Later connections work. */
  freeze(): void {
    for (const pair of this.#pairs) {
      for (const socket of pair) {
        socket.unpipe();
        socket.pause();
        socket.removeAllListeners("close");
        this.#stranded.add(socket);
      }
    }
    this.#pairs.clear();
  }

  /** Accepts connections again. */
  mend(): void {
    this.#refuses = false;
  }

  async close(): Promise<void> {
    this.cut();
    for (const socket of this.#stranded) socket.destroy();
    this.#listener.close();
    await once(this.#listener, "close");
  }

  #join(page: Socket, target: number): void {
    page.on("error", () => {});
    if (this.#refuses) return void page.resetAndDestroy();
    const room = connect(target, "127.0.0.1").on("error", () => {});
    const pair = [page, room] as const;
    this.#pairs.add(pair);
    page.pipe(room).pipe(page);
    for (const socket of pair) {
      socket.once("close", () => {
        for (const end of pair) end.destroy();
        this.#pairs.delete(pair);
      });
    }
  }
}
