/** Not in TypeScript's DOM types: only Chromium has it. */
type DocumentWithPolicy = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Whether a page can share a screen: phones have none of it, insecure pages no devices at all, some frames may not. */
export const canShareScreen = (): boolean =>
  !!(navigator.mediaDevices as Partial<MediaDevices> | undefined)?.getDisplayMedia &&
  (document as DocumentWithPolicy).featurePolicy?.allowsFeature("display-capture") !== false;
