import type { CallType, Grant, WireParticipant } from "./fields.js";

/** The sources that a participant can send, and the grant that each requires. */
const SOURCE_GRANTS = { microphone: "audio", camera: "video", screen: "screen" } as const;
export type SourceName = keyof typeof SOURCE_GRANTS;

/**
 * Whether a participant has a grant. No `grants` field (older servers, open rooms) means every grant except "moderate".
 */
export const hasGrant = ({ grants }: { readonly grants?: readonly Grant[] | undefined }, grant: Grant): boolean =>
  grants ? grants.includes(grant) : grant !== "moderate";

/** Whether a participant may send a source in a call of that type: nobody sends pictures in an audio call. */
export const maySend = (
  participant: Parameters<typeof hasGrant>[0],
  source: SourceName,
  callType: CallType | undefined,
): boolean => hasGrant(participant, SOURCE_GRANTS[source]) && (callType !== "audio" || source === "microphone");

/** The participant, with every source off that they may not send. */
export function held(participant: WireParticipant, callType: CallType): WireParticipant {
  const may = (source: SourceName) => maySend(participant, source, callType);
  const { microphone, camera, screen } = participant;
  return {
    ...participant,
    microphone: may("microphone") ? microphone : "off",
    camera: may("camera") ? camera : "off",
    screen: may("screen") ? screen : "off",
  };
}
