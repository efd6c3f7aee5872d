import { type CallState, initialState, type Participant, type WireKnock } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { errorNotice } from "./error-notice.js";
import { type RtcEventMap, dispatchRequest } from "../room/events.js";
import { Batcher } from "./batcher.js";
import { isolate } from "../../texts/bidi-isolate.js";
import { requestModeration } from "../participants/moderation.js";
import type { NoticeBoard } from "./notice-board.js";
import type { Notice, NoticeAction, NoticeKind } from "./notice.js";
import { requestReturnedDevice } from "../devices/returned-device.js";
import { hostTexts, texts, toastTexts } from "../../texts/texts.js";
import { nameOf } from "../participants/participant-name.js";

/** The kinds of notices that outlive the call. */
const LASTING: readonly NoticeKind[] = ["error", "permission", "device", "notice"];

/** A text about one participant, by name, and one about several, by number. */
type CrowdTexts = readonly [one: (name: string) => string, many: (count: number) => string];

/**
 * Posts the notices of one room on a board, until the returned function is called. Joining, leaving, raised hands and knocks are
 * batched: see `Batcher` for `pause`.
 */
export function postNotices(
  board: NoticeBoard,
  pause: () => number,
  { element: room, call, services }: RoomHandle,
): () => void {
  const listening = new AbortController();
  const joined = crowd("joined", () => [toastTexts.hasJoined, toastTexts.haveJoined]);
  const left = crowd("left", () => [toastTexts.hasLeft, toastTexts.haveLeft]);
  const hands = crowd("hand-raised", () => [toastTexts.raisedHand, toastTexts.raisedHands]);
  const knocking = new Batcher<WireKnock>(pause, postKnocks);
  let before = initialState;

  on("rtc-participant-joined", ({ participant }) => {
    if (!left.remove(participant)) joined.add(participant);
  });
  on("rtc-participant-left", ({ participant }) => {
    hands.remove(participant);
    if (!joined.remove(participant)) left.add(participant);
  });
  on("rtc-left", () => clear(LASTING));
  on("rtc-error", ({ error }) => {
    const notice = errorNotice(error, call.state);
    if (notice) board.post(notice);
  });
  const unmute: NoticeAction = {
    label: () => toastTexts.unmute,
    ask: (from) => dispatchRequest(from, "rtc-mute-request", { room, muted: false }),
  };
  on("rtc-talking-while-muted", () =>
    post("talking-while-muted", () => toastTexts.talkingWhileMuted, {
      action: unmute,
      over: ({ local }) => local.microphone !== "muted",
    }),
  );
  on("rtc-moderated", ({ action }) => {
    const over = ({ local }: CallState): boolean => local.microphone === "on";
    if (action === "mute") post("moderated", () => hostTexts.wasMuted, { over });
    else if (!over(call.state)) {
      post("moderated", () => hostTexts.askedToUnmute, { action: unmute, stays: true, over });
    }
  });
  on("rtc-notice", ({ text }) => post("notice", () => text, { stays: true }));
  on("rtc-microphone-silent", () => {
    const { microphone } = call.state.local.streams;
    post("microphone-silent", () => toastTexts.microphoneSilent, {
      stays: true,
      over: ({ local }) => local.microphone !== "on" || local.streams.microphone !== microphone,
    });
  });
  const stops = [call.subscribe(update), services?.audio.subscribe(updateBlockedSound)];
  if (services?.audio.blocked) updateBlockedSound(true);
  update(call.state);
  const notice = call.state.error && errorNotice(call.state.error, call.state);
  if (notice) board.post(notice);

  function updateBlockedSound(blocked: boolean): void {
    if (!blocked) return board.drop("sound");
    post("sound", () => toastTexts.soundBlocked, {
      action: { label: () => texts.soundButton, ask: (from) => dispatchRequest(from, "rtc-sound-request", { room }) },
      stays: true,
      keeps: true,
    });
  }

  /** Posts a notice that replaces the previous one of its kind. */
  function post(kind: NoticeKind, text: () => string, more?: Partial<Notice>): void {
    board.post({ key: kind, kind, text, ...more });
  }

  function on<K extends keyof RtcEventMap>(type: K, listener: (detail: RtcEventMap[K]["detail"]) => void): void {
    const listen = ({ target, detail }: RtcEventMap[K]): void => {
      // A room inside this one dispatches the same events.
      if (target === room) listener(detail);
    };
    room.addEventListener(type, (event) => listen(event as RtcEventMap[K]), { signal: listening.signal });
  }

  /** Posts notices that name one participant, or count several. Later participants are added to a notice that is still shown. */
  function crowd(kind: NoticeKind, choose: () => CrowdTexts): Batcher {
    let reported: readonly Participant[] = [];
    return new Batcher(pause, (batch) => {
      const all = board.has(kind) ? [...reported, ...batch] : batch;
      reported = all;
      const [first] = all;
      post(kind, () => {
        const [one, many] = choose();
        return first && all.length === 1 ? one(nameOf(first)) : many(all.length);
      });
    });
  }

  /** Posts notices for the changes since the last state, and takes down notices that are no longer true. */
  function update(state: CallState): void {
    const { remotes, connectionState, returnedDevice, knocks } = before;
    before = state;
    for (const participant of state.remotes) {
      const earlier = remotes.find(({ id }) => id === participant.id);
      if (!earlier || earlier.handRaised === participant.handRaised) continue;
      if (participant.handRaised) hands.add(participant);
      else hands.remove(participant);
    }
    for (const knock of knocks) if (!state.knocks.some(({ id }) => id === knock.id)) knocking.remove(knock);
    for (const knock of state.knocks) if (!knocks.some(({ id }) => id === knock.id)) knocking.add(knock);
    if (state.connectionState !== connectionState) updateConnection(state, connectionState);
    if (state.returnedDevice && state.returnedDevice !== returnedDevice) offerDevice(state.returnedDevice);
    board.takeDown(({ over }) => !!over?.(state));
  }

  function updateConnection({ connectionState: now }: CallState, earlier: CallState["connectionState"]): void {
    if (now === "disconnected") {
      const over = (state: CallState): boolean => state.connectionState !== now;
      post("connection", () => toastTexts.lineLost, { stays: true, over });
    } else if (now === "connected" && earlier === "disconnected") {
      post("connection", () => toastTexts.lineBack);
    }
  }

  /**
   * Posts a notice that names one knocking participant, or counts several. Text and action are computed on every render, so that
   * "Admit" admits exactly the participant who is shown.
   */
  function postKnocks(): void {
    board.post({
      key: "knock",
      kind: "knock",
      text: () => {
        const { length, 0: first } = call.state.knocks;
        return length > 1 ? `${hostTexts.wantIn(length)}.` : hostTexts.wantsIn(nameOf(first));
      },
      get action() {
        const [first, ...more] = call.state.knocks;
        if (!first || more.length) return undefined;
        const what = { action: "admit", to: first.id } as const;
        return { label: () => hostTexts.admit, ask: (from: Element) => requestModeration(from, room, what) };
      },
      stays: true,
      over: ({ knocks }) => !knocks.length,
    });
  }

  /** Offers a device that was lost and is available again. */
  function offerDevice({ deviceId, label }: MediaDeviceInfo): void {
    post("device", () => toastTexts.isBack(isolate(label)), {
      action: {
        label: () => texts.useAgain(isolate(label)),
        ask: (from) => requestReturnedDevice(from, room),
      },
      stays: true,
      over: ({ returnedDevice }) => returnedDevice?.deviceId !== deviceId,
    });
  }

  function clear(kept: readonly NoticeKind[]): void {
    for (const batcher of [joined, left, hands, knocking]) batcher.clear();
    board.takeDown(({ kind }) => !kept.includes(kind));
  }

  return () => {
    listening.abort();
    for (const stop of stops) stop?.();
    clear([]);
  };
}
