import type { CallState, RtcError } from "../../core/index.js";
import type { Notice } from "./notice.js";
import { deniedBySystem, permissionPlace } from "./permission-help.js";
import { errorText, toastTexts } from "../../texts/texts.js";

/** Whether an error is about microphone or camera: it is over when one of these can be had. */
export const isAboutDevices = ({ code }: RtcError): boolean => /^(permission|device|insecure|request)-/.test(code);

/**
 * What a person is told of an error that has just come up. `undefined` = they are told of what it means to them: of the line to
 * the room, or of the silence of the others.
 */
export function errorNotice(error: RtcError, state: CallState): Notice | undefined {
  const { code, participantId = "" } = error;
  if (code === "server-unreachable" || code === "autoplay-blocked") return undefined;
  const isDevice = isAboutDevices(error);
  // A device that was lost, and for which another has been found already.
  const replaced = code === "device-lost" && error.cause === undefined;
  return {
    key: `error ${code} ${participantId}`,
    kind: code.startsWith("permission") ? "permission" : isDevice ? "device" : "error",
    text: () => (code === "permission-denied" ? permissionText(error) : errorText(error)),
    stays: state.error === error && !replaced,
    over: isDevice ? hasNew(state) : ({ error: now }) => state.error === error && now !== error,
  };
}

/** What is denied, and how that is undone in this browser on this system. */
function permissionText({ cause }: RtcError): string {
  const place = permissionPlace(navigator, deniedBySystem(cause));
  return `${toastTexts.permissionDenied} ${toastTexts.permissionHelp[place]}`;
}

/** Whether a microphone or camera has come since. */
function hasNew({ local: { streams } }: CallState): (state: CallState) => boolean {
  const had: unknown[] = [streams.microphone, streams.camera];
  return ({ local: { streams: now } }) =>
    [now.microphone, now.camera].some((stream) => stream && !had.includes(stream));
}
