/** Measures the sound of a stream without playing it. */
export interface Hearing {
  /** The loudness of the last 43 ms, from 0 to 1. */
  loudness(): number;
  close(): Promise<void>;
}

export function hear(stream: MediaStream): Hearing {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    loudness() {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    },
    async close() {
      source.disconnect();
      await context.close();
    },
  };
}
