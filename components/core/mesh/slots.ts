import type { Source } from "../call-state.js";

/**
 * The m-lines of every connection, in their order: one per source, and one for the sound of the screen. There from the
 * start and never renegotiated.
 */
export const SLOTS: readonly (readonly [Source, "audio" | "video"])[] = [
  ["microphone", "audio"],
  ["camera", "video"],
  ["screen", "video"],
  ["screen", "audio"],
];

/** The sound that was captured with a screen's picture, by that picture's track: it is sent and ends with it. */
export const screenSound = new WeakMap<MediaStreamTrack, MediaStreamTrack>();

/** Of a source's track and its sound, the one for a slot of this kind. */
export const ofKind = (kind: string, track: MediaStreamTrack | null = null): MediaStreamTrack | null | undefined =>
  track && (track.kind === kind ? track : screenSound.get(track));

/** Brings a sender to what is wanted of it by now. */
export async function sendTrack(sender: RTCRtpSender | undefined, track: MediaStreamTrack | null): Promise<void> {
  await sender?.replaceTrack(track);
  // Without a track Firefox repeats the last picture once a second, unless told that nothing is to be sent.
  const parameters = sender?.getParameters();
  const active = track !== null;
  if (!parameters?.encodings.some((encoding) => encoding.active !== active)) return;
  for (const encoding of parameters.encodings) encoding.active = active;
  await sender?.setParameters(parameters);
}
