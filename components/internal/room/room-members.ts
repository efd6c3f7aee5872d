import { ContextEvent } from "@lit/context";
import { announceRoom, roomContext, type RoomHandle } from "./room-context.js";

/** What is told of an element that belongs to a room, again whenever it looks for its room. */
type Meet = (member: Element, room: RoomHandle | undefined) => void;

const meetings = new Set<Meet>();
let asking = false;

/** The room that answers at `element`. `undefined` = none. */
function roomAt(element: EventTarget, asker: Element): RoomHandle | undefined {
  let room: RoomHandle | undefined;
  asking = true;
  element.dispatchEvent(new ContextEvent(roomContext, asker, (handle) => (room = handle)));
  asking = false;
  return room;
}

function overhear(event: Event): void {
  if (asking || !(event instanceof ContextEvent) || event.context !== roomContext) return;
  const [at] = event.composedPath();
  const { contextTarget: member } = event;
  if (!at) return;
  const room = roomAt(at, member);
  for (const meet of meetings) meet(member, room);
}

/**
 * Tells of every element of the kit on the page, in shadow trees too, now and later: they all ask for their room, and whoever
 * listens at the document overhears it. So a module can serve elements that know nothing of it. Tells until the returned
 * function is called.
 */
export function meetMembers(meet: Meet): () => void {
  const page = (globalThis as Partial<typeof globalThis>).document;
  meetings.add(meet);
  page?.addEventListener("context-request", overhear, true);
  // Those that have asked already ask again.
  if (page) announceRoom(page);
  return () => {
    meetings.delete(meet);
    if (!meetings.size) page?.removeEventListener("context-request", overhear, true);
  };
}

/** Starts something for every room on the page, now and later, once each. */
export function meetRooms(start: (room: RoomHandle) => void): void {
  const page = (globalThis as Partial<typeof globalThis>).document;
  const known = new WeakSet<Element>();
  const meet = (at: EventTarget | undefined): void => {
    if (!(at instanceof Element)) return;
    const room = roomAt(at, page?.documentElement ?? at);
    if (!room || known.has(room.element)) return;
    known.add(room.element);
    start(room);
  };
  page?.addEventListener("context-provider", (event) => meet(event.composedPath()[0]));
  page?.querySelectorAll("rtc-room").forEach(meet);
}
