/** What browsers take for the wish of a person to hear this page. */
const GESTURES = ["pointerdown", "pointerup", "touchend", "keydown"] as const;

let context: AudioContext | undefined;
let users = 0;

/** Lets a context run that the browser keeps still: within a gesture it may. */
const wake = (): void => void context?.resume().catch(() => {});

/** Waits for a gesture exactly while one is needed. */
function watch(): void {
  const change = context?.state === "running" || !context ? "removeEventListener" : "addEventListener";
  for (const gesture of GESTURES) globalThis[change](gesture, wake, true);
}

/**
 * The page's one AudioContext, until it is given back. It may be suspended: then it hears and makes nothing before
 * somebody touches the page, which wakes it.
 */
export function borrowAudio(): AudioContext {
  if (!context) {
    context = new AudioContext();
    context.addEventListener("statechange", watch);
    watch();
  }
  users++;
  return context;
}

/** Gives it back; the last one to do so closes it. */
export function returnAudio(): void {
  if (--users > 0) return;
  const closing = context;
  context = undefined;
  closing?.removeEventListener("statechange", watch);
  watch();
  void closing?.close().catch(() => {});
}
