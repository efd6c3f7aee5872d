import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person, picture } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-grid.js";
import type { RtcGrid } from "./rtc-grid.js";
import type { RtcVideo } from "./rtc-video.js";
import { texts } from "../texts/texts.js";
import { isolate } from "../texts/bidi-isolate.js";

const tilesOf = async (grid: RtcGrid): Promise<RtcVideo[]> => {
  await grid.updateComplete;
  return [...(grid.shadowRoot?.querySelectorAll("rtc-video") ?? [])];
};

const namesOf = async (grid: RtcGrid): Promise<string[]> => {
  const tiles = await tilesOf(grid);
  await Promise.all(tiles.map((tile) => tile.updateComplete));
  return tiles.map((tile) => tile.shadowRoot?.querySelector('[part="name"]')?.textContent.trim() ?? "");
};

const gridOf = async (count: number, content = html`<rtc-grid></rtc-grid>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  room.enter(...Array.from({ length: count - 1 }, (_, index) => person(`p${index + 1}`)));
  const grid = room.querySelector("rtc-grid");
  if (!grid) throw new Error("There is no <rtc-grid>.");
  await grid.updateComplete;
  return { room, grid };
};

/** Resolves after the grid's own observer, which was created first, has reported the new size. */
const resized = (grid: RtcGrid): Promise<void> =>
  new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(grid);
  });

describe("<rtc-grid>", () => {
  it("shows the local participant first, then the others in the order in which they joined, and no tile outside a call", async () => {
    const { room, grid } = await gridOf(3);
    expect(await namesOf(grid)).to.deep.equal(["You", "p1", "p2"]);
    room.store.update({ connectionState: "closed", remotes: [] });
    expect(await namesOf(grid)).to.deep.equal([]);
  });

  it("leaves the local participant out with no-local", async () => {
    const { grid } = await gridOf(3, html`<rtc-grid no-local></rtc-grid>`);
    expect(await namesOf(grid)).to.deep.equal(["p1", "p2"]);
  });

  it("shows a shared screen in a tile of its own after its owner's", async () => {
    const { room, grid } = await gridOf(3);
    room.changeRemote("p1", { screen: "on", streams: { screen: picture() } });
    expect(await namesOf(grid)).to.deep.equal(["You", "p1", texts.screenOf(isolate("p1")), "p2"]);
    room.changeRemote("p1", { screen: "off", streams: {} });
    expect(await namesOf(grid)).to.deep.equal(["You", "p1", "p2"]);
  });

  it("neither rebuilds nor moves a tile when participants join or leave", async () => {
    const { room, grid } = await gridOf(4);
    const [local, first, , third] = await tilesOf(grid);
    const moved: Node[] = [];
    const observer = new MutationObserver((records) =>
      moved.push(...records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])),
    );
    if (grid.shadowRoot) observer.observe(grid.shadowRoot, { childList: true, subtree: true });
    const [p1, p2, p3] = room.store.snapshot.remotes;
    if (!p1 || !p2 || !p3) throw new Error("A participant is missing.");
    room.store.update({ remotes: [p1, p3, person("p4")] });
    const after = await tilesOf(grid);
    expect([local, first, third].map((tile) => tile && after.indexOf(tile))).to.deep.equal([0, 1, 2]);
    moved.push(...observer.takeRecords().flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]));
    expect([local, first, third].filter((tile) => tile && moved.includes(tile))).to.have.length(0);
  });

  it("renders only the tile of the participant who changed", async () => {
    const { room, grid } = await gridOf(4);
    const renders: string[] = [];
    for (const element of [grid, ...(await tilesOf(grid))]) {
      const { requestUpdate } = element;
      element.requestUpdate = function (...change: Parameters<typeof requestUpdate>) {
        renders.push("participant" in element ? (element.participant ?? "") : "grid");
        requestUpdate.apply(element, change);
      };
    }
    room.changeRemote("p2", { microphone: "on" });
    expect(renders).to.deep.equal(["p2"]);
  });

  for (const [width, height] of [
    [320, 480],
    [320, 90],
    [1024, 768],
    [3840, 1080],
  ] as const) {
    it(`keeps all tiles inside a box of ${width} × ${height}, with the last row centered`, async () => {
      for (const count of [1, 2, 3, 5, 8, 17]) {
        const { grid } = await gridOf(
          count,
          html`<rtc-grid style="inline-size: ${width}px; block-size: ${height}px"></rtc-grid>`,
        );
        const box = grid.getBoundingClientRect();
        expect([box.width, box.height]).to.deep.equal([width, height]);
        const tiles = (await tilesOf(grid)).map((tile) => tile.getBoundingClientRect());
        expect(tiles).to.have.length(count);
        for (const { left, right, top, bottom } of tiles) {
          expect(left).to.be.at.least(box.left);
          expect(right).to.be.at.most(box.right);
          expect(top).to.be.at.least(box.top);
          expect(bottom).to.be.at.most(box.bottom);
        }
        const last = tiles.filter(({ top }) => top === tiles.at(-1)?.top);
        const middle = ((last[0]?.left ?? 0) + (last.at(-1)?.right ?? 0)) / 2;
        expect(middle).to.be.closeTo((box.left + box.right) / 2, 1);
      }
    });
  }

  it("arranges its tiles when its box changes, without a render", async () => {
    const { grid } = await gridOf(2, html`<rtc-grid style="inline-size: 800px; block-size: 225px"></rtc-grid>`);
    const [first, second] = await tilesOf(grid);
    expect(first?.offsetTop).to.equal(second?.offsetTop);
    let renders = 0;
    const { requestUpdate } = grid;
    grid.requestUpdate = function (...change: Parameters<typeof requestUpdate>) {
      renders++;
      requestUpdate.apply(grid, change);
    };
    grid.style.inlineSize = "400px";
    grid.style.blockSize = "450px";
    await resized(grid);
    expect(first?.offsetLeft).to.equal(second?.offsetLeft);
    expect(first?.offsetWidth).to.be.closeTo(393, 1);
    expect(renders).to.equal(0);
  });

  it("respects padding, gap and aspect ratio", async () => {
    const { grid } = await gridOf(
      2,
      html`<rtc-grid
        aspect-ratio="1"
        style="inline-size: 440px; block-size: 220px; padding: 10px; --rtc-gap: 20px"
      ></rtc-grid>`,
    );
    const [first, second] = (await tilesOf(grid)).map((tile) => tile.getBoundingClientRect());
    expect([first?.width, first?.height]).to.deep.equal([200, 200]);
    expect((second?.left ?? 0) - (first?.right ?? 0)).to.equal(20);
  });

  it("has a default size", async () => {
    const { grid } = await gridOf(1);
    expect(grid.clientWidth).to.be.greaterThan(100);
    expect(grid.clientHeight).to.be.greaterThan(100);
  });

  it("lets the page style tiles and their parts", async () => {
    const { room, grid } = await gridOf(2);
    const sheet = document.createElement("style");
    sheet.textContent = "rtc-grid::part(tile) { opacity: .5 } rtc-grid::part(name) { color: rgb(1, 2, 3) }";
    room.append(sheet);
    const [tile] = await tilesOf(grid);
    if (!tile) throw new Error("There is no tile.");
    await tile.updateComplete;
    expect(getComputedStyle(tile).opacity).to.equal("0.5");
    const name = tile.shadowRoot?.querySelector('[part="name"]');
    expect(name && getComputedStyle(name).color).to.equal("rgb(1, 2, 3)");
  });

  it("shows the participants of the room that it names with for", async () => {
    const { room } = await gridOf(2);
    room.id = "grid-elsewhere";
    const grid = await fixture<RtcGrid>(html`<rtc-grid for="grid-elsewhere"></rtc-grid>`);
    expect(await namesOf(grid)).to.deep.equal(["You", "p1"]);
  });

  it("is empty and unsubscribed while it is removed, and full when it is back", async () => {
    const { room, grid } = await gridOf(3);
    grid.remove();
    expect(await tilesOf(grid)).to.deep.equal([]);
    expect(room.listeners).to.equal(0);
    room.append(grid);
    expect(await namesOf(grid)).to.deep.equal(["You", "p1", "p2"]);
  });

  it("is accessible", async () => {
    const { grid } = await gridOf(3);
    await expect(grid).to.be.accessible();
  });
});
