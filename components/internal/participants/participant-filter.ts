import { allParticipants, type CallState, isActive, type Participant } from "../../core/index.js";
import { keyOf } from "./local-participant.js";

/** Which participants, and in which order. */
export interface Selection {
  /** Words of {@link filters}, each also with `no-` before it; all have to be true of somebody. */
  readonly filter: string | null;
  readonly sort: string | null;
  readonly limit: number | undefined;
  readonly includeLocal: boolean;
}

const filters: Readonly<Record<string, (who: Participant) => boolean>> = {
  camera: (who) => who.camera === "on",
  microphone: (who) => who.microphone === "on",
  screen: (who) => who.screen === "on",
  speaking: (who) => who.speaking,
  hand: (who) => who.handRaised,
  pinned: (who) => who.pinned,
  host: (who) => who.role === "host",
  speaker: (who) => who.role === "speaker",
  listener: (who) => who.role === "listener",
};

/** Of two people who compare as equal, the one who came first is first: sorting is stable. */
const orders: Readonly<Record<string, (a: Participant, b: Participant) => number>> = {
  name: (a, b) => a.displayName.localeCompare(b.displayName),
  speaking: (a, b) => Number(b.speaking) - Number(a.speaking),
  hand: (a, b) => Number(b.handRaised) - Number(a.handRaised),
};

const words = (text: string | null): string[] => (text ?? "").split(/\s+/).filter(Boolean);

/** Whether a selection depends on who is speaking. */
export const dependsOnSpeaking = ({ filter, sort }: Selection): boolean =>
  words(`${filter ?? ""} ${sort ?? ""}`).some((word) => /^(no-)?speaking$/.test(word));

/** The ids of the selected, in order; `""` is this page's own. A word that is none selects nobody out. */
export function selectParticipants(state: CallState, { filter, sort, limit, includeLocal }: Selection): string[] {
  const tests = words(filter).map((word) => {
    const no = word.startsWith("no-");
    const test = filters[no ? word.slice(3) : word];
    return (who: Participant): boolean => !test || test(who) !== no;
  });
  const people = allParticipants(state)
    .filter((who) => !who.isLocal || (includeLocal && isActive(state)))
    .filter((who) => tests.every((test) => test(who)));
  const order = orders[sort ?? ""];
  if (order) people.sort(order);
  return people.slice(0, limit).map(keyOf);
}
