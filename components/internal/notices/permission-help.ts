import type { PermissionPlace } from "../../texts/cases.js";

/** What a browser tells of itself. */
export type Browser = Pick<Navigator, "userAgent" | "maxTouchPoints">;

/** The browsers within apps that are used most, and whatever Android says is one. */
const IN_APP = /FBA[NV]\/|Instagram|Line\/|LinkedInApp|Snapchat|Bytedance|; wv\)/;
const OTHER_IOS = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|Ddg\/|GSA\//;

/** Where a person has to go to undo the denial. `bySystem` = the browser would, the system does not let it. */
export function permissionPlace({ userAgent, maxTouchPoints }: Browser = navigator, bySystem = false): PermissionPlace {
  const has = (word: RegExp): boolean => word.test(userAgent);
  const mac = has(/Macintosh/);
  const android = has(/Android/);
  if (has(IN_APP)) return "in-app";
  // An iPad says that it is a Mac, which has no touch screen.
  if (has(/iP(hone|ad|od)/) || (mac && maxTouchPoints > 1)) return has(OTHER_IOS) ? "other-ios" : "safari-ios";
  if (bySystem && mac) return "mac";
  if (bySystem && has(/Windows/)) return "windows";
  // Edge and all the others that are made of Chromium have it in the same place.
  if (has(/Chrome\//)) return android ? "chrome-android" : "chrome";
  if (has(/Firefox\//)) return android ? "firefox-android" : "firefox";
  return mac ? "safari" : "other";
}

/** Whether the refusal of a device came from the system: only Chromium tells, and only in the text. */
export const deniedBySystem = (cause: unknown): boolean => cause instanceof Error && /by system/i.test(cause.message);
