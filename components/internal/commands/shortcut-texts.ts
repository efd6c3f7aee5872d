import type { CallState } from "../../core/index.js";
import type { Shortcut } from "./shortcuts.js";
import { barTexts, controlTexts, peopleTexts, texts } from "../../texts/texts.js";

/** The state that shortcuts change. A screen reader reports none of these changes by itself. */
export type ShortcutState = Pick<CallState["local"], "microphone" | "camera" | "screen" | "handRaised">;

/** The label of each shortcut. */
export const shortcutLabels = (): Readonly<Record<Shortcut, string>> => ({
  mute: texts.mute,
  camera: barTexts.camera,
  screen: controlTexts.shareScreen,
  hand: controlTexts.raiseHand,
  fullscreen: controlTexts.fullscreen,
  pip: controlTexts.smallWindow,
  leave: barTexts.leave,
  list: controlTexts.shortcuts,
});

/** A text for the first change between two states. `""` = nothing has changed. */
export function whatChanged(before: ShortcutState, now: ShortcutState): string {
  if (now.microphone !== before.microphone) return now.microphone === "on" ? peopleTexts.microphoneOn : texts.muted;
  if (now.camera !== before.camera) return now.camera === "on" ? peopleTexts.cameraOn : texts.cameraOff;
  if (now.screen !== before.screen) return now.screen === "on" ? peopleTexts.sharing : controlTexts.notSharing;
  if (now.handRaised !== before.handRaised) return now.handRaised ? peopleTexts.handRaised : controlTexts.handLowered;
  return "";
}
