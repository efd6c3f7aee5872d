import { ratesOf } from "./traffic-meter.js";
import type { Members } from "./members.js";
import type { WireParticipant } from "../protocol/protocol.js";
import { recordWith, type RoomRecord, type RoomReport } from "./room-record.js";
import { countsOf } from "./counts.js";
import type { RoomSummary } from "./room-summary.js";

export function newRecord(
  id: string,
  creator: WireParticipant,
  { callType, metadata }: Pick<RoomReport, "callType" | "metadata"> = { callType: "video", metadata: {} },
): RoomRecord {
  return recordWith({ id, callType, createdAt: creator.joinedAt, createdBy: creator.id, metadata });
}

/** The report for HTTP. */
export function reportOf(
  { info, counters, traffic }: RoomRecord,
  members: Members,
  waitingCount: number,
  now: number,
): RoomReport {
  const { count: participantCount, awayCount } = members;
  const age = Math.max(0, Math.floor((now - info.createdAt) / 1000));
  return { ...info, participantCount, awayCount, waitingCount, age, rates: ratesOf(traffic, now), ...counters };
}

/** The summary for the deployment's registry. */
export function summaryOf(
  { info, counters, shares }: RoomRecord,
  members: Members,
  waitingCount: number,
  now: number,
): RoomSummary {
  const { count: participantCount, awayCount } = members;
  const { id: room, createdAt } = info;
  const counts = countsOf(counters);
  const isOpen = participantCount + waitingCount > 0;
  return { room, createdAt, at: now, isOpen, participantCount, awayCount, waitingCount, counts, shares };
}

/** A participant as reported to the operator: everything except the display name. */
export type ReportedParticipant = Omit<WireParticipant, "displayName"> & { isAway: boolean };

export function participantsOf(members: Members): ReportedParticipant[] {
  const away = new Set(members.away);
  return members.all.map((member) => {
    const { displayName: _name, ...others } = member.participant;
    return { ...others, isAway: away.has(member) };
  });
}
