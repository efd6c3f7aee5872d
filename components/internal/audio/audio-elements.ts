/** Somebody who is told of every `<audio>` through which a room plays: of those that are there, and of those that come. */
type Follower = (audio: HTMLAudioElement) => void;

const followers = new WeakMap<Element, Set<Follower>>();

const isVoice = (node: Node): node is HTMLAudioElement => node instanceof HTMLAudioElement;

/** The `<audio>` elements through which a room in the page plays, at this moment. `RemoteAudio` puts them there. */
export const voicesOf = (room: Element): HTMLAudioElement[] => [...(room.shadowRoot?.children ?? [])].filter(isVoice);

/**
 * Tells of every `<audio>` of a room, before it is heard. Seen from outside, so that a page that sets neither volume nor
 * speaker downloads nothing of this.
 */
export function followVoices(room: Element, follower: Follower): void {
  const known = followers.get(room);
  voicesOf(room).forEach(follower);
  if (known) return void known.add(follower);
  const all = new Set([follower]);
  followers.set(room, all);
  const observer = new MutationObserver((changes) => {
    for (const voice of changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isVoice)) {
      if (voice.isConnected) for (const follow of all) follow(voice);
    }
  });
  if (room.shadowRoot) observer.observe(room.shadowRoot, { childList: true });
}
