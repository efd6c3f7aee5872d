import { allParticipants, type Participant } from "../../core/index.js";
import { isLocalKey, LOCAL } from "./local-participant.js";
import { tell } from "../room/events.js";
import { carryOut } from "../room/requests.js";

carryOut("rtc-pin-request", ({ call }, detail) => {
  const { state } = call;
  const all = allParticipants(state);
  const key = detail?.participant ?? LOCAL;
  const target = isLocalKey(key) ? state.local : all.find(({ id }) => id === key);
  if (!target) return;
  const pinned = detail?.pinned ?? !target.pinned;
  // Only one participant is pinned at a time.
  for (const other of all) if (other.pinned && other.id !== target.id) call.note(other.id, { pinned: false });
  call.note(target.id, { pinned });
});

/** Requests that `room` pin a participant, or unpin them if they are pinned. */
export const requestPin = (from: Element, room: Element, { id, pinned }: Participant): void =>
  tell(from, "rtc-pin-request", { room, participant: id, pinned: !pinned });
