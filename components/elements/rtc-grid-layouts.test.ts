import { expect, html } from "@open-wc/testing";
import { person, picture } from "../testing/fake-room.js";
import { box, gridOf, type Tile } from "../testing/grid.js";
import { once } from "../testing/once.js";
import { reduceMotion } from "../testing/reduced-motion.js";
import { until } from "../testing/until.js";
import type { RtcGrid } from "./rtc-grid.js";
import "./rtc-name.js";
import "./rtc-pin-button.js";

/** Records the nodes that are added to the trees of a grid, or removed from them. The returned function gives them. */
const recordChanges = (grid: RtcGrid): (() => Node[]) => {
  const observer = new MutationObserver(() => {});
  for (const root of [grid, grid.shadowRoot]) if (root) observer.observe(root, { childList: true, subtree: true });
  return () => observer.takeRecords().flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
};

const isTile = (node: Node): boolean => node instanceof Element && node.matches("rtc-video, rtc-participant");

describe("the layout of <rtc-grid>", () => {
  it("is a grid of equal tiles by default", async () => {
    const { grid, large, tiles } = await gridOf(["ana", "ben"]);
    expect(await large()).to.equal("");
    expect(new Set((await tiles()).map(({ offsetWidth }) => offsetWidth)).size).to.equal(1);
    expect(grid.matches(":state(staged)")).to.equal(false);
  });

  it("speaker has one large tile above a row of the others", async () => {
    const { grid, large, tiles } = await gridOf(
      ["ana", "ben"],
      html`<rtc-grid layout="speaker" style=${box}></rtc-grid>`,
    );
    expect(await large()).to.equal("ana");
    expect(grid.matches(":state(staged)")).to.equal(true);
    const [me, ana, ben] = await tiles();
    expect(me?.offsetTop).to.equal(ben?.offsetTop);
    expect(me?.offsetTop).to.be.at.least((ana?.offsetTop ?? 0) + (ana?.offsetHeight ?? 0));
  });

  it("sidebar has a column on the right, and on the left in a page that is written from right to left", async () => {
    const { grid, tiles } = await gridOf(["ana", "ben"], html`<rtc-grid layout="sidebar" style=${box}></rtc-grid>`);
    const [me, ana, ben] = await tiles();
    expect(me?.offsetLeft).to.equal(ben?.offsetLeft);
    expect(me?.offsetLeft).to.be.greaterThan(ana?.offsetLeft ?? 0);
    grid.dir = "rtl";
    expect(me?.offsetLeft).to.be.lessThan(ana?.offsetLeft ?? 0);
  });

  it("spotlight shows the large tile only", async () => {
    const { visible, tiles } = await gridOf(
      ["ana", "ben"],
      html`<rtc-grid layout="spotlight" style=${box}></rtc-grid>`,
    );
    expect(await visible()).to.deep.equal(["ana"]);
    expect(await tiles()).to.have.length(3);
  });

  it("changes only styles: no tile is moved or created, and pictures play on", async () => {
    const { room, grid, tiles } = await gridOf(["ana", "ben"]);
    room.changeRemote("ana", { camera: "on", streams: { camera: picture() } });
    const [, ana] = await tiles();
    await ana?.updateComplete;
    const video = ana?.shadowRoot?.querySelector("video");
    await until(() => video && !video.paused, "the picture to play");
    const changes = recordChanges(grid);
    const order = await tiles();
    for (const layout of ["speaker", "spotlight", "sidebar", "grid"]) {
      grid.layout = layout;
      expect(await tiles()).to.deep.equal(order);
    }
    room.changeRemote("ben", { pinned: true });
    expect(await tiles()).to.deep.equal(order);
    expect(changes().filter(isTile)).to.deep.equal([]);
    expect(video?.paused).to.equal(false);
  });

  for (const layout of ["grid", "speaker", "spotlight", "sidebar"]) {
    it(`makes a shared screen large, and a pinned participant in place of it: ${layout}`, async () => {
      const { room, large } = await gridOf(
        ["ana", "ben", "cleo"],
        html`<rtc-grid layout=${layout} style=${box}></rtc-grid>`,
      );
      room.changeRemote("ben", { screen: "on", streams: { screen: picture() } });
      expect(await large()).to.equal("screen of ben");
      room.changeRemote("cleo", { pinned: true });
      expect(await large()).to.equal("cleo");
    });
  }

  for (const layout of ["grid", "speaker", "spotlight", "sidebar"]) {
    it(`makes the participant of the spotlight large in place of a shared screen, unless a participant is pinned: ${layout}`, async () => {
      const { room, grid, large } = await gridOf(
        ["ana", "ben", "cleo"],
        html`<rtc-grid layout=${layout} spotlight="Cleo Vogt" style=${box}></rtc-grid>`,
      );
      room.changeRemote("ben", { screen: "on", streams: { screen: picture() } });
      expect(await large(), "no participant has that name").to.equal("screen of ben");
      room.changeRemote("cleo", { displayName: "Cleo Vogt" });
      expect(await large(), "by name").to.equal("cleo");
      grid.spotlight = "me";
      expect(await large(), "the local participant, by id").to.equal("me");
      room.changeRemote("ana", { pinned: true });
      expect(await large(), "the pinned participant").to.equal("ana");
      room.changeRemote("ana", { pinned: false });
      grid.spotlight = null;
      expect(await large()).to.equal("screen of ben");
      const info = { id: "r", callType: "video", createdAt: 0, createdBy: "ana", metadata: {} } as const;
      room.store.update({ room: { ...info, spotlight: "cleo" } });
      expect(await large(), "the host's choice").to.equal("cleo");
      grid.spotlight = "";
      expect(await large(), "no participant, against the host's choice").to.equal("screen of ben");
    });
  }

  it("shows the screen of the participant in the spotlight, and their camera when they stop sharing", async () => {
    const { room, large } = await gridOf(["ana", "ben"], html`<rtc-grid spotlight="ben" style=${box}></rtc-grid>`);
    expect(await large()).to.equal("ben");
    room.changeRemote("ben", { screen: "on", streams: { screen: picture() } });
    expect(await large()).to.equal("screen of ben");
    room.changeRemote("ben", { screen: "off", streams: {} });
    expect(await large()).to.equal("ben");
  });

  it("makes a participant large who has been speaking for a second", async () => {
    const { room, grid, large } = await gridOf(
      ["ana", "ben"],
      html`<rtc-grid layout="speaker" style=${box}></rtc-grid>`,
    );
    room.changeRemote("ben", { speaking: true });
    expect(await large()).to.equal("ana");
    await until(async () => (await large()) === "ben", "the speaker to be large");
    expect(grid.isUpdatePending).to.equal(false);
  });

  it("does not render when the participant who is already large speaks", async () => {
    const { room, grid, tiles } = await gridOf(
      ["ana", "ben"],
      html`<rtc-grid layout="speaker" style=${box}></rtc-grid>`,
    );
    await tiles();
    room.changeRemote("ana", { speaking: true });
    expect(grid.isUpdatePending).to.equal(false);
  });

  it("names the large tile with the part stage", async () => {
    const { inside, tiles } = await gridOf(["ana"], html`<rtc-grid layout="speaker" style=${box}></rtc-grid>`);
    await tiles();
    expect(inside<Tile>('[part~="stage"]').map(({ participant }) => participant)).to.deep.equal(["ana"]);
  });
});

describe("the template of <rtc-grid>", () => {
  const own = (ids: readonly string[], source = "camera") =>
    gridOf(
      ids,
      html`<rtc-grid style=${box}>
        <template data-source=${source}><rtc-video></rtc-video><rtc-name></rtc-name></template>
      </rtc-grid>`,
    );

  it("makes the tiles in the page's own tree, each for its participant", async () => {
    const { grid, tiles } = await own(["ana", "ben"]);
    expect((await tiles()).map(({ localName }) => localName)).to.deep.equal(Array(3).fill("rtc-participant"));
    const names = [...grid.querySelectorAll("rtc-name")];
    await Promise.all(names.map((name) => name.updateComplete));
    expect(names.map((name) => name.shadowRoot?.textContent.trim())).to.deep.equal(["You", "ana", "ben"]);
    await expect(grid).to.be.accessible();
  });

  it("makes tiles that are laid out like the default ones, filled by the video", async () => {
    const { grid, tiles, large } = await own(["ana", "ben"]);
    grid.layout = "speaker";
    expect(await large()).to.equal("ana");
    const [, ana] = await tiles();
    await ana?.updateComplete;
    expect(ana?.matches(":state(stage)")).to.equal(true);
    const video = ana?.querySelector("rtc-video");
    const name = ana?.querySelector("rtc-name");
    expect(video?.offsetWidth).to.equal(ana?.offsetWidth);
    expect((video?.offsetHeight ?? 0) + (name?.offsetHeight ?? 0)).to.equal(ana?.offsetHeight);
  });

  it("makes tiles that are hidden on other pages, whatever display value the page gives them", async () => {
    const { room, grid, visible, tiles } = await own(["ana", "ben"]);
    const sheet = document.createElement("style");
    sheet.textContent = "rtc-participant { display: flex }";
    room.append(sheet);
    grid.pageSize = "2";
    expect(await visible()).to.deep.equal(["me", "ana"]);
    expect((await tiles()).map(({ offsetWidth }) => offsetWidth > 0)).to.deep.equal([true, true, false]);
  });

  it("is not used for shared screens, which have the default tile or a template of their own", async () => {
    const { room, grid, tiles } = await own(["ana"]);
    room.changeRemote("ana", { screen: "on", streams: { screen: picture() } });
    const [, , screen] = await tiles();
    expect(screen?.innerHTML).to.equal('<rtc-video source="screen"></rtc-video>');
    const template = document.createElement("template");
    template.dataset["source"] = "screen";
    template.innerHTML = "<b>A screen</b>";
    grid.append(template);
    await Promise.resolve();
    await grid.updateComplete;
    expect(screen?.innerHTML).to.equal("<b>A screen</b>");
  });

  it("can be added and removed later", async () => {
    const { grid, tiles } = await gridOf(["ana"]);
    const template = document.createElement("template");
    template.innerHTML = "<b>Hello</b>";
    grid.append(template);
    await Promise.resolve();
    expect((await tiles()).map(({ innerHTML }) => innerHTML)).to.deep.equal(["<b>Hello</b>", "<b>Hello</b>"]);
    template.remove();
    await Promise.resolve();
    expect((await tiles()).map(({ localName }) => localName)).to.deep.equal(["rtc-video", "rtc-video"]);
  });

  it("never changes the tiles of participants who stay", async () => {
    const { room, grid, tiles } = await own(["ana", "ben", "cleo"]);
    const before = await tiles();
    const changes = recordChanges(grid);
    room.enter(person("ana"), person("dan"), person("cleo"));
    const after = await tiles();
    const staying = [0, 1, 3].map((index) => before[index]);
    expect([after[0], after[1], after[3]]).to.deep.equal(staying);
    const touched = changes();
    for (const tile of staying) {
      for (const node of [tile, ...(tile?.querySelectorAll("*") ?? [])]) expect(touched).not.to.include(node);
    }
  });
});

describe("a double click on a tile of <rtc-grid>", () => {
  const doubleClick = (target: Element | undefined): unknown =>
    target?.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, composed: true }));

  it("requests to pin its participant, and to unpin them", async () => {
    const { room, tiles } = await gridOf(["ana"]);
    const [me, ana] = await tiles();
    for (const [tile, participant] of [
      [me, "me"],
      [ana, "ana"],
    ] as const) {
      const requested = once(room, "rtc-pin-request");
      doubleClick(tile);
      expect((await requested).detail).to.deep.equal({ room, participant, pinned: true });
    }
    room.changeRemote("ana", { pinned: true });
    const requested = once(room, "rtc-pin-request");
    doubleClick(ana);
    expect((await requested).detail).to.deep.equal({ room, participant: "ana", pinned: false });
  });

  it("requests nothing on a control in the tile, or between tiles", async () => {
    const { room, grid, inside } = await gridOf(
      ["ana"],
      html`<rtc-grid style=${box}
        ><template><b>Hello</b><rtc-pin-button></rtc-pin-button></template
      ></rtc-grid>`,
    );
    const pins = [...grid.querySelectorAll("rtc-pin-button")];
    await Promise.all(pins.map((pin) => pin.updateComplete));
    const requests: unknown[] = [];
    room.addEventListener("rtc-pin-request", ({ detail }) => requests.push(detail?.participant));
    doubleClick(pins[1]?.shadowRoot?.querySelector("button") ?? undefined);
    doubleClick(inside('[part="tiles"]')[0]);
    expect(requests).to.deep.equal([]);
    doubleClick(grid.querySelectorAll("b")[1]);
    expect(requests).to.deep.equal(["ana"]);
  });
});

describe("animation in <rtc-grid>", () => {
  const countAnimations = async (): Promise<number> => {
    const { grid, tiles } = await gridOf(["ana", "ben"]);
    expect(
      (await tiles()).flatMap((tile) => tile.getAnimations()),
      "a new tile is not animated",
    ).to.have.length(0);
    grid.layout = "speaker";
    return (await tiles()).flatMap((tile) => tile.getAnimations()).length;
  };

  it("moves tiles to their new places", async () => {
    expect(await countAnimations()).to.equal(3);
  });

  it("is off for users who prefer reduced motion", async () => {
    const end = reduceMotion();
    try {
      expect(await countAnimations()).to.equal(0);
    } finally {
      end();
    }
  });
});
