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

/** The role and grants of a host, for a fake room. */
export const HOST = { role: "host", grants: ["audio", "video", "screen", "chat", "moderate"] } as const;

/** The address of the server that requires tokens, and a token of a new user for a room, with these claims. */
export const access = (room: string, claims: Claims): Promise<{ host: string; token: string }> =>
  executeServerCommand<{ host: string; token: string }, object>("room-token", {
    room,
    sub: crypto.randomUUID(),
    ...claims,
  });

/** An `<rtc-room>` that is joining a room of that server, with a token with these claims. */
export async function comeTo(
  name: string,
  claims: Claims,
  content: TemplateResult | typeof nothing = nothing,
  settings: Partial<Pick<RtcRoom, "audio" | "id" | "displayName">> = {},
): Promise<RtcRoom> {
  const room = await fixture<RtcRoom>(html`<rtc-room room=${name}>${content}</rtc-room>`);
  Object.assign(room, await access(name, claims), settings);
  // The state of the room reports the result.
  void room.join().catch(() => undefined);
  return room;
}
