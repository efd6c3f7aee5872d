import { allParticipants, type Participant } from "../../core/index.js";
import type { RoomCall, RoomHandle } from "../room/room-context.js";
import { report } from "../room/events.js";
import { ReceiverLevel } from "./receiver-level.js";
import { HeldCondition, SpeakingDetector } from "./voice-activity.js";
import { type LevelMeter, microphoneLevel } from "./track-level.js";
import { idOfKey, isLocalKey, keyOf } from "../participants/local-participant.js";

/** The time between two samples for level subscribers, in milliseconds. Speaking is detected from every second sample. */
const TICK = 50;
/** Talk into a muted microphone is reported after this long, in milliseconds, and not again before that long. */
const TALK = 500;
const TALK_REPORT_INTERVAL = 10_000;
/** After this long with digital silence, in milliseconds, a microphone that is on is broken, or switched off by hardware. */
const SILENCE = 10_000;
/** The highest level of digital silence. */
const DIGITAL_SILENCE = 1e-5;

/** A subscriber to the level of one participant. */
interface LevelSubscriber {
  readonly key: string;
  readonly listener: (level: number) => void;
}

/** One measured participant. */
interface Measurement {
  readonly track: MediaStreamTrack;
  readonly meter: LevelMeter;
  readonly detector: SpeakingDetector;
  readonly talk: HeldCondition;
  readonly silence: HeldCondition;
  /** Whether the silence of this microphone has been reported. */
  silenceReported: boolean;
  /** The value of `speaking` that was written to the call's state. */
  speaking: boolean;
}

/** Measures the participants of one call, while there are subscribers and something to measure. */
class AudioLevels {
  readonly levelSubscribers = new Set<LevelSubscriber>();
  readonly speakingSubscribers = new Set<symbol>();
  /** The subscribers to the warnings about the local microphone. */
  readonly microphoneSubscribers = new Set<symbol>();
  /** By participant key. */
  readonly #measurements = new Map<string, Measurement>();
  readonly #call: RoomCall;
  #talkReportedAt = -Infinity;
  #ticks = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly room: RoomHandle) {
    this.#call = room.call;
  }

  /** Adds a subscriber to one of the sets, until the returned function is called. */
  add<T>(subscribers: Set<T>, subscriber: T): () => void {
    subscribers.add(subscriber);
    this.#updateSubscription();
    return () => {
      if (subscribers.delete(subscriber)) this.#updateSubscription();
    };
  }

  /** Subscribes to the call exactly while there are subscribers. */
  #updateSubscription(): void {
    if (this.speakingSubscribers.size + this.microphoneSubscribers.size + this.levelSubscribers.size) {
      this.#unsubscribe ??= this.#call.subscribe(this.#update);
    } else {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    }
    this.#update();
  }

  /** Measures exactly the participants who send sound and whom a subscriber needs. */
  readonly #update = (): void => {
    const wanted = new Map<string, MediaStreamTrack>();
    for (const participant of allParticipants(this.#call.state)) {
      const [track] = participant.streams.microphone?.getAudioTracks() ?? [];
      if (track?.readyState === "live" && this.#isNeeded(participant)) wanted.set(keyOf(participant), track);
    }
    for (const [key, measurement] of this.#measurements) {
      if (wanted.get(key) === measurement.track) continue;
      measurement.meter.close();
      this.#measurements.delete(key);
      this.#setSpeaking(key, measurement, false);
      for (const { listener } of this.#levelSubscribersOf(key)) listener(0);
    }
    for (const [key, track] of wanted) {
      if (!this.#measurements.has(key)) this.#measurements.set(key, this.#measure(key, track));
    }
    this.#updateTimer();
    for (const participant of allParticipants(this.#call.state)) {
      const measurement = this.#measurements.get(keyOf(participant));
      const maySpeak = this.speakingSubscribers.size > 0 && participant.microphone === "on";
      if (measurement && !maySpeak) this.#setSpeaking(keyOf(participant), measurement, false);
    }
  };

  #updateTimer(): void {
    if (this.#measurements.size) {
      this.#timer ??= setInterval(() => this.#tick(performance.now()), TICK);
    } else {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }

  /** A muted microphone is measured only to warn its own user. */
  #isNeeded(participant: Participant): boolean {
    if (participant.isLocal && this.microphoneSubscribers.size) return true;
    if (participant.microphone !== "on") return false;
    return this.speakingSubscribers.size > 0 || this.#levelSubscribersOf(keyOf(participant)).length > 0;
  }

  #levelSubscribersOf(key: string): LevelSubscriber[] {
    return [...this.levelSubscribers].filter((subscriber) => subscriber.key === key);
  }

  #setSpeaking(key: string, measurement: Measurement, speaking: boolean): void {
    if (speaking === measurement.speaking) return;
    measurement.speaking = speaking;
    this.#call.note(idOfKey(key, this.#call.state), { speaking });
  }

  #measure(key: string, track: MediaStreamTrack): Measurement {
    const meter = isLocalKey(key)
      ? microphoneLevel(track)
      : new ReceiverLevel(track, () => this.#call.connectionTo(key));
    return {
      track,
      meter,
      detector: new SpeakingDetector(),
      talk: new HeldCondition(TALK),
      silence: new HeldCondition(SILENCE),
      silenceReported: false,
      speaking: false,
    };
  }

  #tick(now: number): void {
    const isSecondTick = ++this.#ticks % 2 === 0;
    for (const participant of allParticipants(this.#call.state)) {
      const key = keyOf(participant);
      const measurement = this.#measurements.get(key);
      const subscribers = this.#levelSubscribersOf(key);
      if (!measurement || !(subscribers.length || isSecondTick)) continue;
      const level = measurement.meter.read();
      for (const { listener } of subscribers) listener(participant.microphone === "on" ? level : 0);
      if (isSecondTick) this.#detect(participant, measurement, level, now);
    }
  }

  /** Detects speaking, and for the local microphone talk while muted and digital silence. */
  #detect(participant: Participant, measurement: Measurement, level: number, now: number): void {
    const { detector, talk, silence, meter } = measurement;
    const isOn = participant.microphone === "on";
    const isTalking = detector.update(level, now);
    if (this.speakingSubscribers.size) this.#setSpeaking(keyOf(participant), measurement, isTalking && isOn);
    if (!this.microphoneSubscribers.size || !participant.isLocal) return;
    if (this.#call.state.connectionState !== "connected") return;
    const talkIsDue = now - this.#talkReportedAt >= TALK_REPORT_INTERVAL;
    if (talk.update(isTalking && participant.microphone === "muted", now) && talkIsDue) {
      this.#talkReportedAt = now;
      report(this.room.element, "rtc-talking-while-muted", null);
    }
    const isSilent = isOn && meter.isRunning && level < DIGITAL_SILENCE;
    if (silence.update(isSilent, now) && !measurement.silenceReported) {
      measurement.silenceReported = true;
      report(this.room.element, "rtc-microphone-silent", null);
    }
  }
}

const all = new WeakMap<RoomCall, AudioLevels>();

function levelsOf(room: RoomHandle): AudioLevels {
  const levels = all.get(room.call) ?? new AudioLevels(room);
  all.set(room.call, levels);
  return levels;
}

/**
 * Calls `listener` about 20 times a second with the level of a participant, from 0 to 1, and with 0 when they stop sending
 * sound, until the returned function is called. The level of a muted participant is 0.
 */
export function watchLevel(room: RoomHandle, key: string, listener: LevelSubscriber["listener"]): () => void {
  const levels = levelsOf(room);
  return levels.add(levels.levelSubscribers, { key, listener });
}

/** Keeps `speaking` of every participant in the call's state up to date, until the returned function is called. */
export function detectSpeaking(room: RoomHandle): () => void {
  const levels = levelsOf(room);
  return levels.add(levels.speakingSubscribers, Symbol());
}

/**
 * Reports talk into a muted microphone, and a microphone that is on and delivers digital silence, as events of the room, until
 * the returned function is called. Until then the page measures its microphone while it is muted, too.
 */
export function guardMicrophone(room: RoomHandle): () => void {
  const levels = levelsOf(room);
  return levels.add(levels.microphoneSubscribers, Symbol());
}
