import { override } from "./override.js";

/** What stands in for the browser's small windows. */
export interface SmallWindows {
  /** The one that is open. */
  readonly view: Window | undefined;
  /** The sizes that were asked for. */
  readonly asked: readonly { width: number; height: number }[];
  /** As a person closes it. */
  close(): void;
  restore(): void;
}

/**
 * Gives the page small windows that are frames. Like a real one, each is a document of its own, with its own registry of
 * elements and its own constructed style sheets; only that it is not on top of all others, and needs no click: so a test can open one in
 * every browser, whatever it has itself.
 */
export function smallWindows({ refuse = false } = {}): SmallWindows {
  let frame: HTMLIFrameElement | undefined;
  const asked: { width: number; height: number }[] = [];
  const close = (): void => {
    frame?.remove();
    frame = undefined;
  };
  const requestWindow = async (size: { width: number; height: number }): Promise<Window> => {
    asked.push(size);
    if (refuse) throw new DOMException("No.", "NotAllowedError");
    close();
    frame = document.createElement("iframe");
    frame.srcdoc = "<!doctype html><title>Small</title>";
    Object.assign(frame, size);
    const loaded = new Promise((resolve) => frame?.addEventListener("load", resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const view = frame.contentWindow;
    if (!view) throw new Error("The frame has no window.");
    Object.assign(view, { close });
    return view;
  };
  const restore = override(window, "documentPictureInPicture", { requestWindow });
  return {
    get view() {
      return frame?.contentWindow ?? undefined;
    },
    asked,
    close,
    restore: () => {
      close();
      restore();
    },
  };
}
