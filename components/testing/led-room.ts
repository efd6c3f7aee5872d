import { fixture, html } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { nothing, type TemplateResult } from "lit";
import type { Grant, Role, RoomOptions } from "../../party/protocol/protocol.js";
import "../elements/rtc-room.js";
import type { RtcRoom } from "../elements/rtc-room.js";

interface Claims {
  readonly role?: Role;
  readonly grants?: Grant[];
  readonly settings?: Pick<RoomOptions, "lobby">;
}

/** What may be done by a host, for a room that is made up. */
export const HOST = { role: "host", grants: ["audio", "video", "screen", "chat", "moderate"] } as const;

/** The server that asks for tokens, and one for that room that says that, of somebody new. */
export const access = (room: string, claims: Claims): Promise<{ host: string; token: string }> =>
  executeServerCommand<{ host: string; token: string }, object>("room-token", {
    room,
    sub: crypto.randomUUID(),
    ...claims,
  });

/** An `<rtc-room>` on its way into a room of that server, by a token that says that. */
export async function comeTo(
  name: string,
  claims: Claims,
  content: TemplateResult | typeof nothing = nothing,
  settings: Partial<Pick<RtcRoom, "audio" | "id" | "displayName">> = {},
): Promise<RtcRoom> {
  const room = await fixture<RtcRoom>(html`<rtc-room room=${name}>${content}</rtc-room>`);
  Object.assign(room, await access(name, claims), settings);
  // How that ends, the room says.
  void room.join().catch(() => undefined);
  return room;
}
