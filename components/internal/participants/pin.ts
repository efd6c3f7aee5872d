import { allParticipants, type Participant } from "../../core/index.js";
import { tell } from "../room/events.js";
import { carryOut } from "../room/requests.js";

carryOut("rtc-pin-request", ({ call }, detail) => {
  const { state } = call;
  const whom = detail?.participant;
  const wanted = whom ? allParticipants(state).find(({ id }) => id === whom) : state.local;
  if (!wanted) return;
  const pinned = detail?.pinned ?? !wanted.pinned;
  for (const { id, pinned: is } of allParticipants(state)) if (is && id !== wanted.id) call.note(id, { pinned: false });
  call.note(wanted.id, { pinned });
});

/** Asks `room` to pin somebody, or to end that: for the opposite of what is. */
export const requestPin = (from: Element, room: Element, { id, pinned }: Participant): void =>
  tell(from, "rtc-pin-request", { room, participant: id, pinned: !pinned });
