/** Only Chromium has `featurePolicy`, so TypeScript's DOM types lack it. */
type DocumentWithPolicy = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Whether this page can share a screen. Phones cannot, insecure pages have no `mediaDevices`, and a frame may be forbidden to. */
export const canShareScreen = (): boolean =>
  !!(navigator.mediaDevices as Partial<MediaDevices> | undefined)?.getDisplayMedia &&
  (document as DocumentWithPolicy).featurePolicy?.allowsFeature("display-capture") !== false;
