/** The sound that was captured with a screen's picture, by the picture's track: it is sent and ends with the picture. */
export const screenSound = new WeakMap<MediaStreamTrack, MediaStreamTrack>();
