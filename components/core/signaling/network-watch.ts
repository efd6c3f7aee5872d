/** The network information of browsers that have any. Not in TypeScript's DOM types: not every browser has it. */
type NavigatorWithConnection = Navigator & { readonly connection?: EventTarget };

/** How often incoming traffic is checked, in milliseconds. ICE itself needs 5 s and more to notice that it has stopped. */
const CHECK_MS = 750;

/**
 * Calls `onSuspect(changed)` when the open connections should be tested: the browser reports a change of the network or
 * comes online (`changed` is true), the page becomes visible, or incoming traffic stops. Browsers do not always report a
 * change of address at once.
 *
 * @param progress Resolves to a number that rises while anything arrives.
 * @returns A function that ends the watch.
 */
export function watchNetwork(progress: () => Promise<number>, onSuspect: (changed: boolean) => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  const onChange = () => onSuspect(true);
  const onVisible = () => {
    if (!document.hidden) onSuspect(false);
  };
  addEventListener("online", onChange, { signal });
  (navigator as NavigatorWithConnection).connection?.addEventListener("change", onChange, { signal });
  document.addEventListener("visibilitychange", onVisible, { signal });

  let last = 0;
  let wasRising = false;
  const check = async () => {
    const now = await progress();
    if (signal.aborted) return;
    if (wasRising && now === last) onSuspect(false);
    wasRising = now > last;
    last = now;
  };
  const timer = setInterval(() => void check(), CHECK_MS);
  return () => {
    watch.abort();
    clearInterval(timer);
  };
}
