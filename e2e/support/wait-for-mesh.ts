import type { Frame } from "playwright-core";
import { until, type Seen } from "./until.js";

interface PageView {
  state: string;
  /** All participants, this page's included, as one text: equal on every page with the same roster. */
  roster: string;
  /** The remote participants without a connection. */
  unconnected: string[];
  connections: number;
  remotes: number;
  /** How many tracks the roster promises. */
  expected: { audio: number; video: number };
}

const viewOf = (frame: Frame): Promise<PageView> =>
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
      remotes: remotes.length,
      expected: {
        audio: remotes.filter(({ microphone }) => microphone !== "off").length,
        video: remotes.flatMap(({ camera, screen }) => [camera, screen]).filter((video) => video === "on").length,
      },
    };
  });

const trackBytes = (frame: Frame): Promise<{ key: string; kind: string; bytes: number }[]> =>
  frame.evaluate(() => window.eventRecorder.tracks());

/** The first difference between the pages, or the pairs that are not connected. Empty when there are none. */
function findDifference(pages: PageView[]): string {
  const [first] = pages;
  const outside = pages.filter(({ state }) => state !== "connected").map(({ state }) => state);
  if (outside.length > 0) return `rooms: ${outside.join(", ")}`;
  const strays = pages.filter(({ remotes, connections }) => remotes !== pages.length - 1 || connections !== remotes);
  if (strays.length > 0) {
    const counts = strays.map((page) => `${page.remotes} in the roster, ${page.connections} connections`);
    return `of ${pages.length - 1} others: ${counts.join("; ")}`;
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
export function waitForMesh(what: string, frames: readonly Frame[], patience?: number): Promise<Seen<string>> {
  let before = new Map<string, number>();
  return until(
    `${what}: every pair connected, bytes rising on every track, all rosters equal`,
    async () => {
      const pages = await Promise.all(frames.map(viewOf));
      const difference = findDifference(pages);
      if (difference !== "") {
        before = new Map();
        return difference;
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
    (difference) => difference === "",
    patience,
    // Reading many pages takes processor time that their calls need.
    frames.length > 3 ? 500 : 50,
  );
}
