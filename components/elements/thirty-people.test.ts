import { expect, fixture, html } from "@open-wc/testing";
import { ReactiveElement } from "lit";
import type { Participant } from "../core/index.js";
import { type FakeRoom, person, picture } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { until } from "../testing/until.js";
import "./rtc-avatar.js";
import "./rtc-camera-button.js";
import "./rtc-chat.js";
import "./rtc-grid.js";
import "./rtc-hand-button.js";
import "./rtc-leave-button.js";
import "./rtc-mute-button.js";
import "./rtc-mute-indicator.js";
import "./rtc-name.js";
import "./rtc-participants.js";
import "./rtc-pin-button.js";
import "./rtc-reactions.js";
import "./rtc-roster.js";
import "./rtc-status.js";
import "./rtc-video.js";
import { override } from "../testing/override.js";

/** All elements below a node, including those in shadow trees. */
const descendants = (node: ParentNode): Element[] =>
  [...node.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot ? descendants(element.shadowRoot) : []),
  ]);

const isOurs = (element: Element): element is ReactiveElement => element instanceof ReactiveElement;

/** An element and its ancestors, across shadow roots, from the inside out. */
const selfAndAncestors = (element: Element): Element[] => {
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return [element, ...(outer ? selfAndAncestors(outer) : [])];
};

/** The participant that an element shows: the one that it names, or the one that the nearest ancestor names. */
const participantOf = (element: Element): string | undefined =>
  selfAndAncestors(element)
    .map((each) => ("participant" in each && typeof each.participant === "string" ? each.participant : undefined))
    .find(Boolean);

/** Waits until no element has an update pending. */
const settled = async (room: FakeRoom): Promise<void> => {
  for (;;) {
    const pending = descendants(room)
      .filter(isOurs)
      .filter((element) => element.isUpdatePending);
    if (!pending.length) return;
    await Promise.all(pending.map((element) => element.updateComplete));
  }
};

/** A box with room for all tiles: those of other pages of a grid are hidden, and Firefox plays no hidden video. */
const box = "inline-size: 1600px; block-size: 1600px";

/** Thirty remote participants, three of them with cameras, on a page with grids, lists, its own tiles and buttons. */
const crowded = async (layout = "grid") => {
  const room = await fixture<FakeRoom>(html`
    <fake-room>
      <rtc-grid layout=${layout} style=${box}></rtc-grid>
      <rtc-grid layout=${layout} style=${box}>
        <template><rtc-video></rtc-video><rtc-name></rtc-name><rtc-mute-indicator></rtc-mute-indicator></template>
      </rtc-grid>
      <rtc-participants include-local>
        <template>
          <rtc-video></rtc-video><rtc-avatar></rtc-avatar><rtc-name></rtc-name><rtc-pin-button></rtc-pin-button>
        </template>
      </rtc-participants>
      <rtc-roster></rtc-roster>
      <rtc-video participant="p1"></rtc-video>
      <rtc-status></rtc-status><rtc-chat></rtc-chat><rtc-reactions></rtc-reactions> <rtc-mute-button></rtc-mute-button
      ><rtc-camera-button></rtc-camera-button><rtc-hand-button></rtc-hand-button>
      <rtc-leave-button></rtc-leave-button>
    </fake-room>
  `);
  const participants = Array.from({ length: 30 }, (_, index): Participant => {
    const streams = index < 3 ? { camera: picture() } : {};
    return person(`p${index}`, { microphone: "on", camera: index < 3 ? "on" : "off", streams });
  });
  room.enter(...participants);
  await settled(room);
  // A tile renders again at the first frame of its picture: it then hides the avatar.
  const videos = descendants(room).filter((element) => element instanceof HTMLVideoElement);
  const playing = videos.filter(({ srcObject }) => srcObject);
  const isVisible = (video: HTMLVideoElement): boolean =>
    video.parentNode?.querySelector<HTMLElement>("[part=avatar]")?.hidden === true;
  await until(() => playing.every((video) => !video.paused && isVisible(video)), "all pictures to play");
  await settled(room);
  return { room, participants, playing };
};

/** The kit's elements that update while `act` and its effects run, once for each update. */
const updatesDuring = async (room: FakeRoom, act: () => void): Promise<ReactiveElement[]> => {
  const prototype = ReactiveElement.prototype as unknown as { performUpdate(): void };
  const { performUpdate } = prototype;
  const updated: ReactiveElement[] = [];
  const restore = override(prototype, "performUpdate", function (this: ReactiveElement) {
    updated.push(this);
    performUpdate.call(this);
  });
  try {
    act();
    await settled(room);
    await new Promise(requestAnimationFrame);
    await settled(room);
  } finally {
    restore();
  }
  return updated;
};

describe("a page with thirty participants", () => {
  for (const layout of ["grid", "speaker", "sidebar", "spotlight"]) {
    it(`renders only the elements of the participant who begins or stops to speak: ${layout}`, async () => {
      const { room } = await crowded(layout);
      // The active speaker stays p0: a change of the large tile is not part of this test.
      room.changeRemote("p0", { speaking: true });
      await settled(room);
      for (const speaking of [true, false]) {
        const updated = await updatesDuring(room, () => room.changeRemote("p17", { speaking }));
        expect([...new Set(updated.map(participantOf))]).to.deep.equal(["p17"]);
        // Once each: the grid's tile, the template's tile with its content, the page's own tile with its content, and the roster's
        // line with its avatar.
        const tags = updated.map(({ localName }) => localName).sort();
        expect(tags).to.deep.equal(
          [
            ...["rtc-video", "rtc-participant", "rtc-video", "rtc-name", "rtc-mute-indicator"],
            ...["rtc-participant", "rtc-video", "rtc-avatar", "rtc-name", "rtc-pin-button"],
            ...["rtc-roster-entry", "rtc-avatar"],
          ].sort(),
        );
      }
    });
  }

  it("renders only the elements of a participant who mutes, switches on a camera, raises a hand or has a poor connection", async () => {
    const { room } = await crowded();
    const changes: Partial<Participant>[] = [
      { microphone: "muted" },
      { camera: "on", streams: { camera: picture() } },
      { handRaised: true },
      { quality: "poor" },
    ];
    for (const change of changes) {
      const updated = await updatesDuring(room, () => room.changeRemote("p20", change));
      expect([...new Set(updated.map(participantOf))], JSON.stringify(change)).to.deep.equal(["p20"]);
    }
  });

  it("neither replaces nor moves a playing video when participants join, leave, share or are pinned, or the layout changes", async () => {
    const { room, participants, playing } = await crowded();
    expect(playing).to.have.lengthOf(10);
    const streams = playing.map(({ srcObject }) => srcObject);
    const interruptions: string[] = [];
    const recordInterruption = ({ type }: Event): void => {
      interruptions.push(type);
    };
    for (const video of playing) {
      for (const type of ["pause", "emptied", "abort"]) video.addEventListener(type, recordInterruption);
    }
    // No video and no ancestor of one may be removed from its place, not even to be put back there.
    const fixed = new Set<Node>(playing.flatMap(selfAndAncestors));
    const moved: Node[] = [];
    const recordMoves = (records: readonly MutationRecord[]): void => {
      for (const { addedNodes, removedNodes } of records) {
        moved.push(...[...addedNodes, ...removedNodes].filter((node) => fixed.has(node)));
      }
    };
    const observer = new MutationObserver(recordMoves);
    const roots = descendants(room).flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of [room, ...roots]) observer.observe(root, { childList: true, subtree: true });

    const grids = [...room.querySelectorAll("rtc-grid")];
    const actions: (() => void)[] = [
      () =>
        room.store.update({
          remotes: [...participants, person("late", { camera: "on", streams: { camera: picture() } })],
        }),
      () => room.changeRemote("p29", { screen: "on", streams: { screen: picture() } }),
      () => room.changeRemote("p29", { pinned: true }),
      () => grids.forEach((grid) => (grid.layout = "speaker")),
      () => room.changeRemote("p9", { speaking: true }),
      () => grids.forEach((grid) => (grid.spotlight = "p12")),
      () => grids.forEach((grid) => (grid.layout = "grid")),
      // Participants before, between and after them leave, and another one joins, in the same change.
      () => {
        const { remotes } = room.store.snapshot;
        const stay = remotes.filter(({ id }) => !["p3", "p7", "p29", "late"].includes(id));
        room.store.update({ remotes: [...stay, person("later")] });
      },
      // A reversed order: the elements stay at their places in the document.
      () => room.store.update({ remotes: room.store.snapshot.remotes.toReversed() }),
    ];
    for (const act of actions) {
      act();
      await settled(room);
    }
    // A video dispatches its events in later tasks.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    recordMoves(observer.takeRecords());
    observer.disconnect();
    expect(moved).to.deep.equal([]);
    expect(playing.map(({ srcObject }) => srcObject)).to.deep.equal(streams);
    expect(playing.filter(({ paused, isConnected }) => paused || !isConnected)).to.deep.equal([]);
    expect(interruptions).to.deep.equal([]);
  });
});
