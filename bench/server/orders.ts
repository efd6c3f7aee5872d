import type { WireName } from "./wires.js";

/** The kinds of floods. */
export const FLOOD_KINDS = [
  "offers to one",
  "candidates to all",
  "updates to all",
  "requests for the roster",
  "unreadable frames",
] as const;
export type FloodKind = (typeof FLOOD_KINDS)[number];

interface Commands {
  join: [order: { wire: WireName; host: string; rooms: string[]; inEach: number }, answer: { took: number }];
  signal: [
    order: { seconds: number; perSecond: number },
    answer: { sent: number; latencies: number[]; lost: number; utilization: number },
  ];
  saturate: [order: { seconds: number; inFlight: number }, answer: { perSecond: number; utilization: number }];
  leave: [order: object, answer: object];
  flood: [
    order: { host: string; room: string; kind: FloodKind; perSecond: number },
    answer: { sent: number; seconds: number; closeCode: number },
  ];
}

export type CommandName = keyof Commands;
/** The options of a command. */
export type OptionsOf<D extends CommandName> = Commands[D][0];
/** The result of a command. `utilization`: the utilization of the load's event loop, 0 to 1. */
export type ResultOf<D extends CommandName> = Commands[D][1];
export type Command = { [D in CommandName]: { do: D } & OptionsOf<D> }[CommandName];
export type Result = ResultOf<CommandName>;
