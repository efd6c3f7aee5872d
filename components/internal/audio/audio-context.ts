/** The user gestures that allow a page to start sound. */
const GESTURES = ["pointerdown", "pointerup", "touchend", "keydown"] as const;

let context: AudioContext | undefined;
let users = 0;

/** Resumes a context that the browser has suspended. Browsers allow this inside a user gesture. */
const resume = (): void => {
  context?.resume().catch(() => {});
};

/** Listens for gestures exactly while the context is suspended. */
function updateGestureListeners(): void {
  const needsGesture = context !== undefined && context.state !== "running";
  for (const gesture of GESTURES) {
    if (needsGesture) addEventListener(gesture, resume, true);
    else removeEventListener(gesture, resume, true);
  }
}

/**
 * The page's only AudioContext, until {@link returnAudio} is called. It may be suspended: then it processes no sound until the
 * user interacts with the page, which resumes it.
 */
export function borrowAudio(): AudioContext {
  if (!context) {
    context = new AudioContext();
    context.addEventListener("statechange", updateGestureListeners);
    updateGestureListeners();
  }
  users++;
  return context;
}

/** Ends one use of the context. The last user closes it. */
export function returnAudio(): void {
  if (--users > 0) return;
  const closing = context;
  context = undefined;
  closing?.removeEventListener("statechange", updateGestureListeners);
  updateGestureListeners();
  closing?.close().catch(() => {});
}
