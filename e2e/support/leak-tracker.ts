/**
 * Tracks, from inside a page, the resources that a page can forget to release. {@link installLeakTracker} is sent to the
 * browser as text and runs before the page's own scripts, so it can use nothing from outside itself.
 */
export interface LeakTracker {
  /** The resources that are still held, by kind. */
  held(): HeldResources;
  /** How many video frames all open connections have received so far. */
  framesReceived(): Promise<number>;
}

export interface HeldResources {
  /** How many RTCPeerConnections the page has made. */
  connectionsMade: number;
  /** RTCPeerConnections that are not closed. */
  connections: number;
  /** Tracks of cameras and microphones that are not ended. */
  liveTracks: string[];
  /** WebSockets that are not closed. */
  sockets: number;
  /** The delays of the timeouts and intervals that are set. */
  timers: number[];
  /** AudioContexts that are not closed. */
  audioContexts: number;
  /** Listeners on targets that outlive a call (window, document, devices), as `target type`. */
  listeners: string[];
}

declare global {
  interface Window {
    leakTracker: LeakTracker;
  }
}

export function installLeakTracker(): void {
  let connectionsMade = 0;
  const connections = new Set<RTCPeerConnection>();
  const tracks = new Set<MediaStreamTrack>();
  const sockets = new Set<WebSocket>();
  const contexts = new Set<AudioContext>();
  const timers = new Map<number, number>();
  const listeners: { target: EventTarget; type: string; listener: unknown; capture: boolean }[] = [];

  const Connection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
      connectionsMade++;
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
      sockets.add(this);
      super.addEventListener("close", () => sockets.delete(this));
    }
  };

  const Context = window.AudioContext;
  window.AudioContext = class extends Context {
    constructor(options?: AudioContextOptions) {
      super(options);
      contexts.add(this);
    }
    override close(): Promise<void> {
      contexts.delete(this);
      return super.close();
    }
  };

  function wrap<T extends object, K extends keyof T>(owner: T, name: K, make: (original: T[K]) => T[K]): void {
    owner[name] = make(owner[name]);
  }

  // A page that is not a secure context has no `mediaDevices`.
  if ("mediaDevices" in navigator) {
    wrap(
      MediaDevices.prototype,
      "getUserMedia",
      (original) =>
        async function (this: MediaDevices, constraints) {
          const stream = await original.call(this, constraints);
          for (const track of stream.getTracks()) tracks.add(track);
          return stream;
        },
    );
  }
  wrap(
    MediaStreamTrack.prototype,
    "clone",
    (original) =>
      function (this: MediaStreamTrack) {
        const copy = original.call(this);
        tracks.add(copy);
        return copy;
      },
  );

  const native = { setTimeout: window.setTimeout.bind(window), setInterval: window.setInterval.bind(window) };
  const call = (handler: TimerHandler, rest: unknown[]): void => {
    if (typeof handler === "function") Reflect.apply(handler, window, rest);
  };
  const clear = (original: (id?: number) => void) => (id?: number) => {
    original.call(window, id);
    if (id !== undefined) timers.delete(id);
  };
  Object.assign(window, {
    setTimeout(handler: TimerHandler, delay = 0, ...rest: unknown[]): number {
      const id = native.setTimeout(() => {
        timers.delete(id);
        call(handler, rest);
      }, delay);
      timers.set(id, delay);
      return id;
    },
    setInterval(handler: TimerHandler, delay = 0, ...rest: unknown[]): number {
      const id = native.setInterval(() => call(handler, rest), delay);
      timers.set(id, delay);
      return id;
    },
    clearTimeout: clear(clearTimeout),
    clearInterval: clear(clearInterval),
  });

  const outlives = (target: EventTarget): boolean =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    ("mediaDevices" in navigator && target === navigator.mediaDevices) ||
    target instanceof MediaQueryList ||
    target instanceof ScreenOrientation;
  const captures = (options?: boolean | EventListenerOptions): boolean =>
    typeof options === "boolean" ? options : (options?.capture ?? false);
  const forget = (target: EventTarget, type: string, listener: unknown, capture: boolean): void => {
    const index = listeners.findIndex(
      (entry) =>
        entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture,
    );
    if (index >= 0) listeners.splice(index, 1);
  };
  wrap(
    EventTarget.prototype,
    "addEventListener",
    (original) =>
      function (this: unknown, type, listener, options) {
        const target = this instanceof EventTarget ? this : window;
        original.call(target, type, listener, options);
        if (listener === null || !outlives(target)) return;
        const capture = captures(options);
        forget(target, type, listener, capture);
        listeners.push({ target, type, listener, capture });
        const drop = (): void => forget(target, type, listener, capture);
        if (typeof options !== "object") return;
        if (options.once) original.call(target, type, drop, { once: true, capture });
        if (options.signal) original.call(options.signal, "abort", drop, { once: true });
      },
  );
  wrap(
    EventTarget.prototype,
    "removeEventListener",
    (original) =>
      function (this: unknown, type, listener, options) {
        const target = this instanceof EventTarget ? this : window;
        original.call(target, type, listener, options);
        forget(target, type, listener, captures(options));
      },
  );

  async function framesReceived(): Promise<number> {
    let frames = 0;
    for (const connection of connections) {
      const stats = (await connection.getStats()) as Map<string, { type: string; framesReceived?: number }>;
      for (const entry of stats.values()) {
        if (entry.type === "inbound-rtp") frames += entry.framesReceived ?? 0;
      }
    }
    return frames;
  }

  window.leakTracker = {
    framesReceived,
    held: () => ({
      connectionsMade,
      connections: connections.size,
      liveTracks: [...tracks].filter((track) => track.readyState === "live").map((track) => track.kind),
      sockets: sockets.size,
      timers: [...timers.values()],
      audioContexts: contexts.size,
      listeners: listeners.map((entry) => `${entry.target.constructor.name} ${entry.type}`).sort(),
    }),
  };
}

/** The leak tracker as a script to run before a page's own. */
export const leakTracker = `(${String(installLeakTracker)})();`;
