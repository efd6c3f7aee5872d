import { fixture, html } from "@open-wc/testing";
import { nothing, type TemplateResult } from "lit";
import "../elements/rtc-room.js";
import type { RtcRoom } from "../elements/rtc-room.js";

/** A real room without other participants, already joined. Microphone and camera are off unless `settings` switches them on. */
export async function joinedRoom(
  content: TemplateResult | typeof nothing = nothing,
  settings: Partial<Pick<RtcRoom, "audio" | "video" | "id" | "room">> = {},
): Promise<RtcRoom> {
  const room = await fixture<RtcRoom>(html`<rtc-room room=${crypto.randomUUID()}>${content}</rtc-room>`);
  Object.assign(room, settings);
  await room.join();
  return room;
}
