/**
 * Records, from inside a page, the media, connections and messages of its call. {@link installMediaRecorder} is sent to the
 * browser as text and runs before the page's own scripts, so it can use nothing from outside itself.
 */
export interface MediaRecording {
  /** The media received over time, over all connections of the page. */
  readonly flow: readonly MediaFlow[];
  /** How many RTCPeerConnections the page has made. */
  connectionsMade: number;
  /** The state changes of all of them, in order. */
  readonly states: { at: number; state: RTCPeerConnectionState }[];
  /** The types of the candidates that the page has sent to the room. */
  readonly sentCandidates: string[];
  /** The types of all messages from the room. */
  readonly receivedTypes: string[];
  /** The time at which each WebSocket was made. */
  readonly sockets: number[];
  /** The distinct user names of TURN credentials that connections were configured with, in order. */
  readonly usernames: string[];
  readonly errors: { at: number; code: string; participantId: string | undefined; message: string }[];
  /** The names of participants that have joined or left since the page was loaded. */
  readonly joined: string[];
  readonly left: string[];
}

/** A sample, taken ten times a second. `at` is `Date.now()`: the same clock for every page of a test. */
export interface MediaFlow {
  at: number;
  frames: number;
  audioPackets: number;
}

declare global {
  interface Window {
    mediaRecording: MediaRecording;
  }
}

export function installMediaRecorder(): void {
  const recording = {
    flow: [] as MediaFlow[],
    connectionsMade: 0,
    states: [] as MediaRecording["states"],
    sentCandidates: [] as string[],
    receivedTypes: [] as string[],
    sockets: [] as number[],
    usernames: [] as string[],
    errors: [] as MediaRecording["errors"],
    joined: [] as string[],
    left: [] as string[],
  };
  window.mediaRecording = recording;

  const connections = new Set<RTCPeerConnection>();
  const recordUsernames = (configuration?: RTCConfiguration): void => {
    for (const { username } of configuration?.iceServers ?? []) {
      if (username && !recording.usernames.includes(username)) recording.usernames.push(username);
    }
  };
  const Connection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      recordUsernames(configuration);
      recording.connectionsMade++;
      connections.add(this);
      this.addEventListener("connectionstatechange", () =>
        recording.states.push({ at: Date.now(), state: this.connectionState }),
      );
    }
    override setConfiguration(configuration?: RTCConfiguration): void {
      recordUsernames(configuration);
      super.setConfiguration(configuration);
    }
    override close(): void {
      connections.delete(this);
      super.close();
    }
  };

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      recording.sockets.push(Date.now());
      this.addEventListener("message", ({ data }) => {
        recording.receivedTypes.push((JSON.parse(String(data)) as { type: string }).type);
      });
    }
    override send(data: string): void {
      // Candidates are sent alone or within a description. JSON adds no spaces before "typ".
      for (const [, kind = ""] of data.matchAll(/candidate:[^"\\]*? typ (\w+)/g)) recording.sentCandidates.push(kind);
      super.send(data);
    }
  };

  addEventListener("rtc-error", ({ detail: { error } }) => {
    const { code, participantId, message } = error;
    recording.errors.push({ at: Date.now(), code, participantId, message });
  });
  addEventListener("rtc-participant-joined", ({ detail }) => recording.joined.push(detail.participant.displayName));
  addEventListener("rtc-participant-left", ({ detail }) => recording.left.push(detail.participant.displayName));

  const known = new Map<string, number>();
  let frames = 0;
  let audioPackets = 0;
  const growthOf = (key: string, value = 0): number => {
    const before = known.get(key) ?? 0;
    known.set(key, value);
    return Math.max(0, value - before);
  };
  const numbers = new WeakMap<RTCPeerConnection, number>();
  async function takeSample(): Promise<void> {
    for (const connection of connections) {
      if (!numbers.has(connection)) numbers.set(connection, recording.connectionsMade);
      const stats = (await connection.getStats()) as Map<string, RTCInboundRtpStreamStats>;
      for (const stat of stats.values()) {
        if (stat.type !== "inbound-rtp") continue;
        const key = `${numbers.get(connection)} ${stat.id}`;
        if (stat.kind === "video") frames += growthOf(key, stat.framesDecoded);
        else audioPackets += growthOf(key, stat.packetsReceived);
      }
    }
    recording.flow.push({ at: Date.now(), frames, audioPackets });
  }
  const sampleRepeatedly = (): void => void takeSample().finally(() => setTimeout(sampleRepeatedly, 100));
  sampleRepeatedly();
}
