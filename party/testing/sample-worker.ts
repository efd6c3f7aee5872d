import {
  RtcRoom as Base,
  type Guest,
  type ModerationEvent,
  type RoomLeaveReason,
  type RoomParticipant,
} from "../worker.js";
import { decide, note } from "./sample-hooks.js";

/** A server for a Worker with hooks in code, as an application writes it. */
export class RtcRoom extends Base {
  protected override authorize(guest: Guest) {
    return decide(guest);
  }

  protected override async onJoin(participant: RoomParticipant): Promise<void> {
    note("join", this.name, { participant });
    await Promise.reject(new Error("the sample fails after a join"));
  }

  protected override onLeave(participant: RoomParticipant, reason: RoomLeaveReason): void {
    note("leave", this.name, { participant, reason });
    throw new Error("the sample fails after a leave");
  }

  protected override onModeration(moderation: ModerationEvent): void {
    note("moderation", this.name, { moderation });
  }

  protected override async onCustom(from: RoomParticipant, name: string, data: unknown): Promise<void> {
    const { id } = from;
    // Code without types can try it.
    if (name === "crown") Object.assign(from, { role: "host", displayName: "Crowned" });
    await this.sendCustom(`${name} of ${id}`, data, name === "whisper" ? id : undefined);
  }
}

export { default } from "../worker.js";
