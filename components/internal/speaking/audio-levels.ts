import { allParticipants, type Participant } from "../../core/index.js";
import type { RoomCall, RoomHandle } from "../room/room-context.js";
import { report } from "../room/events.js";
import { ReceiverLevel } from "./receiver-level.js";
import { Lasting, SpeakingDetector } from "./voice-activity.js";
import { type Ear, microphoneLevel } from "./track-level.js";

/** Between two samples for those who watch, in milliseconds. Speaking is told from every second one. */
const TICK = 50;
/** For how long talk has to last for a person to be told that they are muted, and how soon they may be told again. */
const TALK = 500;
const TELL_AGAIN = 10_000;
/** After so much digital silence a microphone that is on is broken, or switched off somewhere else. */
const SILENCE = 10_000;

/** Somebody who wants to know how loud a participant is. */
interface Watcher {
  readonly id: string;
  readonly listener: (level: number) => void;
}

/** A name for a participant that does not change: the local one's id does, on joining. */
const keyOf = ({ isLocal, id }: Participant): string => (isLocal ? "" : id);

/** One participant's sound, and what is made of it. */
interface Listening {
  readonly track: MediaStreamTrack;
  readonly ear: Ear;
  readonly detector: SpeakingDetector;
  readonly talk: Lasting;
  readonly silence: Lasting;
  /** Whether it is known of this microphone that it gives nothing. */
  told: boolean;
  /** What the state was last told of them: speaking or not. */
  noted: boolean;
}

/** Listens to everybody in one call, for as long as somebody wants to know and there is something to hear. */
class Levels {
  /** Who wants to know how loud somebody is, who speaks, and whether this page's microphone is as its person thinks. */
  readonly watchers = new Set<Watcher>();
  readonly speaking = new Set<symbol>();
  readonly microphone = new Set<symbol>();
  readonly #heard = new Map<string, Listening>();
  readonly #call: RoomCall;
  #toldAt = -Infinity;
  #count = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly room: RoomHandle) {
    this.#call = room.call;
  }

  /** One more of those who want to know, until the returned function is called. */
  add<T>(users: Set<T>, user: T): () => void {
    users.add(user);
    this.#follow();
    return () => {
      if (users.delete(user)) this.#follow();
    };
  }

  /** Follows the call exactly while somebody wants to know. */
  #follow(): void {
    if (this.speaking.size + this.microphone.size + this.watchers.size) {
      this.#unsubscribe ??= this.#call.subscribe(this.#listen);
    } else {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    }
    this.#listen();
  }

  /** Has an ear for everybody who sends sound and is of interest, and for nobody else. Called when a track may have changed. */
  readonly #listen = (): void => {
    const wanted = new Map<string, MediaStreamTrack>();
    for (const one of allParticipants(this.#call.state)) {
      const [track] = one.streams.microphone?.getAudioTracks() ?? [];
      if (track?.readyState === "live" && this.#isOfInterest(one)) wanted.set(keyOf(one), track);
    }
    for (const [key, listening] of this.#heard) {
      if (wanted.get(key) === listening.track) continue;
      listening.ear.close();
      this.#heard.delete(key);
      this.#note(key, listening, false);
      for (const watcher of this.#watchersOf(key)) watcher.listener(0);
    }
    for (const [key, track] of wanted) {
      if (!this.#heard.has(key)) this.#heard.set(key, this.#listenTo(key, track));
    }
    if (this.#heard.size) this.#timer ??= setInterval(() => this.#tick(performance.now()), TICK);
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    for (const one of allParticipants(this.#call.state)) {
      const listening = this.#heard.get(keyOf(one));
      if (listening && !(this.speaking.size && one.microphone === "on")) this.#note(keyOf(one), listening, false);
    }
  };

  /** Into a muted microphone nobody listens but to tell its person of it. */
  #isOfInterest(one: Participant): boolean {
    if (one.isLocal && this.microphone.size) return true;
    return one.microphone === "on" && (this.speaking.size > 0 || this.#watchersOf(keyOf(one)).length > 0);
  }

  #watchersOf(key: string): Watcher[] {
    return [...this.watchers].filter(({ id }) => id === key);
  }

  #note(key: string, listening: Listening, speaking: boolean): void {
    if (speaking === listening.noted) return;
    listening.noted = speaking;
    this.#call.note(key || this.#call.state.local.id, { speaking });
  }

  #listenTo(key: string, track: MediaStreamTrack): Listening {
    return {
      track,
      ear: key ? new ReceiverLevel(track, () => this.#call.connectionTo(key)) : microphoneLevel(track),
      detector: new SpeakingDetector(),
      talk: new Lasting(TALK),
      silence: new Lasting(SILENCE),
      told: false,
      noted: false,
    };
  }

  #tick(now: number): void {
    const all = ++this.#count % 2 === 0;
    for (const one of allParticipants(this.#call.state)) {
      const key = keyOf(one);
      const listening = this.#heard.get(key);
      const watchers = this.#watchersOf(key);
      if (!listening || !(watchers.length || all)) continue;
      const level = listening.ear.read();
      const isOn = one.microphone === "on";
      for (const { listener } of watchers) listener(isOn ? level : 0);
      if (all) this.#judge(one, listening, level, now);
    }
  }

  #judge(one: Participant, listening: Listening, level: number, now: number): void {
    const { detector, talk, silence, ear } = listening;
    const isOn = one.microphone === "on";
    const talks = detector.hear(level, now);
    if (this.speaking.size) this.#note(keyOf(one), listening, talks && isOn);
    if (!this.microphone.size || !one.isLocal || this.#call.state.connectionState !== "connected") return;
    if (talk.see(talks && one.microphone === "muted", now) && now - this.#toldAt >= TELL_AGAIN) {
      this.#toldAt = now;
      report(this.room.element, "rtc-talking-while-muted", null);
    }
    if (silence.see(isOn && ear.hears && level < 1e-5, now) && !listening.told) {
      listening.told = true;
      report(this.room.element, "rtc-microphone-silent", null);
    }
  }
}

const services = new WeakMap<RoomCall, Levels>();

function levelsIn(room: RoomHandle): Levels {
  const levels = services.get(room.call) ?? new Levels(room);
  services.set(room.call, levels);
  return levels;
}

/**
 * Calls `listener` about 20 times a second with how loud a participant is, 0 to 1, and with 0 when they can no longer be
 * heard, until the returned function is called. `""` = this page's own, who is silent while muted.
 */
export function watchLevel(room: RoomHandle, id: string, listener: Watcher["listener"]): () => void {
  const levels = levelsIn(room);
  return levels.add(levels.watchers, { id, listener });
}

/** Writes into the call's state who is speaking, until the returned function is called. */
export function detectSpeaking(room: RoomHandle): () => void {
  const levels = levelsIn(room);
  return levels.add(levels.speaking, Symbol());
}

/**
 * Tells of talk into a muted microphone, and of one that is on and gives nothing, by the room's events, until the returned
 * function is called. Until then the page listens to its microphone while it is muted, too.
 */
export function guardMicrophone(room: RoomHandle): () => void {
  const levels = levelsIn(room);
  return levels.add(levels.microphone, Symbol());
}
