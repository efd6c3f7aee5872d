/**
 * Records, from inside a page, media, connections and messages of its call. {@link installMediaRecorder} is sent to the browser as text, before the
 * page's own scripts: it can use nothing from outside itself.
 */
export interface MediaRecording {
  /** The media received so far, over all connections there have been, with timestamps. */
  readonly flow: readonly MediaFlow[];
  /** How many RTCPeerConnections there have been. */
  made: number;
  /** The states that all of them have gone over to, in order, with the moment. */
  readonly states: { at: number; state: RTCPeerConnectionState }[];
  /** The kinds of the candidates that the page has sent to the room. */
  readonly sent: string[];
  /** The types of all messages from the room. */
  readonly received: string[];
  /** When each WebSocket was made. */
  readonly sockets: number[];
  /** User names of the TURN credentials that any connection was given, in order, each once. */
  readonly usernames: string[];
  readonly errors: { at: number; code: string; participantId: string | undefined; message: string }[];
  /** Participants that have come or gone since the beginning. */
  readonly came: string[];
  readonly went: string[];
}

/** Taken ten times a second. Times are `Date.now()`: the same clock for every page of a test. */
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
  const watch = {
    flow: [] as MediaFlow[],
    made: 0,
    states: [] as MediaRecording["states"],
    sent: [] as string[],
    received: [] as string[],
    sockets: [] as number[],
    usernames: [] as string[],
    errors: [] as MediaRecording["errors"],
    came: [] as string[],
    went: [] as string[],
  };
  window.mediaRecording = watch;

  const connections = new Set<RTCPeerConnection>();
  const note = (configuration?: RTCConfiguration): void => {
    for (const { username } of configuration?.iceServers ?? []) {
      if (username && !watch.usernames.includes(username)) watch.usernames.push(username);
    }
  };
  const Connection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      note(configuration);
      watch.made++;
      connections.add(this);
      this.addEventListener("connectionstatechange", () =>
        watch.states.push({ at: Date.now(), state: this.connectionState }),
      );
    }
    override setConfiguration(configuration?: RTCConfiguration): void {
      note(configuration);
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
      watch.sockets.push(Date.now());
      this.addEventListener("message", ({ data }) => {
        watch.received.push((JSON.parse(String(data)) as { type: string }).type);
      });
    }
    override send(data: string): void {
      // Alone or within a description; the JSON around it has no spaces of its own before "typ".
      for (const [, kind = ""] of data.matchAll(/candidate:[^"\\]*? typ (\w+)/g)) watch.sent.push(kind);
      super.send(data);
    }
  };

  addEventListener("rtc-error", ({ detail: { error } }) => {
    const { code, participantId, message } = error;
    watch.errors.push({ at: Date.now(), code, participantId, message });
  });
  addEventListener("rtc-participant-joined", ({ detail }) => watch.came.push(detail.participant.displayName));
  addEventListener("rtc-participant-left", ({ detail }) => watch.went.push(detail.participant.displayName));

  const known = new Map<string, number>();
  let [frames, audioPackets] = [0, 0];
  const grown = (key: string, value = 0): number => {
    const before = known.get(key) ?? 0;
    known.set(key, value);
    return Math.max(0, value - before);
  };
  const names = new WeakMap<RTCPeerConnection, number>();
  async function look(): Promise<void> {
    for (const connection of connections) {
      if (!names.has(connection)) names.set(connection, watch.made);
      const stats = (await connection.getStats()) as Map<string, RTCInboundRtpStreamStats>;
      for (const stat of stats.values()) {
        if (stat.type !== "inbound-rtp") continue;
        const key = `${names.get(connection)} ${stat.id}`;
        if (stat.kind === "video") frames += grown(key, stat.framesDecoded);
        else audioPackets += grown(key, stat.packetsReceived);
      }
    }
    watch.flow.push({ at: Date.now(), frames, audioPackets });
  }
  const again = (): void => void look().finally(() => setTimeout(again, 100));
  again();
}
