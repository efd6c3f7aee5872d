import type { Frame } from "playwright-core";
import { until, type Seen } from "./until.js";

interface PageSeen {
  state: string;
  /** Everyone in the room, this page included, as one text: the same on every page that knows the same. */
  roster: string;
  /** Those of the others to whom there is no connection. */
  unconnected: string[];
  connections: number;
  others: number;
  /** How many tracks the roster promises. */
  expected: { audio: number; video: number };
}

const lookAt = (frame: Frame): Promise<PageSeen> =>
  frame.evaluate(() => {
    const room = document.querySelector("rtc-room");
    if (!room) throw new Error("The page has no room.");
    const { connectionState, local, remotes } = room.state;
    return {
      state: connectionState,
      roster: [local, ...remotes]
        .map(({ id, displayName, microphone, camera, screen, handRaised }) =>
          [id, displayName, microphone, camera, screen, handRaised].join(" "),
        )
        .sort()
        .join("\n"),
      unconnected: remotes
        .filter((remote) => remote.connectionState !== "connected")
        .map((remote) => `${remote.displayName} ${remote.connectionState}`),
      connections: window.eventRecorder.connections().length,
      others: remotes.length,
      expected: {
        audio: remotes.filter(({ microphone }) => microphone !== "off").length,
        video: remotes.flatMap(({ camera, screen }) => [camera, screen]).filter((video) => video === "on").length,
      },
    };
  });

const trackBytes = (frame: Frame): Promise<{ key: string; kind: string; bytes: number }[]> =>
  frame.evaluate(() => window.eventRecorder.tracks());

/** The differences between the pages, and pairs that cannot reach each other; empty when there are none. */
function whatIsAmiss(pages: PageSeen[]): string {
  const [first] = pages;
  const outside = pages.filter(({ state }) => state !== "connected").map(({ state }) => state);
  if (outside.length > 0) return `rooms: ${outside.join(", ")}`;
  const strays = pages.filter(({ others, connections }) => others !== pages.length - 1 || connections !== others);
  if (strays.length > 0) {
    return `of ${pages.length - 1} others: ${strays.map((page) => `${page.others} there, ${page.connections} connections`).join("; ")}`;
  }
  const unconnected = pages.flatMap((page) => page.unconnected);
  if (unconnected.length > 0) return `not connected: ${unconnected.join(", ")}`;
  const other = pages.find(({ roster }) => roster !== first?.roster);
  return other ? `rosters differ:\n${other.roster}\n—\n${first?.roster}` : "";
}

/**
 * Waits until the pages have one call: every pair connected, all rosters equal, and bytes rising on every track that
 * the roster promises. Needs the event recorder on every page.
 */
export function converged(what: string, frames: readonly Frame[], patience?: number): Promise<Seen<string>> {
  let before = new Map<string, number>();
  return until(
    `${what}: every pair connected, bytes rising on every track, all rosters equal`,
    async () => {
      const pages = await Promise.all(frames.map(lookAt));
      const amiss = whatIsAmiss(pages);
      if (amiss !== "") {
        before = new Map();
        return amiss;
      }
      const bytes = await Promise.all(frames.map(trackBytes));
      const missing: string[] = [];
      for (const [index, { expected }] of pages.entries()) {
        const risen = { audio: 0, video: 0 };
        for (const { key, kind, bytes: now } of bytes[index] ?? []) {
          const name = `${index} ${key}`;
          const base = before.get(name);
          if (base === undefined) before.set(name, now);
          else if (now > base) risen[kind === "audio" ? "audio" : "video"]++;
        }
        for (const kind of ["audio", "video"] as const) {
          if (risen[kind] !== expected[kind])
            missing.push(`page ${index}: ${risen[kind]} of ${expected[kind]} ${kind}`);
        }
      }
      return missing.length > 0 ? `tracks that rise: ${missing.join(", ")}` : "";
    },
    (amiss) => amiss === "",
    patience,
    // To look at a crowd takes some of what the crowd needs.
    frames.length > 3 ? 500 : 50,
  );
}
