/** A tone in a stream like that of a microphone. A `loudness` of 0 is digital silence. */
export interface Tone {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  loudness: number;
  close(): Promise<void>;
}

/** Makes a tone in the page, so that no device is needed. The test sets its loudness. */
export function tone(loudness = 0.5, hertz = 440): Tone {
  const context = new AudioContext();
  const gain = new GainNode(context, { gain: loudness });
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const destination = new MediaStreamAudioDestinationNode(context);
  oscillator.connect(gain).connect(destination);
  const { stream } = destination;
  const [track] = stream.getAudioTracks();
  if (!track) throw new Error("This browser makes no sound.");
  oscillator.start();
  return {
    stream,
    track,
    get loudness() {
      return gain.gain.value;
    },
    set loudness(value) {
      gain.gain.value = value;
    },
    async close() {
      track.stop();
      await context.close();
    },
  };
}
