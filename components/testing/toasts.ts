import { fixture, html } from "@open-wc/testing";
import type { Participant, RtcError } from "../core/index.js";
import "../elements/rtc-toasts.js";
import type { RtcToasts } from "../elements/rtc-toasts.js";
import { report } from "../internal/room/events.js";
import type { FakeRoom } from "./fake-room.js";
import "./fake-room.js";
import { until } from "./until.js";

/** Without the marks around names. */
export const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u2066-\u2069]/g, "").trim();

export const parts = <E extends HTMLElement>(element: RtcToasts, name: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(`[part~="${name}"]`) ?? []),
];

export const shown = (element: RtcToasts): string[] =>
  parts(element, "text").map(({ textContent }) => plain(textContent));

export const said = (element: RtcToasts): string =>
  plain(element.shadowRoot?.querySelector("[role=status]")?.textContent);

export const shows = (element: RtcToasts, ...sentences: string[]): Promise<boolean> =>
  until(() => shown(element).join("|") === sentences.join("|"), sentences.join("|") || "nothing");

/** Everything that is read out, in order. */
export const listenTo = (element: RtcToasts): string[] => {
  const heard: string[] = [];
  const observer = new MutationObserver(() => {
    const now = said(element);
    if (now && now !== heard.at(-1)) heard.push(now);
  });
  if (element.shadowRoot) observer.observe(element.shadowRoot, { characterData: true, childList: true, subtree: true });
  return heard;
};

/** In a made-up call with nobody, in which the test says what happens. */
export const inCall = async (settings: Partial<Pick<RtcToasts, "kinds" | "duration" | "gather" | "limit">> = {}) => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-toasts></rtc-toasts></fake-room>`);
  const element = room.querySelector("rtc-toasts");
  if (!element) throw new Error("There is no <rtc-toasts>.");
  Object.assign(element, { gather: 20, duration: 60_000, ...settings });
  room.enter();
  await element.updateComplete;
  return { room, element };
};

export const come = (room: FakeRoom, ...people: Participant[]): void => {
  for (const participant of people) {
    room.enter(...room.store.snapshot.remotes, participant);
    report(room, "rtc-participant-joined", { participant });
  }
};

export const go = (room: FakeRoom, participant: Participant): void => {
  room.enter(...room.store.snapshot.remotes.filter(({ id }) => id !== participant.id));
  report(room, "rtc-participant-left", { participant, reason: "left" });
};

/** As a call tells of what goes wrong. */
export const fail = (room: FakeRoom, error: RtcError): void => {
  room.store.update({ error });
  report(room, "rtc-error", { error });
};
