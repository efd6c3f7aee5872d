import { fixture, html, waitUntil } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import "../elements/rtc-room.js";
import type { RtcRoom } from "../elements/rtc-room.js";

/** The id of a room without participants. */
export const freshRoom = (): string => crypto.randomUUID();

export const until = (is: () => unknown, what: string): Promise<void> => waitUntil(is, what, { timeout: 20_000 });

export const joined = (room: RtcRoom): Promise<void> =>
  until(() => room.matches(":state(joined)"), `${room.displayName ?? "the participant"} should be in the room`);

export const connected = (...rooms: RtcRoom[]): Promise<void> =>
  until(
    () =>
      rooms.every(
        ({ state: { remotes } }) =>
          remotes.length === rooms.length - 1 &&
          remotes.every(({ connectionState }) => connectionState === "connected"),
      ),
    "all participants should be connected",
  );

export const roomIn = async (content: TemplateResult): Promise<RtcRoom> => {
  const place = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const room = place.querySelector("rtc-room");
  if (!room) throw new Error("There is no <rtc-room>.");
  return room;
};

export const voices = (room: RtcRoom): HTMLAudioElement[] => [...(room.shadowRoot?.querySelectorAll("audio") ?? [])];

export const part = (room: RtcRoom, name: string): HTMLElement | null =>
  room.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;

/** Runs `act` while a property of an object, such as a global, has another value. */
export async function instead<T extends object>(
  of: T,
  key: keyof T,
  value: unknown,
  act: () => Promise<void>,
): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(of, key);
  Object.defineProperty(of, key, { value, configurable: true, writable: true });
  try {
    await act();
  } finally {
    if (before) Object.defineProperty(of, key, before);
  }
}
