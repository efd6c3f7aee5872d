import type { CallType, Grant, WireParticipant } from "./fields.js";

/** The sources that somebody can send, and the grant that each of them takes. */
const SOURCE_GRANTS = { microphone: "audio", camera: "video", screen: "screen" } as const;
export type SourceName = keyof typeof SOURCE_GRANTS;

/** Whether somebody may do that. Of whom the room says nothing of the kind may do everything but moderate. */
export const hasGrant = ({ grants }: { readonly grants?: readonly Grant[] | undefined }, grant: Grant): boolean =>
  grants ? grants.includes(grant) : grant !== "moderate";

/** Whether somebody may send that source in a call of that type: in one for ears, nobody sends pictures. */
export const maySend = (
  who: Parameters<typeof hasGrant>[0],
  source: SourceName,
  callType: CallType | undefined,
): boolean => hasGrant(who, SOURCE_GRANTS[source]) && (callType !== "audio" || source === "microphone");

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
