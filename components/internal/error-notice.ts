import type { CallState, RtcError, RtcErrorCode } from "../core/index.js";
import type { Notice, NoticeKind } from "./notices.js";
import { deniedBySystem, permissionPlace } from "./permission-help.js";
import { errorText, toastTexts } from "./texts.js";

/** The errors about microphone and camera: they are over when one of these can be had. */
const DEVICE_CODES: readonly RtcErrorCode[] = [
  "permission-denied",
  "permission-blocked",
  "insecure-context",
  "request-dismissed",
  "device-not-found",
  "device-busy",
  "device-unavailable",
  "device-lost",
];

/** Told of as what they mean to people: the line to the room, and the silence of the others. */
const ELSEWHERE: readonly RtcErrorCode[] = ["server-unreachable", "autoplay-blocked"];

/** What a person is told of an error that has just come up. `undefined` = they are told of it in another way. */
export function errorNotice(error: RtcError, state: CallState): Notice | undefined {
  const { code, participantId = "" } = error;
  if (ELSEWHERE.includes(code)) return undefined;
  const isDevice = DEVICE_CODES.includes(code);
  // A device that was lost, and for which another has been found already.
  const replaced = code === "device-lost" && error.cause === undefined;
  return {
    key: `error ${code} ${participantId}`,
    kind: kindOf(code, isDevice),
    text: () => (code === "permission-denied" ? permissionText(error) : errorText(error)),
    stays: state.error === error && !replaced,
    over: isDevice ? hasNew(state) : ({ error: now }) => state.error === error && now !== error,
  };
}

function kindOf(code: RtcErrorCode, isDevice: boolean): NoticeKind {
  if (code === "permission-denied" || code === "permission-blocked") return "permission";
  return isDevice ? "device" : "error";
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
