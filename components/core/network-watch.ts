/** What browsers know of the network, where they know anything. Not in TypeScript's DOM types: not every browser has it. */
type NavigatorWithConnection = Navigator & { readonly connection?: EventTarget };

/**
 * Calls `doubt` when the browser notices that its network is `another` or back, and when the page is looked at again: the
 * moments in which to test what seems to be open. None of these is reliable, so nothing waits for them.
 *
 * @returns ends the watch.
 */
export function watchNetwork(doubt: (another: boolean) => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const network = () => doubt(true);
  addEventListener("online", network, { signal });
  (navigator as NavigatorWithConnection).connection?.addEventListener("change", network, { signal });
  document.addEventListener("visibilitychange", () => document.hidden || doubt(false), { signal });
  return () => ended.abort();
}
