import { performance } from "node:perf_hooks";
import WebSocket from "ws";
import type { ResultOf, FloodKind, OptionsOf } from "./orders.js";

/** The messages of each kind of flood. */
export const FLOODS = {
  "offers to one": (i: number, to: string) =>
    JSON.stringify({ type: "offer", to, connectionId: "c", offerId: `${i}`, sdp: "v=0".padEnd(250) }),
  "candidates to all": (i: number) =>
    JSON.stringify({
      type: "ice-candidate",
      candidates: [{ candidate: `candidate:${i} 1 UDP 2122252543 192.0.2.1 54321 typ host`, sdpMid: "0" }],
    }),
  "updates to all": (i: number) => JSON.stringify({ type: "update", handRaised: i % 2 === 0 }),
  "requests for the roster": () => JSON.stringify({ type: "ping", digest: "" }),
  "unreadable frames": () => "{",
} as const satisfies Record<FloodKind, (i: number, to: string) => string>;

/** Joins a room and sends `perSecond` messages per second until the room closes the socket. */
export function flood({ host, room, kind, perSecond }: OptionsOf<"flood">): Promise<ResultOf<"flood">> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${host}/parties/main/${room}`, { perMessageDeflate: false });
    let sent = 0;
    let start = 0;
    let ticking: NodeJS.Timeout | undefined;
    const tick = (to: string) => {
      const due = Math.floor(((performance.now() - start) / 1000) * perSecond) + 1;
      for (; sent < due; sent++) socket.send(FLOODS[kind](sent, to));
    };
    socket.on("message", (data: Buffer) => {
      if (ticking) return;
      const text = data.toString("utf8");
      if (!text.includes('"room-joined"')) return;
      const [victim = ""] = (JSON.parse(text) as { participants: { id: string }[] }).participants.map(({ id }) => id);
      start = performance.now();
      ticking = setInterval(tick, 1, victim);
    });
    socket.on("error", reject);
    socket.on("close", (closeCode) => {
      clearInterval(ticking);
      resolve({ sent, seconds: (performance.now() - start) / 1000, closeCode });
    });
  });
}
