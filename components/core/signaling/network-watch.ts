/** What browsers know of the network, where they know anything. Not in TypeScript's DOM types: not every browser has it. */
type NavigatorWithConnection = Navigator & { readonly connection?: EventTarget };

/** How often is looked whether anything still arrives, in milliseconds. ICE itself needs 5 s and more to find out. */
const LOOK_MS = 750;

/**
 * Calls `doubt` when the browser notices that its network is `another` or back, when the page is looked at again, and when
 * what arrives all the time, and raises `progress`, stops: the moments in which to test what seems to be open. Browsers tell
 * nothing of an address that is another one at once.
 *
 * @returns ends the watch.
 */
export function watchNetwork(progress: () => Promise<number>, doubt: (another: boolean) => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const network = () => doubt(true);
  addEventListener("online", network, { signal });
  (navigator as NavigatorWithConnection).connection?.addEventListener("change", network, { signal });
  document.addEventListener("visibilitychange", () => document.hidden || doubt(false), { signal });
  let [before, arrives] = [0, false];
  const look = (now: number) => {
    if (arrives && now === before) doubt(false);
    arrives = now > before;
    before = now;
  };
  const timer = setInterval(() => void progress().then(look), LOOK_MS);
  return () => {
    ended.abort();
    clearInterval(timer);
  };
}
