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

/** Everything under a node, in shadow trees too. */
const everything = (node: ParentNode): Element[] =>
  [...node.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

const isOurs = (element: Element): element is ReactiveElement => element instanceof ReactiveElement;

/** The elements around one, out of shadow trees too, itself the first. */
const around = (element: Element): Element[] => {
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return [element, ...(outer ? around(outer) : [])];
};

/** Whom an element is about: whom it names itself, or whom the nearest around it names. */
const about = (element: Element): string | undefined =>
  around(element)
    .map((one) => ("participant" in one && typeof one.participant === "string" ? one.participant : undefined))
    .find(Boolean);

/** Waits until nothing has anything left to render. */
const settled = async (room: FakeRoom): Promise<void> => {
  for (;;) {
    const pending = everything(room)
      .filter(isOurs)
      .filter((one) => one.isUpdatePending);
    if (!pending.length) return;
    await Promise.all(pending.map((one) => one.updateComplete));
  }
};

/** A box in which everybody fits: tiles of other pages are hidden, and Firefox plays no hidden video. */
const box = "inline-size: 1600px; block-size: 1600px";

/** Thirty people, three of them with cameras, on a page with a grid, a list, tiles of its own and all the rest. */
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
  const people = Array.from({ length: 30 }, (_, index): Participant => {
    const streams = index < 3 ? { camera: picture() } : {};
    return person(`p${index}`, { microphone: "on", camera: index < 3 ? "on" : "off", streams });
  });
  room.enter(...people);
  await settled(room);
  // A picture's first frame is news to its tile, which then hides what stood in for it.
  const videos = everything(room).filter((one) => one instanceof HTMLVideoElement);
  const playing = videos.filter(({ srcObject }) => srcObject);
  const isSeen = (video: HTMLVideoElement): boolean =>
    video.parentNode?.querySelector<HTMLElement>("[part=avatar]")?.hidden === true;
  await until(() => playing.every((video) => !video.paused && isSeen(video)), "all pictures to play");
  await settled(room);
  return { room, people, playing };
};

/** Every update of every element of the kit, by whom the element is about, while something happens. */
const updatesDuring = async (room: FakeRoom, happen: () => void): Promise<ReactiveElement[]> => {
  const prototype = ReactiveElement.prototype as unknown as { performUpdate(): void };
  const { performUpdate } = prototype;
  const updated: ReactiveElement[] = [];
  prototype.performUpdate = function (this: ReactiveElement) {
    updated.push(this);
    performUpdate.call(this);
  };
  try {
    happen();
    await settled(room);
    await new Promise(requestAnimationFrame);
    await settled(room);
  } finally {
    prototype.performUpdate = performUpdate;
  }
  return updated;
};

describe("a page with thirty people", () => {
  for (const layout of ["grid", "speaker", "sidebar", "spotlight"]) {
    it(`renders nothing but the elements of the one who begins to speak, and of the one who stops: ${layout}`, async () => {
      const { room } = await crowded(layout);
      // Who has the word keeps it: the stage is another question.
      room.changeRemote("p0", { speaking: true });
      await settled(room);
      for (const speaking of [true, false]) {
        const updated = await updatesDuring(room, () => room.changeRemote("p17", { speaking }));
        expect([...new Set(updated.map(about))]).to.deep.equal(["p17"]);
        // Once each: the tile of the grid, that of the template and what is in it, the page's own and what is in it, the line of
        // the list and its avatar.
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

  it("renders nothing but the elements of those who mute, turn a camera on, raise a hand or lose their connection", async () => {
    const { room } = await crowded();
    const changes: Partial<Participant>[] = [
      { microphone: "muted" },
      { camera: "on", streams: { camera: picture() } },
      { handRaised: true },
      { quality: "poor" },
    ];
    for (const change of changes) {
      const updated = await updatesDuring(room, () => room.changeRemote("p20", change));
      expect([...new Set(updated.map(about))], JSON.stringify(change)).to.deep.equal(["p20"]);
    }
  });

  it("neither re-makes nor moves a playing video when somebody comes, goes, shares, is pinned or changes the layout", async () => {
    const { room, people, playing } = await crowded();
    expect(playing).to.have.lengthOf(10);
    const streams = playing.map(({ srcObject }) => srcObject);
    const broken: string[] = [];
    const note = ({ type }: Event): unknown => broken.push(type);
    for (const video of playing) for (const type of ["pause", "emptied", "abort"]) video.addEventListener(type, note);
    // What holds them, up to the room: none of it may be taken out of its place, not even to be put back there.
    const fixed = new Set<Node>(playing.flatMap(around));
    const moved: Node[] = [];
    const take = (records: readonly MutationRecord[]): void => {
      for (const { addedNodes, removedNodes } of records) {
        moved.push(...[...addedNodes, ...removedNodes].filter((node) => fixed.has(node)));
      }
    };
    const observer = new MutationObserver(take);
    const roots = everything(room).flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of [room, ...roots]) observer.observe(root, { childList: true, subtree: true });

    const grids = [...room.querySelectorAll("rtc-grid")];
    const happenings: (() => void)[] = [
      () =>
        room.store.update({ remotes: [...people, person("late", { camera: "on", streams: { camera: picture() } })] }),
      () => room.changeRemote("p29", { screen: "on", streams: { screen: picture() } }),
      () => room.changeRemote("p29", { pinned: true }),
      () => grids.forEach((grid) => (grid.layout = "speaker")),
      () => room.changeRemote("p9", { speaking: true }),
      () => grids.forEach((grid) => (grid.spotlight = "p12")),
      () => grids.forEach((grid) => (grid.layout = "grid")),
      // Some of those before them, between them and after them go, and somebody comes in the same moment.
      () => {
        const { remotes } = room.store.snapshot;
        const stay = remotes.filter(({ id }) => !["p3", "p7", "p29", "late"].includes(id));
        room.store.update({ remotes: [...stay, person("later")] });
      },
      // An order that puts everybody elsewhere: in the document they stay where they are.
      () => room.store.update({ remotes: room.store.snapshot.remotes.toReversed() }),
    ];
    for (const happen of happenings) {
      happen();
      await settled(room);
    }
    // What happens to a video is told in a task of its own.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    take(observer.takeRecords());
    observer.disconnect();
    expect(moved).to.deep.equal([]);
    expect(playing.map(({ srcObject }) => srcObject)).to.deep.equal(streams);
    expect(playing.filter(({ paused, isConnected }) => paused || !isConnected)).to.deep.equal([]);
    expect(broken).to.deep.equal([]);
  });
});
