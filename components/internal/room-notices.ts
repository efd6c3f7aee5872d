import { type CallState, initialState, type Participant, type RtcError } from "../core/index.js";
import { watchBlockedSound } from "./blocked-sound.js";
import type { RoomHandle } from "./call-context.js";
import { errorNotice } from "./error-notice.js";
import { type RtcEventMap, tell } from "./events.js";
import { Gathering } from "./gathering.js";
import { isolate } from "./isolate.js";
import type { NoticeBoard } from "./notice-board.js";
import type { NoticeKind } from "./notices.js";
import "./returned-device.js";
import { texts, toastTexts } from "./texts.js";

/** What outlives the call that it is about. */
const LASTING: readonly NoticeKind[] = ["error", "permission", "device"];

/** A sentence about one, by name, and one about several. */
type CrowdTexts = readonly [one: (name: string) => string, many: (count: number) => string];

/** Posts on a board what there is to be told of one room. */
export class RoomNotices {
  readonly #joined = this.#crowd("joined", ({ hasJoined, haveJoined }) => [hasJoined, haveJoined]);
  readonly #left = this.#crowd("left", ({ hasLeft, haveLeft }) => [hasLeft, haveLeft]);
  readonly #hands = this.#crowd("hand-raised", ({ raisedHand, raisedHands }) => [raisedHand, raisedHands]);
  #room: RoomHandle | undefined;
  #before: CallState = initialState;
  #stop: (() => void) | undefined;

  constructor(private readonly board: NoticeBoard) {}

  /** For how long comings, goings and hands are gathered, in milliseconds. */
  set gather(milliseconds: number) {
    for (const crowd of this.#crowds) crowd.pause = milliseconds;
  }

  get #crowds(): Gathering[] {
    return [this.#joined, this.#left, this.#hands];
  }

  /** Tells of this room and no other; `undefined` = of none. */
  follow(room: RoomHandle | undefined): void {
    if (room === this.#room) return;
    this.#stop?.();
    this.#room = room;
    this.#stop = room && this.#begin(room);
  }

  #begin({ element, call }: RoomHandle): () => void {
    const listening = new AbortController();
    const { signal } = listening;
    const on = <K extends keyof RtcEventMap>(type: K, listener: (detail: RtcEventMap[K]["detail"]) => void): void => {
      const listen = ({ target, detail }: RtcEventMap[K]): void => {
        // A room within this one tells of itself in the same words.
        if (target === element) listener(detail);
      };
      element.addEventListener(type, (event) => listen(event as RtcEventMap[K]), { signal });
    };
    on("rtc-participant-joined", ({ participant }) => this.#come(participant, call.state));
    on("rtc-participant-left", ({ participant }) => this.#go(participant));
    on("rtc-left", () => this.#clear(LASTING));
    on("rtc-error", ({ error }) => this.#fail(error, call.state));
    on("rtc-talking-while-muted", () => this.#tellMuted(element));
    on("rtc-microphone-silent", () => this.#tellSilent(call.state));
    const stops = [
      call.subscribe((state) => this.#look(state, element)),
      watchBlockedSound(element, (blocked) => this.#tellSound(element, blocked)),
    ];
    this.#before = initialState;
    this.#look(call.state, element);
    const { error } = call.state;
    if (error) this.#fail(error, call.state);
    return () => {
      listening.abort();
      for (const stop of stops) stop();
      this.#clear([]);
    };
  }

  #clear(kept: readonly NoticeKind[]): void {
    for (const crowd of this.#crowds) crowd.clear();
    this.board.takeDown(({ kind }) => !kept.includes(kind));
  }

  #fail(error: RtcError, state: CallState): void {
    const notice = errorNotice(error, state);
    if (notice) this.board.post(notice);
  }

  #come(who: Participant, { local }: CallState): void {
    // Whoever was there before this page did not come now.
    if (who.joinedAt >= local.joinedAt && !this.#left.forget(who)) this.#joined.add(who);
  }

  #go(who: Participant): void {
    this.#hands.forget(who);
    if (!this.#joined.forget(who)) this.#left.add(who);
  }

  /** A new state: posts what has come to be the case, and takes down what no longer is. */
  #look(state: CallState, room: Element): void {
    const before = this.#before;
    this.#before = state;
    if (state.remotes !== before.remotes) this.#lookForHands(state, before);
    if (state.connectionState !== before.connectionState) this.#tellConnection(state, before);
    if (state.returnedDevice && state.returnedDevice !== before.returnedDevice) {
      this.#tellReturned(state.returnedDevice, room);
    }
    this.board.takeDown(({ over }) => !!over?.(state));
  }

  #lookForHands({ remotes }: CallState, before: CallState): void {
    for (const one of remotes) {
      const then = before.remotes.find(({ id }) => id === one.id);
      if (!then || then.handRaised === one.handRaised) continue;
      if (one.handRaised) this.#hands.add(one);
      else this.#hands.forget(one);
    }
  }

  #tellConnection({ connectionState }: CallState, before: CallState): void {
    const about = { key: "connection", kind: "connection" } as const;
    if (connectionState === "disconnected") {
      const over = (state: CallState): boolean => state.connectionState !== "disconnected";
      this.board.post({ ...about, text: () => toastTexts.lineLost, stays: true, over });
    } else if (connectionState === "connected" && before.connectionState === "disconnected") {
      this.board.post({ ...about, text: () => toastTexts.lineBack });
    }
  }

  #tellReturned({ deviceId, label }: MediaDeviceInfo, room: Element): void {
    this.board.post({
      key: "device-returned",
      kind: "device",
      text: () => toastTexts.isBack(isolate(label)),
      action: {
        label: () => texts.useAgain(isolate(label)),
        ask: (from) => tell(from, "rtc-device-return-request", { room }),
      },
      stays: true,
      over: ({ returnedDevice }) => returnedDevice?.deviceId !== deviceId,
    });
  }

  #tellMuted(room: Element): void {
    this.board.post({
      key: "talking-while-muted",
      kind: "talking-while-muted",
      text: () => toastTexts.talkingWhileMuted,
      action: {
        label: () => toastTexts.unmute,
        ask: (from) => tell(from, "rtc-mute-request", { room, muted: false }),
      },
      over: ({ local }) => local.microphone !== "muted",
    });
  }

  #tellSilent({ local: { streams } }: CallState): void {
    const { microphone } = streams;
    this.board.post({
      key: "microphone-silent",
      kind: "microphone-silent",
      text: () => toastTexts.microphoneSilent,
      stays: true,
      over: ({ local }) => local.microphone !== "on" || local.streams.microphone !== microphone,
    });
  }

  #tellSound(room: Element, blocked: boolean): void {
    if (!blocked) return this.board.drop("sound");
    this.board.post({
      key: "sound",
      kind: "sound",
      text: () => toastTexts.soundBlocked,
      action: { label: () => texts.soundButton, ask: (from) => tell(from, "rtc-sound-request", { room }) },
      stays: true,
    });
  }

  /** Tells of one by name and of several by number; those who come while it can still be read are added. */
  #crowd(kind: NoticeKind, choose: (from: typeof toastTexts) => CrowdTexts): Gathering {
    let told: readonly Participant[] = [];
    return new Gathering((people) => {
      const all = (told = [...(this.board.has(kind) ? told : []), ...people]);
      const [first] = all;
      const text = (): string => {
        const [one, many] = choose(toastTexts);
        return first && all.length === 1 ? one(isolate(first.displayName || texts.unnamed)) : many(all.length);
      };
      this.board.post({ key: kind, kind, text });
    });
  }
}
