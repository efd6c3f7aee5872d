import { stopClock } from "./clock.js";

/** An empty page, separate from the page of the tests. */
export interface Page {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** All uncaught errors and rejections of the page. */
  readonly problems: unknown[];
  /** Loads a module of the kit, such as `elements/rtc-room`, as in a page that imports only that module. */
  load(module: string): Promise<void>;
  /** Waits until every task that is due in the page has run. */
  settle(): Promise<void>;
  /** Does the same, and then advances the page's clock, which is stopped otherwise, by one second. */
  pass(): Promise<void>;
  close(): void;
}

export async function emptyPage(): Promise<Page> {
  const frame = document.createElement("iframe");
  frame.srcdoc = '<!doctype html><html lang="en"><title>A page</title><body></body></html>';
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument: page } = frame;
  const window = page?.defaultView;
  if (!page || !window) throw new Error("There is no page.");
  const { setTimeout } = window;
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout.call(window, resolve));
  const clock = stopClock([], window);
  const problems: unknown[] = [];
  window.addEventListener("error", ({ message }) => problems.push(message));
  window.addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  return {
    window,
    document: page,
    problems,
    load: (module) =>
      new Promise((resolve, reject) => {
        const script = page.createElement("script");
        script.type = "module";
        script.src = `/__bundles/alone/components/${module}.mjs`;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`${module} could not be loaded.`));
        page.head.append(script);
      }),
    settle,
    pass: async () => {
      await settle();
      clock.tick(1000);
    },
    close: () => frame.remove(),
  };
}
