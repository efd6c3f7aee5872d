import type { Participant } from "../../core/index.js";
import { isolate } from "../../texts/bidi-isolate.js";
import { texts } from "../../texts/texts.js";

type Named = Pick<Participant, "displayName">;

/** The name of a participant, for an element that isolates it: a `<bdi>`, or one with `dir="auto"`. */
export const plainNameOf = (participant: Named | undefined): string =>
  (participant?.displayName ?? "") || texts.unnamed;

/** The name of a participant, for use inside a sentence of any language. */
export const nameOf = (participant: Named | undefined): string => isolate(plainNameOf(participant));

/** The name of a participant, for an element that isolates it. The local participant's name is marked: "Ana (you)". */
export const captionOf = (participant: Pick<Participant, "displayName" | "isLocal">): string =>
  participant.isLocal ? texts.you(participant.displayName) : plainNameOf(participant);
