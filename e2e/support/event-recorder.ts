/**
 * Records, from inside a page, the events that tests of faults need. {@link installEventRecorder} is sent to the
 * browser as text, before the page's own scripts: it can use nothing from outside itself.
 */
export interface EventRecorder {
  /** The events of the room, in order. Of the state changes only those of the connection. */
  readonly happened: RecordedEvent[];
  readonly sockets: RecordedSocket[];
  /** The resume key that the room gave last. */
  resumeKey(): string;
  /** The connections that are not closed, in the order in which they were made. */
  connections(): RecordedConnection[];
  /** All that has come in so far, over the connections that are not closed. */
  tracks(): Promise<RecordedTrack[]>;
  /** Begins to look out for gaps in what comes in. */
  watchMedia(): void;
  /** The longest time in which nothing came in on one of the tracks of this kind, in milliseconds; and ends the watch. */
  longestGaps(): { audio: number; video: number };
}

export interface RecordedEvent {
  /** As `Date.now()`. */
  at: number;
  /** `rtc-joined`, `rtc-error`…; of a change of the connection's state its new state. */
  type: string;
  /** Of an error its code, of a departure its reason, of a participant their name. */
  what: string;
}

export interface RecordedSocket {
  url: string;
  opened: number | null;
  closed: number | null;
}

export interface RecordedConnection {
  /** Which one it is of all that the page has made. */
  number: number;
  /** How many m-lines its description has. */
  sections: number;
  transceivers: number;
}

export interface RecordedTrack {
  /** Another for every track. */
  key: string;
  kind: string;
  bytes: number;
  /** Frames of a picture, packets of sound. */
  units: number;
}

declare global {
  interface Window {
    eventRecorder: EventRecorder;
  }
}

export function installEventRecorder(): void {
  const happened: RecordedEvent[] = [];
  const sockets: RecordedSocket[] = [];
  const connections = new Map<RTCPeerConnection, number>();
  let made = 0;
  let resumeKey = "";

  const Connection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.set(this, ++made);
    }
    override close(): void {
      super.close();
      connections.delete(this);
    }
  };

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const seen: RecordedSocket = { url: String(url), opened: null, closed: null };
      sockets.push(seen);
      this.addEventListener("open", () => (seen.opened = Date.now()));
      this.addEventListener("close", () => (seen.closed = Date.now()));
      this.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const [, key] = /"resumeKey":"([^"]+)"/.exec(String(data)) ?? [];
        if (key !== undefined) resumeKey = key;
      });
    }
  };

  const note = (type: string, what = ""): void => void happened.push({ at: Date.now(), type, what });
  let state = "";
  addEventListener("rtc-state-change", ({ detail }) => {
    if (detail.state.connectionState === state) return;
    state = detail.state.connectionState;
    note(state);
  });
  addEventListener("rtc-joined", () => note("rtc-joined"));
  addEventListener("rtc-left", ({ detail }) => note("rtc-left", detail.reason));
  addEventListener("rtc-error", ({ detail }) => note("rtc-error", detail.error.code));
  addEventListener("rtc-participant-joined", ({ detail }) =>
    note("rtc-participant-joined", detail.participant.displayName),
  );
  addEventListener("rtc-participant-left", ({ detail }) =>
    note("rtc-participant-left", detail.participant.displayName),
  );

  async function tracks(): Promise<RecordedTrack[]> {
    const seen: RecordedTrack[] = [];
    for (const [connection, number] of [...connections]) {
      const stats = (await connection.getStats()) as Map<
        string,
        {
          type: string;
          id: string;
          kind: string;
          bytesReceived: number;
          framesDecoded?: number;
          packetsReceived: number;
        }
      >;
      for (const { type, id, kind, bytesReceived, framesDecoded, packetsReceived } of stats.values()) {
        if (type !== "inbound-rtp" || !bytesReceived) continue;
        const units = kind === "video" ? (framesDecoded ?? 0) : packetsReceived;
        seen.push({ key: `${number} ${id}`, kind, bytes: bytesReceived, units });
      }
    }
    return seen;
  }

  let watch: ReturnType<typeof setInterval> | undefined;
  const rises = new Map<string, { kind: string; units: number; at: number; longest: number }>();

  async function lookForGaps(): Promise<void> {
    const seen = await tracks();
    const at = performance.now();
    for (const { key, kind, units } of seen) {
      const last = rises.get(key);
      if (!last) rises.set(key, { kind, units, at, longest: 0 });
      else if (units > last.units) {
        last.longest = Math.max(last.longest, at - last.at);
        last.units = units;
        last.at = at;
      }
    }
  }

  window.eventRecorder = {
    happened,
    sockets,
    resumeKey: () => resumeKey,
    connections: () =>
      [...connections].map(([connection, number]) => ({
        number,
        sections: connection.localDescription?.sdp.match(/^m=/gm)?.length ?? 0,
        transceivers: connection.getTransceivers().length,
      })),
    tracks,
    watchMedia: () => {
      rises.clear();
      watch = setInterval(() => void lookForGaps(), 100);
    },
    longestGaps: () => {
      clearInterval(watch);
      const now = performance.now();
      const longest = (of: string): number =>
        Math.round(
          Math.max(
            // Nothing seen at all is a gap without end.
            [...rises.values()].some(({ kind }) => kind === of) ? 0 : Infinity,
            ...[...rises.values()]
              .filter(({ kind }) => kind === of)
              .map(({ at, longest }) => Math.max(longest, now - at)),
          ),
        );
      return { audio: longest("audio"), video: longest("video") };
    },
  };
}

/** The event recorder as a script to run before a page's own. */
export const eventRecorder = `(${String(installEventRecorder)})();`;
