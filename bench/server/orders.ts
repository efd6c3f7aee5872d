import type { FloodKind } from "./flood.js";
import type { WireName } from "./wires.js";

interface Deeds {
  join: [order: { wire: WireName; host: string; rooms: string[]; inEach: number }, answer: { took: number }];
  signal: [
    order: { seconds: number; perSecond: number },
    answer: { sent: number; latencies: number[]; lost: number; utilization: number },
  ];
  saturate: [order: { seconds: number; onTheirWay: number }, answer: { perSecond: number; utilization: number }];
  leave: [order: object, answer: object];
  flood: [
    order: { host: string; room: string; kind: FloodKind; perSecond: number },
    answer: { sent: number; seconds: number; closeCode: number },
  ];
}

export type Deed = keyof Deeds;
/** What the load is told to do. */
export type OrderOf<D extends Deed> = Deeds[D][0];
/** What it says when it has done it. `utilization`: how much of the time its event loop was busy, 0 to 1. */
export type AnswerOf<D extends Deed> = Deeds[D][1];
export type Order = { [D in Deed]: { do: D } & OrderOf<D> }[Deed];
export type Answer = AnswerOf<Deed>;
