import { override } from "./override.js";

/** A replacement for the browser's picture-in-picture windows for documents. */
export interface SmallWindows {
  /** The open window. */
  readonly view: Window | undefined;
  /** The sizes of all requested windows. */
  readonly asked: readonly { width: number; height: number }[];
  /** Closes the window, as the user does. */
  close(): void;
  restore(): void;
}

/**
 * Gives the page picture-in-picture windows that are frames. Like a real window, each has its own document, registry of elements and
 * constructed style sheets. Unlike a real one, it does not stay on top and needs no user gesture, so that a test can open one in every
 * browser, whether or not the browser supports these windows.
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
