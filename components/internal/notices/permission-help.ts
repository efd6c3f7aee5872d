import type { PermissionPlace } from "../../texts/cases.js";

/** The properties by which a browser is recognized. */
export type Browser = Pick<Navigator, "userAgent" | "maxTouchPoints">;

/** The browsers inside the most common apps, and every Android web view. */
const IN_APP = /FBA[NV]\/|Instagram|Line\/|LinkedInApp|Snapchat|Bytedance|; wv\)/;
const OTHER_IOS = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|Ddg\/|GSA\//;

/** The place where the user can allow the permission again. `bySystem` = the operating system blocks the browser. */
export function permissionPlace({ userAgent, maxTouchPoints }: Browser = navigator, bySystem = false): PermissionPlace {
  const has = (word: RegExp): boolean => word.test(userAgent);
  const mac = has(/Macintosh/);
  const android = has(/Android/);
  if (has(IN_APP)) return "in-app";
  // An iPad reports itself as a Mac, but a Mac has no touch screen.
  if (has(/iP(hone|ad|od)/) || (mac && maxTouchPoints > 1)) return has(OTHER_IOS) ? "other-ios" : "safari-ios";
  if (bySystem && mac) return "mac";
  if (bySystem && has(/Windows/)) return "windows";
  // Edge and the other Chromium browsers have the setting in the same place.
  if (has(/Chrome\//)) return android ? "chrome-android" : "chrome";
  if (has(/Firefox\//)) return android ? "firefox-android" : "firefox";
  return mac ? "safari" : "other";
}

/** Whether the operating system denied a device. Only Chromium reports that, and only in the message of the error. */
export const deniedBySystem = (cause: unknown): boolean => cause instanceof Error && /by system/i.test(cause.message);
