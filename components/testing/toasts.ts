import { fixture, html } from "@open-wc/testing";
import type { Participant, RtcError } from "../core/index.js";
import "../elements/rtc-toasts.js";
import type { RtcToasts } from "../elements/rtc-toasts.js";
import { report } from "../internal/room/events.js";
import type { FakeRoom } from "./fake-room.js";
import "./fake-room.js";
import { until } from "./until.js";

/** A text without the bidi isolation characters around names. */
export const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u2066-\u2069]/g, "").trim();

export const parts = <E extends HTMLElement>(element: RtcToasts, name: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(`[part~="${name}"]`) ?? []),
];

/** The texts of the shown notices. */
export const shown = (element: RtcToasts): string[] =>
  parts(element, "text").map(({ textContent }) => plain(textContent));

/** The present announcement to screen readers. */
export const said = (element: RtcToasts): string =>
  plain(element.shadowRoot?.querySelector("[role=status]")?.textContent);

/** Waits until exactly these notices are shown. */
export const shows = (element: RtcToasts, ...sentences: string[]): Promise<boolean> =>
  until(() => shown(element).join("|") === sentences.join("|"), sentences.join("|") || "nothing");

/** All announcements to screen readers from now on, in order. */
export const listenTo = (element: RtcToasts): string[] => {
  const heard: string[] = [];
  const observer = new MutationObserver(() => {
    const text = said(element);
    if (text && text !== heard.at(-1)) heard.push(text);
  });
  if (element.shadowRoot) observer.observe(element.shadowRoot, { characterData: true, childList: true, subtree: true });
  return heard;
};

/** An `<rtc-toasts>` in a fake call without other participants, in which the test decides what happens. */
export const inCall = async (settings: Partial<Pick<RtcToasts, "kinds" | "duration" | "gather" | "limit">> = {}) => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-toasts></rtc-toasts></fake-room>`);
  const element = room.querySelector("rtc-toasts");
  if (!element) throw new Error("There is no <rtc-toasts>.");
  Object.assign(element, { gather: 20, duration: 60_000, ...settings });
  room.enter();
  await element.updateComplete;
  return { room, element };
};

/** Lets participants join the room. */
export const join = (room: FakeRoom, ...participants: Participant[]): void => {
  for (const participant of participants) {
    room.enter(...room.store.snapshot.remotes, participant);
    report(room, "rtc-participant-joined", { participant });
  }
};

/** Lets a participant leave the room. */
export const leave = (room: FakeRoom, participant: Participant): void => {
  room.enter(...room.store.snapshot.remotes.filter(({ id }) => id !== participant.id));
  report(room, "rtc-participant-left", { participant, reason: "left" });
};

/** Reports an error in the way a call does. */
export const reportCallError = (room: FakeRoom, error: RtcError): void => {
  room.store.update({ error });
  report(room, "rtc-error", { error });
};
