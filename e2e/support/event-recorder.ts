/**
 * Records, from inside a page, the events that tests of faults need. {@link installEventRecorder} is sent to the
 * browser as text and runs before the page's own scripts, so it can use nothing from outside itself.
 */
export interface EventRecorder {
  /** The events of the room, in order. State changes are recorded only when the connection state differs. */
  readonly events: RecordedEvent[];
  readonly sockets: RecordedSocket[];
  /** The last resume key from the room. */
  resumeKey(): string;
  /** The connections that are not closed, in order of their creation. */
  connections(): RecordedConnection[];
  /** The received tracks of the connections that are not closed. */
  tracks(): Promise<RecordedTrack[]>;
  /** Begins to measure gaps in received media. */
  watchMedia(): void;
  /** Ends the measurement. Returns the longest time in which a track of each kind received nothing, in milliseconds. */
  longestGaps(): { audio: number; video: number };
}

export interface RecordedEvent {
  /** As `Date.now()`. */
  at: number;
  /** `rtc-joined`, `rtc-error`…, or the new state when the connection state has changed. */
  type: string;
  /** The code of an error, the reason for leaving, or a participant's name. */
  detail: string;
}

export interface RecordedSocket {
  url: string;
  opened: number | null;
  closed: number | null;
}

export interface RecordedConnection {
  /** The position among all connections of the page, from 1. */
  number: number;
  /** How many m-lines the local description has. */
  sections: number;
  transceivers: number;
}

export interface RecordedTrack {
  /** Unique for each track. */
  key: string;
  kind: string;
  bytes: number;
  /** Decoded frames of video, or received packets of audio. */
  units: number;
}

declare global {
  interface Window {
    eventRecorder: EventRecorder;
  }
}

export function installEventRecorder(): void {
  const events: RecordedEvent[] = [];
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

  const record = (type: string, detail = ""): void => void events.push({ at: Date.now(), type, detail });
  let state = "";
  addEventListener("rtc-state-change", ({ detail }) => {
    if (detail.state.connectionState === state) return;
    state = detail.state.connectionState;
    record(state);
  });
  addEventListener("rtc-joined", () => record("rtc-joined"));
  addEventListener("rtc-left", ({ detail }) => record("rtc-left", detail.reason));
  addEventListener("rtc-error", ({ detail }) => record("rtc-error", detail.error.code));
  addEventListener("rtc-participant-joined", ({ detail }) =>
    record("rtc-participant-joined", detail.participant.displayName),
  );
  addEventListener("rtc-participant-left", ({ detail }) =>
    record("rtc-participant-left", detail.participant.displayName),
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

  async function measureGaps(): Promise<void> {
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
    events,
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
      watch = setInterval(() => void measureGaps(), 100);
    },
    longestGaps: () => {
      clearInterval(watch);
      const now = performance.now();
      const longest = (of: string): number =>
        Math.round(
          Math.max(
            // A kind that was never received has an endless gap.
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
