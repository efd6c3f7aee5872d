import { expect, fixture, html } from "@open-wc/testing";
import { sendMouse } from "@web/test-runner-commands";
import { followCommands } from "../internal/commands/command-buttons.js";
import { nativeButton } from "../testing/buttons.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { once } from "../testing/once.js";
import { override } from "../testing/override.js";
import { joinedRoom } from "../testing/real-room.js";
import { smallWindows, type SmallWindows } from "../testing/small-windows.js";
import { until } from "../testing/until.js";
import "./push-to-talk.js";
import "./rtc-call.js";
import "./rtc-grid.js";
import "./rtc-hand-button.js";
import "./rtc-mute-button.js";
import "./rtc-pip-button.js";
import type { RtcPipButton } from "./rtc-pip-button.js";
import type { RtcRoom } from "./rtc-room.js";
import "./rtc-shortcuts.js";

const real = (window as Window & { documentPictureInPicture?: { window: Window | null } }).documentPictureInPicture;

const find = <K extends keyof HTMLElementTagNameMap>(place: ParentNode, tag: K): HTMLElementTagNameMap[K] => {
  const element = place.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  return element;
};

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

  /** Opens the small window of a room, and waits until the tiles are in it. */
  const open = async (room: Element, target: Element): Promise<RtcPipButton> => {
    const button = find(room, "rtc-pip-button");
    button.click();
    await until(() => target.ownerDocument !== document, "the tiles in the small window");
    await button.updateComplete;
    return button;
  };

  it("shows the tiles in a small window, where their pictures play on, and returns them to their place", async () => {
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
    await until(() => playing().length === 1, "the own picture");
    const [video] = videosIn(grid);
    const button = await open(room, grid);
    expect(grid.ownerDocument).to.equal(windows.view?.document);
    expect(button.matches(":state(small)")).to.equal(true);
    expect((await nativeButton(button)).getAttribute("aria-pressed")).to.equal("true");
    await expect(button).to.be.accessible();
    await until(() => playing().length === 1, "the picture in the small window");
    expect(videosIn(grid)).to.deep.equal([video]);

    windows.close();
    expect(grid.ownerDocument).to.equal(document);
    expect([...room.children].map(({ localName }) => localName)).to.deep.equal(["rtc-grid", "rtc-pip-button", "p"]);
    await until(() => playing().length === 1, "the picture back in the page");
    await button.updateComplete;
    expect(button.matches(":state(small)")).to.equal(false);
    expect(videosIn(grid)).to.deep.equal([video]);
  });

  it("shows participants who join and leave meanwhile, with their styles, and keeps these after it closes", async () => {
    windows = smallWindows();
    const room = await fixture<FakeRoom>(html`<fake-room><rtc-grid></rtc-grid></fake-room>`);
    room.enter(person("ana"));
    const grid = find(room, "rtc-grid");
    await grid.updateComplete;
    // A fake room carries nothing out: a real one does it for its sake.
    const host = await joinedRoom(html`<rtc-pip-button></rtc-pip-button>`);
    host.append(room);
    await open(host, grid);
    room.store.update({ remotes: [person("ana"), person("bea")] });
    const tiles = () => [...(grid.shadowRoot?.querySelectorAll("rtc-video") ?? [])];
    await until(() => tiles().length === 3, "the tile of the new participant");
    await tiles()[2]?.updateComplete;
    const dressed = () =>
      tiles().map((tile) => getComputedStyle(tile.shadowRoot?.querySelector("[part=avatar]") ?? tile).display);
    expect(dressed()).to.deep.equal(["grid", "grid", "grid"]);
    expect(tiles()[2]?.shadowRoot?.textContent).to.contain("bea");
    room.store.update({ remotes: [person("bea")] });
    await until(() => tiles().length === 2, "the tile of the gone participant to be removed");
    windows.close();
    expect(dressed()).to.deep.equal(["grid", "grid"]);
    expect(getComputedStyle(grid).display).to.equal("flex");
  });

  it("applies the page's rules and inherited values in the small window", async () => {
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
      await open(room, grid);
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

  it("lets controls in the small window work in their room, and in the room that they name", async () => {
    windows = smallWindows();
    const other = await joinedRoom(undefined, { id: "other" });
    const room = await joinedRoom(html`
      <div id="box" style="background: white">
        <rtc-hand-button></rtc-hand-button>
        <rtc-hand-button for="other"></rtc-hand-button>
      </div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    await open(room, box);
    const [own, foreign] = box.querySelectorAll("rtc-hand-button");
    const heard = once(room, "rtc-hand-request");
    own?.click();
    expect((await heard).target).to.equal(document.querySelector("[data-rtc-place]"));
    expect([room.state.local.handRaised, other.state.local.handRaised]).to.deep.equal([true, false]);
    foreign?.click();
    expect(other.state.local.handRaised).to.equal(true);
    await own?.updateComplete;
    expect(own?.matches(":state(raised)")).to.equal(true);
    room.addEventListener("rtc-hand-request", (event) => event.preventDefault(), { once: true });
    own?.click();
    expect(room.state.local.handRaised).to.equal(true);
    await expect(find(room, "rtc-pip-button")).to.be.accessible();
  });

  it("lets controls in the small window lose their room, and find it when it returns to the page", async () => {
    windows = smallWindows();
    const away = await joinedRoom(undefined, { id: "away" });
    const place = away.parentElement;
    const room = await joinedRoom(html`
      <div id="box"><rtc-hand-button for="away"></rtc-hand-button></div>
      <rtc-pip-button target="box"></rtc-pip-button>
    `);
    const box = find(room, "div");
    const button = find(box, "rtc-hand-button");
    await open(room, box);
    expect((await nativeButton(button)).disabled).to.equal(false);
    away.remove();
    await until(async () => (await nativeButton(button)).disabled, "the button to have no room");
    place?.append(away);
    await away.join();
    await until(async () => !(await nativeButton(button)).disabled, "the button to have its room again");
    button.click();
    expect(away.state.local.handRaised).to.equal(true);
  });

  it("lets native command buttons in the small window work, and shows the state of the call on them", async () => {
    windows = smallWindows();
    restores = [followCommands()];
    const room = await joinedRoom(
      html`
        <div id="box"><button commandfor="call" command="--toggle-hand">Hand</button></div>
        <rtc-pip-button target="box"></rtc-pip-button>
      `,
      { id: "call" },
    );
    const box = find(room, "div");
    const hand = find(box, "button");
    await open(room, box);
    hand.click();
    expect(room.state.local.handRaised).to.equal(true);
    await until(() => hand.getAttribute("aria-pressed") === "true", "the button to be pressed");
    windows.close();
    hand.click();
    expect(room.state.local.handRaised).to.equal(false);
    await until(() => hand.getAttribute("aria-pressed") === "false", "the button not to be pressed");
  });

  it("lets shortcuts work in the small window, except in a text field there", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`
      <div id="box"><input aria-label="Text" /></div>
      <rtc-pip-button target="box"></rtc-pip-button><rtc-shortcuts></rtc-shortcuts>
    `);
    const box = find(room, "div");
    await open(room, box);
    const type = (at: Element | undefined): boolean | undefined =>
      at?.dispatchEvent(new KeyboardEvent("keydown", { key: "h", bubbles: true, cancelable: true }));
    type(find(box, "input"));
    expect(room.state.local.handRaised).to.equal(false);
    const left = type(windows.view?.document.body);
    expect([room.state.local.handRaised, left]).to.deep.equal([true, false]);
  });

  it("ends push-to-talk by its key, by a modifier of it, and by the loss of the focus in the small window", async () => {
    windows = smallWindows();
    const room = await joinedRoom(
      html`
        <div id="box"><input aria-label="Text" /></div>
        <rtc-mute-button mode="push-to-talk" key="Control+Shift+M"></rtc-mute-button>
        <rtc-pip-button target="box"></rtc-pip-button>
      `,
      { audio: true },
    );
    await until(() => room.state.local.microphone === "muted", "a muted microphone");
    const box = find(room, "div");
    await open(room, box);
    const type = (kind: "keydown" | "keyup", init: KeyboardEventInit) =>
      find(box, "input").dispatchEvent(new KeyboardEvent(kind, { bubbles: true, cancelable: true, ...init }));
    const letter = { key: "M", code: "KeyM", shiftKey: true };
    for (const end of [
      () => type("keyup", { ...letter, ctrlKey: true }),
      () => type("keyup", { key: "Control", code: "ControlLeft", shiftKey: true }),
      () => windows?.view?.dispatchEvent(new FocusEvent("blur")),
    ]) {
      type("keydown", { ...letter, ctrlKey: true });
      expect(room.state.local.microphone).to.equal("on");
      end();
      expect(room.state.local.microphone).to.equal("muted");
    }
    type("keydown", letter);
    expect(room.state.local.microphone).to.equal("muted");
  });

  it("shows the grid of a whole call with the page's rules for its parts", async () => {
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
    await open(call, grid);
    expect(border()).to.equal("5px");
    windows.close();
    expect(grid.getRootNode()).to.equal(call.shadowRoot);
    expect(border()).to.equal("5px");
  });

  for (const [what, end] of [
    ["on a second click", (room: RtcRoom) => find(room, "rtc-pip-button").click()],
    ["when the call ends", (room: RtcRoom) => room.leave()],
    [
      "by an event of the page's own",
      (room: RtcRoom) => room.dispatchEvent(new Event("rtc-pip-request", { bubbles: true, composed: true })),
    ],
  ] as const) {
    it(`closes the window ${what}`, async () => {
      windows = smallWindows();
      const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
      const grid = find(room, "rtc-grid");
      await grid.updateComplete;
      await open(room, grid);
      end(room);
      expect(grid.ownerDocument).to.equal(document);
      expect(grid.parentElement).to.equal(room);
      expect(windows.view).to.equal(undefined);
    });
  }

  it("closes the window when the place of the tiles leaves the page", async () => {
    windows = smallWindows();
    const room = await joinedRoom(html`<rtc-grid></rtc-grid><rtc-pip-button></rtc-pip-button>`);
    const grid = find(room, "rtc-grid");
    await open(room, grid);
    room.remove();
    await until(() => !windows?.view, "the end of the window");
    expect(grid.isConnected).to.equal(false);
  });

  it("leaves everything in its place when the browser refuses, or the page cancels", async () => {
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

  it("is not displayed where there are no such windows", async () => {
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

  it("shows the largest picture where the browser has windows for single pictures only", async () => {
    // Headless browsers have none of these: the element's own method is made up, its events are as in a browser that has it.
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
    // Of two as large, not one's own.
    expect(shown).to.deep.equal([videosIn(grid)[1]]);
    shown[0]?.dispatchEvent(new Event("leavepictureinpicture", { bubbles: true }));
    await button.updateComplete;
    expect(button.matches(":state(small)")).to.equal(false);
  });

  if (real) {
    it("shows the tiles in the browser's own small window after a click", async () => {
      const room = await joinedRoom(html`<rtc-pip-button></rtc-pip-button><rtc-grid></rtc-grid>`, { video: true });
      const [grid, button] = [find(room, "rtc-grid"), find(room, "rtc-pip-button")];
      const playing = () => videosIn(grid).filter(({ paused, videoWidth }) => !paused && videoWidth);
      await until(() => playing().length === 1, "the own picture");
      await press(button);
      const view = await until(() => real.window, "the small window");
      await until(() => grid.ownerDocument === view.document, "the tiles in it");
      await until(() => playing().length === 1, "the picture in the small window");
      expect(getComputedStyle(grid).display).to.equal("flex");
      view.close();
      await until(() => grid.ownerDocument === document, "the tiles back in the page");
      await until(() => playing().length === 1, "the picture back in the page");
    });
  }
});
