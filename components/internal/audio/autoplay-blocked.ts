import { carryOut } from "../room/requests.js";

/** The room's own button, which is there exactly while the browser refuses to play. */
const buttonOf = (room: Element): HTMLElement | null =>
  room.shadowRoot?.querySelector<HTMLElement>("[part=sound-button]") ?? null;

/**
 * Tells whether the browser refuses to play a room's sound, now and whenever that changes, until the returned function is
 * called. Seen from outside, so that a page without it downloads nothing of it.
 */
export function watchBlockedSound(room: Element, listener: (blocked: boolean) => void): () => void {
  let before = false;
  const look = (): void => {
    const blocked = buttonOf(room) !== null;
    if (blocked !== before) listener((before = blocked));
  };
  const observer = new MutationObserver(look);
  if (room.shadowRoot) observer.observe(room.shadowRoot, { childList: true });
  look();
  return () => observer.disconnect();
}

carryOut("rtc-sound-request", (room) => buttonOf(room)?.click());
