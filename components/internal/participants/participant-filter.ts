import { allParticipants, type CallState, isActive, type Participant } from "../../core/index.js";
import { keyOf } from "./local-participant.js";

/** Which participants are selected, and in which order. */
export interface Selection {
  /** Names of {@link filters}, each also with `no-` before it. A participant has to match all of them. */
  readonly filter: string | null;
  readonly sort: string | null;
  readonly limit: number | undefined;
  readonly includeLocal: boolean;
}

const filters: Readonly<Record<string, (participant: Participant) => boolean>> = {
  camera: (participant) => participant.camera === "on",
  microphone: (participant) => participant.microphone === "on",
  screen: (participant) => participant.screen === "on",
  speaking: (participant) => participant.speaking,
  hand: (participant) => participant.handRaised,
  pinned: (participant) => participant.pinned,
  host: (participant) => participant.role === "host",
  speaker: (participant) => participant.role === "speaker",
  listener: (participant) => participant.role === "listener",
};

/** Sorting is stable: participants that compare as equal stay in the order in which they joined. */
const orders: Readonly<Record<string, (a: Participant, b: Participant) => number>> = {
  name: (a, b) => a.displayName.localeCompare(b.displayName),
  speaking: (a, b) => Number(b.speaking) - Number(a.speaking),
  hand: (a, b) => Number(b.handRaised) - Number(a.handRaised),
};

const words = (text: string | null): string[] => (text ?? "").split(/\s+/).filter(Boolean);

/** Whether a selection changes when a participant begins or stops speaking. */
export const dependsOnSpeaking = ({ filter, sort }: Selection): boolean =>
  words(`${filter ?? ""} ${sort ?? ""}`).some((word) => /^(no-)?speaking$/.test(word));

/** The keys of the selected participants, in order. Unknown filters and orders are ignored. */
export function selectParticipants(state: CallState, { filter, sort, limit, includeLocal }: Selection): string[] {
  const tests = words(filter).map((word) => {
    const negated = word.startsWith("no-");
    const test = filters[negated ? word.slice("no-".length) : word];
    return (participant: Participant): boolean => !test || test(participant) !== negated;
  });
  const selected = allParticipants(state)
    .filter((participant) => !participant.isLocal || (includeLocal && isActive(state)))
    .filter((participant) => tests.every((test) => test(participant)));
  const order = orders[sort ?? ""];
  if (order) selected.sort(order);
  return selected.slice(0, limit).map(keyOf);
}
