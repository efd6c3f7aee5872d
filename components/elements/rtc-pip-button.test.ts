import { expect, fixture, html } from "@open-wc/testing";
import { sendMouse } from "@web/test-runner-commands";
import { nativeButton } from "../testing/buttons.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { override } from "../testing/override.js";
import { find, openPip } from "../testing/pip-button.js";
import { joinedRoom } from "../testing/real-room.js";
import { smallWindows, type SmallWindows } from "../testing/small-windows.js";
import { until } from "../testing/until.js";
import "./rtc-call.js";
import "./rtc-grid.js";
import "./rtc-pip-button.js";
import type { RtcRoom } from "./rtc-room.js";

const real = (window as Window & { documentPictureInPicture?: { window: Window | null } }).documentPictureInPicture;

const videosIn = (grid: Element): HTMLVideoElement[] =>
  [...(grid.shadowRoot?.querySelectorAll("rtc-video") ?? [])].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll("video") ?? []),
  ]);

const press = async (element: Element): Promise<void> => {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: "click", position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
};

describe("<rtc-pip-button>", () => {
  let windows: SmallWindows | undefined;
  let restores: (() => void)[] = [];
  afterEach(() => {
    windows?.restore();
    windows = undefined;
    for (const restore of restores) restore();
    restores = [];
  });

  it("moves the tiles into a picture-in-picture window, where their pictures play on, and returns them to their place", async () => {
    windows = smallWindows();
    const room = await joinedRoom(
      html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>
        <p>After</p>`,
      {
        video: true,
      },
    );
    const grid = find(room, "rtc-grid");
    const playing = () => videosIn(grid).filter(({ paused, videoWidth }) => !paused && videoWidth);
    await until(() => playing().length === 1, "the local picture");
    const [video] = videosIn(grid);
    const button = await openPip(room, grid);
    expect(grid.ownerDocument).to.equal(windows.view?.document);
    expect(button.matches(":state(small)")).to.equal(true);
    expect((await nativeButton(button)).getAttribute("aria-pressed")).to.equal("true");
    await expect(button).to.be.accessible();
    await until(() => playing().length === 1, "the picture in the window");
    expect(videosIn(grid)).to.deep.equal([video]);

    windows.close();
    expect(grid.ownerDocument).to.equal(document);
    expect([...room.children].map(({ localName }) => localName)).to.deep.equal(["rtc-grid", "rtc-pip-button", "p"]);
    await until(() => playing().length === 1, "the picture back in the page");
    await button.updateComplete;
    expect(button.matches(":state(small)")).to.equal(false);
    expect(videosIn(grid)).to.deep.equal([video]);
  });

  it("renders participants that join while the window is open with their styles, and keeps the styles after it closes", async () => {
    windows = smallWindows();
    const room = await fixture<FakeRoom>(html`<fake-room><rtc-grid></rtc-grid></fake-room>`);
    room.enter(person("ana"));
    const grid = find(room, "rtc-grid");
    await grid.updateComplete;
    // A fake room answers no request: the real room around it does.
    const host = await joinedRoom(html`<rtc-pip-button></rtc-pip-button>`);
    host.append(room);
    await openPip(host, grid);
    room.store.update({ remotes: [person("ana"), person("bea")] });
    const tiles = () => [...(grid.shadowRoot?.querySelectorAll("rtc-video") ?? [])];
    await until(() => tiles().length === 3, "the tile of the new participant");
    await tiles()[2]?.updateComplete;
    const dressed = () =>
      tiles().map((tile) => getComputedStyle(tile.shadowRoot?.querySelector("[part=avatar]") ?? tile).display);
    expect(dressed()).to.deep.equal(["grid", "grid", "grid"]);
    expect(tiles()[2]?.shadowRoot?.textContent).to.contain("bea");
    room.store.update({ remotes: [person("bea")] });
    await until(() => tiles().length === 2, "the removal of the tile of the participant that left");
    windows.close();
    expect(dressed()).to.deep.equal(["grid", "grid"]);
    expect(getComputedStyle(grid).display).to.equal("flex");
  });

  it("applies the page's rules and inherited values in the window", async () => {
    windows = smallWindows();
    const style = document.createElement("style");
    style.textContent = `
      section.dark > rtc-room { --rtc-surface: rgb(1, 2, 3); color: rgb(4, 5, 6); }
      .dark rtc-grid::part(tile) { border-inline-start: 5px solid rgb(7, 8, 9); }
    `;
    document.head.append(style);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("rtc-grid { outline: 3px solid rgb(1, 1, 1); }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.lang = "de";
    try {
      const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
      const section = document.createElement("section");
      section.className = "dark";
      room.parentElement?.append(section);
      section.append(room);
      const grid = find(room, "rtc-grid");
      await until(() => grid.shadowRoot?.querySelector("rtc-video"), "a tile");
      await openPip(room, grid);
      const tile = await until(() => grid.shadowRoot?.querySelector("rtc-video"), "the tile");
      const { backgroundColor, borderLeftWidth } = getComputedStyle(tile);
      expect([backgroundColor, borderLeftWidth]).to.deep.equal(["rgb(1, 2, 3)", "5px"]);
      expect(getComputedStyle(grid).color).to.equal("rgb(4, 5, 6)");
      expect(getComputedStyle(grid).outlineWidth).to.equal("3px");
      const { view } = windows;
      expect(view?.document.documentElement.lang).to.equal("de");
      const { width, height } = grid.getBoundingClientRect();
      expect([width, height]).to.deep.equal([view?.innerWidth, view?.innerHeight]);
      room.remove();
      section.remove();
    } finally {
      style.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      document.documentElement.lang = "en";
    }
  });

  it("applies the page's rules for the parts of <rtc-call> to its grid in the window", async () => {
    windows = smallWindows();
    const style = document.createElement("style");
    style.textContent = "rtc-call.mine::part(tile) { border-inline-start: 5px solid red; }";
    document.head.append(style);
    restores = [() => style.remove()];
    const call = await fixture<HTMLElement>(html`
      <rtc-call class="mine" room=${crypto.randomUUID()} call-type="audio" audio autojoin>
        <rtc-pip-button slot="controls"></rtc-pip-button>
      </rtc-call>
    `);
    const grid = await until(() => call.shadowRoot?.querySelector("rtc-grid"), "the stage");
    const border = (): string => {
      const tile = grid.shadowRoot?.querySelector("rtc-video");
      return tile ? getComputedStyle(tile).borderLeftWidth : "";
    };
    await until(() => grid.checkVisibility() && border() === "5px", "a tile on it");
    await openPip(call, grid);
    expect(border()).to.equal("5px");
    windows.close();
    expect(grid.getRootNode()).to.equal(call.shadowRoot);
    expect(border()).to.equal("5px");
  });

  for (const [what, end] of [
    ["on a second click", (room: RtcRoom) => find(room, "rtc-pip-button").click()],
    ["when the call ends", (room: RtcRoom) => room.leave()],
    [
      "on a request that a script dispatches",
      (room: RtcRoom) => room.dispatchEvent(new Event("rtc-pip-request", { bubbles: true, composed: true })),
    ],
  ] as const) {
    it(`closes the window ${what}`, async () => {
      windows = smallWindows();
      const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
      const grid = find(room, "rtc-grid");
      await grid.updateComplete;
      await openPip(room, grid);
      end(room);
      expect(grid.ownerDocument).to.equal(document);
      expect(grid.parentElement).to.equal(room);
      expect(windows.view).to.equal(undefined);
    });
  }

  it("closes the window when the room leaves the page, and leaves the tiles in the room", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
    const grid = find(room, "rtc-grid");
    await openPip(room, grid);
    room.remove();
    expect(windows.view).to.equal(undefined);
    expect([...room.children].map(({ localName }) => localName)).to.deep.equal(["rtc-grid", "rtc-pip-button"]);
    expect(grid.isConnected).to.equal(false);
  });

  it("keeps the window open when the room moves within the page", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
    const grid = find(room, "rtc-grid");
    await openPip(room, grid);
    const section = document.createElement("section");
    room.before(section);
    section.append(room);
    expect(grid.ownerDocument).to.equal(windows.view?.document);
    room.leave();
    expect(grid.parentElement).to.equal(room);
  });

  it("leaves the tiles in their place when the browser refuses the window, or the page cancels the request", async () => {
    windows = smallWindows({ refuse: true });
    const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
    const [grid, button] = [find(room, "rtc-grid"), find(room, "rtc-pip-button")];
    button.click();
    await until(() => windows?.asked.length, "the browser to be asked");
    await button.updateComplete;
    expect([grid.parentElement, button.matches(":state(small)")]).to.deep.equal([room, false]);
    room.addEventListener("rtc-pip-request", (event) => event.preventDefault());
    button.click();
    expect(windows.asked).to.have.lengthOf(1);
  });

  it("is not displayed in a browser without picture-in-picture", async () => {
    const room = await joinedRoom(html`<rtc-pip-button></rtc-pip-button>`);
    const button = find(room, "rtc-pip-button");
    restores = [
      override(window, "documentPictureInPicture", undefined),
      override(document, "pictureInPictureEnabled", false),
    ];
    button.requestUpdate();
    await button.updateComplete;
    expect(button.matches(":state(unsupported)")).to.equal(true);
    expect(button.checkVisibility()).to.equal(false);
  });

  it("shows the largest picture in a browser that has a window for single pictures only", async () => {
    // Headless browsers have no such window: the method is replaced, and its event dispatched by the test.
    const shown: HTMLVideoElement[] = [];
    const requestPictureInPicture = function (this: HTMLVideoElement) {
      shown.push(this);
      return Promise.resolve({});
    };
    restores = [
      override(window, "documentPictureInPicture", undefined),
      override(document, "pictureInPictureEnabled", true),
      override(HTMLVideoElement.prototype, "requestPictureInPicture", requestPictureInPicture),
    ];
    const ana = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`, { video: true });
    await joinedRoom(undefined, { room: ana.room, video: true });
    const [grid, button] = [find(ana, "rtc-grid"), find(ana, "rtc-pip-button")];
    await until(() => videosIn(grid).filter(({ videoWidth }) => videoWidth).length === 2, "both pictures");
    await button.updateComplete;
    expect(button.checkVisibility()).to.equal(true);
    button.click();
    await until(() => button.matches(":state(small)"), "the picture in a window");
    // Both pictures have the same size: the remote one is chosen.
    expect(shown).to.deep.equal([videosIn(grid)[1]]);
    shown[0]?.dispatchEvent(new Event("leavepictureinpicture", { bubbles: true }));
    await button.updateComplete;
    expect(button.matches(":state(small)")).to.equal(false);
  });

  if (real) {
    it("moves the tiles into a real picture-in-picture window of the browser after a click", async () => {
      const room = await joinedRoom(html`<rtc-pip-button></rtc-pip-button><rtc-grid></rtc-grid>`, { video: true });
      const [grid, button] = [find(room, "rtc-grid"), find(room, "rtc-pip-button")];
      const playing = () => videosIn(grid).filter(({ paused, videoWidth }) => !paused && videoWidth);
      await until(() => playing().length === 1, "the local picture");
      await press(button);
      const view = await until(() => real.window, "the window");
      await until(() => grid.ownerDocument === view.document, "the tiles in it");
      await until(() => playing().length === 1, "the picture in the window");
      expect(getComputedStyle(grid).display).to.equal("flex");
      view.close();
      await until(() => grid.ownerDocument === document, "the tiles back in the page");
      await until(() => playing().length === 1, "the picture back in the page");
    });
  }
});
