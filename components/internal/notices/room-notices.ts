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

/** What outlives the call that it is about. */
const LASTING: readonly NoticeKind[] = ["error", "permission", "device"];

/** A sentence about one, by name, and one about several. */
type CrowdTexts = readonly [one: (name: string) => string, many: (count: number) => string];

/**
 * Posts on a board what there is to be told of one room, until the returned function is called. Comings, goings, hands and knocks are
 * gathered for a `pause`, in milliseconds.
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
  const knocking = new Batcher<WireKnock>(pause, tellOfKnocks);
  let before = initialState;

  on("rtc-participant-joined", ({ participant: who }) => {
    if (!left.forget(who)) joined.add(who);
  });
  on("rtc-participant-left", ({ participant: who }) => {
    hands.forget(who);
    if (!joined.forget(who)) left.add(who);
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
  on("rtc-microphone-silent", () => {
    const { microphone } = call.state.local.streams;
    post("microphone-silent", () => toastTexts.microphoneSilent, {
      stays: true,
      over: ({ local }) => local.microphone !== "on" || local.streams.microphone !== microphone,
    });
  });
  const stops = [call.subscribe(look), services?.audio.subscribe(updateBlockedSound)];
  if (services?.audio.blocked) updateBlockedSound(true);
  look(call.state);
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

  /** Has one of each kind: a newer takes the place of the older. */
  function post(kind: NoticeKind, text: () => string, more?: Partial<Notice>): void {
    board.post({ key: kind, kind, text, ...more });
  }

  function on<K extends keyof RtcEventMap>(type: K, listener: (detail: RtcEventMap[K]["detail"]) => void): void {
    const listen = ({ target, detail }: RtcEventMap[K]): void => {
      // A room within this one tells of itself in the same words.
      if (target === room) listener(detail);
    };
    room.addEventListener(type, (event) => listen(event as RtcEventMap[K]), { signal: listening.signal });
  }

  /** Tells of one by name and of several by number; those who come while it can still be read are added. */
  function crowd(kind: NoticeKind, choose: () => CrowdTexts): Batcher {
    let told: readonly Participant[] = [];
    return new Batcher(pause, (people) => {
      const all = (told = [...(board.has(kind) ? told : []), ...people]);
      const [first] = all;
      post(kind, () => {
        const [one, many] = choose();
        return first && all.length === 1 ? one(nameOf(first)) : many(all.length);
      });
    });
  }

  /** A new state: posts what has come to be the case, and takes down what no longer is. */
  function look(state: CallState): void {
    const { remotes, connectionState, returnedDevice, knocks } = before;
    before = state;
    for (const one of state.remotes) {
      const then = remotes.find(({ id }) => id === one.id);
      if (!then || then.handRaised === one.handRaised) continue;
      if (one.handRaised) hands.add(one);
      else hands.forget(one);
    }
    for (const one of knocks) if (!state.knocks.some(({ id }) => id === one.id)) knocking.forget(one);
    for (const one of state.knocks) if (!knocks.some(({ id }) => id === one.id)) knocking.add(one);
    if (state.connectionState !== connectionState) lookAtLine(state, connectionState);
    if (state.returnedDevice && state.returnedDevice !== returnedDevice) offer(state.returnedDevice);
    board.takeDown(({ over }) => !!over?.(state));
  }

  function lookAtLine({ connectionState: now }: CallState, then: CallState["connectionState"]): void {
    if (now === "disconnected") {
      const over = (state: CallState): boolean => state.connectionState !== now;
      post("connection", () => toastTexts.lineLost, { stays: true, over });
    } else if (now === "connected" && then === "disconnected") post("connection", () => toastTexts.lineBack);
  }

  /** Of who waits by name, of several by number: as they are whenever it is shown, so that nobody else is let in than it names. */
  function tellOfKnocks(): void {
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

  /** A device that is back. */
  function offer({ deviceId, label }: MediaDeviceInfo): void {
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
    for (const one of [joined, left, hands, knocking]) one.clear();
    board.takeDown(({ kind }) => !kept.includes(kind));
  }

  return () => {
    listening.abort();
    for (const stop of stops) stop?.();
    clear([]);
  };
}
