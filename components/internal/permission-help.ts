/** Where a denied permission is undone: a browser, on a system; or a system that has denied the browser. */
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
  | "windows"
  | "mac"
  | "other";

/** What a browser tells of itself. `userAgentData` is only in Chromium, and not in TypeScript's DOM types. */
export interface Browser {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[]; readonly platform: string };
}

/** Where a person has to go to undo the denial. `bySystem` = the browser would, the system does not let it. */
export function permissionPlace(
  { userAgent, maxTouchPoints, userAgentData }: Browser = navigator,
  bySystem = false,
): PermissionPlace {
  const has = (word: RegExp): boolean => word.test(userAgent);
  // An iPad says that it is a Mac, which has no touch screen.
  if (has(/iPhone|iPad|iPod/) || (has(/Macintosh/) && maxTouchPoints > 1)) {
    return has(/CriOS|FxiOS|EdgiOS|OPiOS|DuckDuckGo|GSA/) ? "other-ios" : "safari-ios";
  }
  const platform = userAgentData?.platform ?? (/Android|Windows|Macintosh/.exec(userAgent)?.[0] || "");
  if (bySystem && platform === "Windows") return "windows";
  if (bySystem && /^mac/i.test(platform)) return "mac";
  const brands = userAgentData?.brands.map(({ brand }) => brand) ?? [];
  const android = platform === "Android";
  if (brands.includes("Microsoft Edge") || has(/Edg(A|e)?\//)) return android ? "edge-android" : "edge";
  if (brands.includes("Chromium") || has(/Chrome\//)) return android ? "chrome-android" : "chrome";
  if (has(/Firefox\//)) return android ? "firefox-android" : "firefox";
  return has(/Macintosh.*Safari\//) ? "safari" : "other";
}
