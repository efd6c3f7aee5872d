/** What browsers know of the network, where they know anything. Not in TypeScript's DOM types: not every browser has it. */
type NavigatorWithConnection = Navigator & { readonly connection?: EventTarget };

/**
 * Calls `changed` when the browser notices that its network is another one or back, and when the page is looked at
 * again: the moments in which to test what seems to be open. None of these is reliable, so nothing waits for them.
 *
 * @returns ends the watch.
 */
export function watchNetwork(changed: (reason: "network" | "visible") => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const network = () => changed("network");
  addEventListener("online", network, { signal });
  (navigator as NavigatorWithConnection).connection?.addEventListener("change", network, { signal });
  document.addEventListener("visibilitychange", () => document.hidden || changed("visible"), { signal });
  return () => ended.abort();
}
