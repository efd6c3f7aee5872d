import type { CallState, RtcError } from "../../core/index.js";
import type { Notice } from "./notice.js";
import { deniedBySystem, permissionPlace } from "./permission-help.js";
import { errorText, toastTexts } from "../../texts/texts.js";

/** Whether an error is about microphone or camera. Its notice ends when a new track of one of them is available. */
export const isAboutDevices = ({ code }: RtcError): boolean => /^(permission|device|insecure|request)-/.test(code);

/**
 * The notice for an error that has just been reported. `undefined` = another notice covers it: the one for the lost connection to
 * the room, or for blocked sound.
 */
export function errorNotice(error: RtcError, state: CallState): Notice | undefined {
  const { code, participantId = "" } = error;
  if (code === "server-unreachable" || code === "autoplay-blocked") return undefined;
  const isDevice = isAboutDevices(error);
  // The device was lost, and another one has replaced it already.
  const replaced = code === "device-lost" && error.cause === undefined;
  return {
    key: `error ${code} ${participantId}`,
    kind: code.startsWith("permission") ? "permission" : isDevice ? "device" : "error",
    text: () => (code === "permission-denied" ? permissionText(error) : errorText(error)),
    stays: state.error === error && !replaced,
    over: isDevice ? hasNewDevice(state) : ({ error: now }) => state.error === error && now !== error,
  };
}

/** A text that the permission is denied, and how to allow it in this browser on this system. */
function permissionText({ cause }: RtcError): string {
  const place = permissionPlace(navigator, deniedBySystem(cause));
  return `${toastTexts.permissionDenied} ${toastTexts.permissionHelp[place]}`;
}

/** Returns a function that checks whether a later state has a new microphone or camera. */
function hasNewDevice({ local: { streams } }: CallState): (state: CallState) => boolean {
  const before: unknown[] = [streams.microphone, streams.camera];
  return ({ local: { streams: now } }) =>
    [now.microphone, now.camera].some((stream) => stream && !before.includes(stream));
}
