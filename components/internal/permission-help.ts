/**
 * Where a denied permission is undone: in a browser; in the settings of the system, which has denied the browser; or in another
 * browser, since the one within an app may have no camera.
 */
export type PermissionPlace =
  | "chrome"
  | "edge"
  | "firefox"
  | "safari"
  | "chrome-android"
  | "edge-android"
  | "firefox-android"
  | "safari-ios"
  | "other-ios"
  | "in-app"
  | "windows"
  | "mac"
  | "other";

/** What a browser tells of itself. `userAgentData` is only in Chromium, and not in TypeScript's DOM types. */
export interface Browser {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[]; readonly platform: string };
}

/** The browsers within apps that are used most, and whatever Android says is one. */
const IN_APP = /FBA[NV]\/|Instagram|Messenger|Line\/|LinkedInApp|Snapchat|musical_ly|Bytedance|; wv\)/;
const OTHER_IOS = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|Ddg\/|GSA\//;

/** Where a person has to go to undo the denial. `bySystem` = the browser would, the system does not let it. */
export function permissionPlace(
  { userAgent, maxTouchPoints, userAgentData }: Browser = navigator,
  bySystem = false,
): PermissionPlace {
  const has = (word: RegExp): boolean => word.test(userAgent);
  if (has(IN_APP)) return "in-app";
  // An iPad says that it is a Mac, which has no touch screen.
  if (has(/iPhone|iPad|iPod/) || (has(/Macintosh/) && maxTouchPoints > 1)) {
    return has(OTHER_IOS) ? "other-ios" : "safari-ios";
  }
  const platform = [userAgentData?.platform, /Android|Windows|Macintosh/.exec(userAgent)?.[0]].find(Boolean) ?? "";
  if (bySystem && platform === "Windows") return "windows";
  if (bySystem && /^mac/i.test(platform)) return "mac";
  const brands = userAgentData?.brands.map(({ brand }) => brand) ?? [];
  const android = platform === "Android";
  if (brands.includes("Microsoft Edge") || has(/Edg(A|e)?\//)) return android ? "edge-android" : "edge";
  if (brands.includes("Chromium") || has(/Chrome\//)) return android ? "chrome-android" : "chrome";
  if (has(/Firefox\//)) return android ? "firefox-android" : "firefox";
  return has(/Macintosh.*Safari\//) ? "safari" : "other";
}

/** Whether the refusal of a device came from the system: only Chromium tells, and only in the text. */
export const deniedBySystem = (cause: unknown): boolean => cause instanceof Error && /by system/i.test(cause.message);
