import { randomUUID } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { RawSocket } from "../../party/testing/raw-socket.js";

/** Where an attack goes, and from which address the server believes it to come. */
export interface Target {
  host: string;
  /** The room in which the innocent call is. */
  room: string;
  address: string;
}

/** An attack that goes on until it is stopped. */
export interface Attack {
  /** The deeds so far, in words. */
  summary(): string;
  stop(): void;
}

/** As many participants as one address may have in a room, without the two that send. */
const READERS = 38;

/** An attacker's socket that is opened again whenever the server closes it. */
class Stubborn {
  opened = 0;
  #raw: RawSocket | undefined;
  #stopped = false;

  constructor(
    private readonly target: Target,
    private readonly onOpen: (raw: RawSocket) => void,
    private readonly headers: Record<string, string> = {},
  ) {
    void this.#run();
  }

  get raw(): RawSocket | undefined {
    return this.#raw;
  }

  stop(): void {
    this.#stopped = true;
    this.#raw?.destroy();
  }

  async #run(): Promise<void> {
    const { host, room, address } = this.target;
    while (!this.#stopped) {
      try {
        const headers = { "x-test-address": address, ...this.headers };
        const raw = (this.#raw = await RawSocket.upgrade(host, `/parties/main/${room}`, headers));
        this.opened++;
        this.onOpen(raw);
        await new Promise((resolve) => raw.socket.once("close", resolve));
      } catch {
        // It was refused with a plain response, or the server is busy.
      }
      await new Promise((resolve) => setTimeout(resolve, 450));
    }
  }
}

const summaryOf = (sockets: readonly Stubborn[]) => () =>
  `${sockets.reduce((sum, { opened }) => sum + opened, 0)} sockets opened`;

/** Sockets that join and read nothing, while two others send them as much as they may. */
function neverReading(target: Target): Attack {
  const readers = Array.from({ length: READERS }, () => new Stubborn(target, (raw) => raw.send('{"type":"update"}')));
  const sdp = "v=0".padEnd(40_000);
  const others: string[] = [];
  const senders = [0, 1].map(
    () =>
      new Stubborn(target, (raw) => {
        void (async () => {
          for await (const text of raw.texts()) {
            const message = JSON.parse(text) as Record<string, unknown>;
            if (message["type"] === "mark") raw.send(JSON.stringify({ ...message, type: "ack" }));
            if (message["type"] === "participant-joined") others.push((message["participant"] as { id: string }).id);
          }
        })();
      }),
  );
  // 240 kB a second from each of them.
  const sending = setInterval(() => {
    for (const { raw } of senders) {
      const to = others[Math.floor(Math.random() * others.length)];
      if (to) raw?.send(JSON.stringify({ type: "offer", to, connectionId: "c", offerId: "o", sdp }));
    }
  }, 170);
  const all = [...readers, ...senders];
  return {
    summary: summaryOf(all),
    stop: () => {
      clearInterval(sending);
      for (const one of all) one.stop();
    },
  };
}

/** Sockets that request the roster as often as they may, and read nothing. */
function wrongDigests(target: Target): Attack {
  const all = Array.from({ length: READERS }, () => new Stubborn(target, () => {}));
  const pinging = setInterval(() => {
    for (const { raw } of all) raw?.send(`{"type":"ping","digest":"${Math.random()}"}`);
  }, 110);
  return {
    summary: summaryOf(all),
    stop: () => {
      clearInterval(pinging);
      for (const one of all) one.stop();
    },
  };
}

/** Strangers who are refused, for their room has no valid name, and send frames that inflate to 31 MB. */
function deflated({ host, address }: Target): Attack {
  const bomb = deflateRawSync(Buffer.alloc(31_000_000, "a")).subarray(0, -4);
  const raws = new Set<RawSocket>();
  let opened = 0;
  const opening = setInterval(() => {
    const headers = { "x-test-address": address, "sec-websocket-extensions": "permessage-deflate" };
    RawSocket.upgrade(host, "/parties/main/%00", headers).then(
      (raw) => {
        raws.add(raw);
        opened++;
        if (raw.response.status === 101) raw.send(bomb, { compressed: true });
      },
      () => {},
    );
  }, 100);
  return {
    summary: () => `${opened} frames sent`,
    stop: () => {
      clearInterval(opening);
      for (const raw of raws) raw.destroy();
    },
  };
}

/** New sockets as often as an address may connect, of which none is read or closed. */
function neverClosing({ host, room, address }: Target): Attack {
  const raws: RawSocket[] = [];
  const opening = setInterval(() => {
    RawSocket.upgrade(host, `/parties/main/${room}`, { "x-test-address": address }).then(
      (raw) => {
        raws.push(raw);
        raw.send('{"type":"update"}');
      },
      () => {},
    );
  }, 500);
  return {
    summary: () => `${raws.length} sockets opened`,
    stop: () => {
      clearInterval(opening);
      for (const raw of raws) raw.destroy();
    },
  };
}

/** Requests of every method to rooms that do not exist. */
function madeUpRooms({ host, address }: Target): Attack {
  let sent = 0;
  const asking = setInterval(() => {
    for (const method of ["OPTIONS", "DELETE", "PUT", "PATCH", "POST"]) {
      sent++;
      const init = { method, headers: { "x-test-address": address } };
      fetch(`http://${host}/parties/main/${randomUUID()}`, init).then(
        (response) => response.arrayBuffer(),
        () => {},
      );
    }
  }, 50);
  return { summary: () => `${sent} requests`, stop: () => clearInterval(asking) };
}

/** The call alone, for comparison. */
const nothing = (): Attack => ({ summary: () => "", stop: () => {} });

export const ATTACKS: Record<string, (target: Target) => Attack> = {
  "no attack": nothing,
  "sockets that never read": neverReading,
  "pings with a wrong digest": wrongDigests,
  "sockets that are left open": neverClosing,
  "deflated frames of the refused": deflated,
  "made-up rooms": madeUpRooms,
};
