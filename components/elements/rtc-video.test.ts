import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { setTexts, texts } from "../texts/texts.js";
import { type FakeRoom, person, picture } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-video.js";
import type { RtcVideo } from "./rtc-video.js";
import { isolate } from "../texts/bidi-isolate.js";
import { override } from "../testing/override.js";

const part = (element: RtcVideo, name: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
};

const nativeVideo = (element: RtcVideo): HTMLVideoElement => {
  const video = part(element, "video");
  if (!(video instanceof HTMLVideoElement)) throw new Error("The part video is not a <video>.");
  return video;
};

const isShown = (element: HTMLElement): boolean => element.checkVisibility();

/** A tile in a call of three, in which Ana's camera is on. */
const tile = async (content = html`<rtc-video participant="ana"></rtc-video>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  const stream = picture();
  const ana = person("ana", { displayName: "Ana Berg", camera: "on", microphone: "on", streams: { camera: stream } });
  room.enter(ana, person("bea", { displayName: "Bea" }));
  const element = room.querySelector("rtc-video");
  if (!element) throw new Error("There is no <rtc-video>.");
  await element.updateComplete;
  return { room, element, stream, video: nativeVideo(element) };
};

/** The label of a tile for assistive technology. */
const description = async (element: RtcVideo): Promise<string> => {
  await element.updateComplete;
  return describedBy.get(element)?.ariaLabel ?? element.getAttribute("aria-label") ?? "";
};

// An element's internals are private: recording them here is the only way to read its label.
const describedBy = new WeakMap<HTMLElement, ElementInternals>();
const { attachInternals } = HTMLElement.prototype;
override(HTMLElement.prototype, "attachInternals", function (this: HTMLElement) {
  const internals = attachInternals.call(this);
  describedBy.set(this, internals);
  return internals;
});

describe("<rtc-video>", () => {
  it("shows a participant's camera, without sound, and their name", async () => {
    const { element, stream, video } = await tile();
    expect(video.srcObject).to.equal(stream);
    expect(video.muted).to.equal(true);
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await oneEvent(video, "loadeddata");
    await element.updateComplete;
    expect(isShown(video)).to.equal(true);
    expect(isShown(part(element, "avatar"))).to.equal(false);
    expect(part(element, "name").textContent.trim()).to.equal("Ana Berg");
    expect(await description(element)).to.equal("Ana Berg");
  });

  for (const dir of ["ltr", "rtl"]) {
    it(`cuts a name that is longer than the tile, with an ellipsis, ${dir}`, async () => {
      const { room, element } = await tile(
        html`<rtc-video participant="ana" dir=${dir} style="width: 120px"></rtc-video>`,
      );
      room.changeRemote("ana", { displayName: "Christopher Alexander von und zu Hohenstein", microphone: "muted" });
      await element.updateComplete;
      const outer = element.getBoundingClientRect();
      const bar = part(element, "bar").getBoundingClientRect();
      expect(bar.left).to.be.at.least(outer.left + 6);
      expect(bar.right).to.be.at.most(outer.right - 6);
      const name = part(element, "name");
      expect(name.scrollWidth).to.be.greaterThan(name.clientWidth);
    });
  }

  for (const [dir, name] of [
    ["rtl", "Christopher Alexander von und zu Hohenstein"],
    ["ltr", "محمد بن عبد الله بن محمد الرفاعي الحسيني"],
  ] as const) {
    it(`cuts the end of a long name, not its beginning, in either direction of the page: ${name}`, async () => {
      const { room, element } = await tile(
        html`<rtc-video participant="ana" dir=${dir} style="width: 120px"></rtc-video>`,
      );
      room.changeRemote("ana", { displayName: name });
      await element.updateComplete;
      const nodes = [...(part(element, "name").querySelector("slot")?.childNodes ?? [])];
      const text = nodes.find(({ textContent }) => textContent?.trim() === name);
      if (!text) throw new Error("There is no name.");
      const range = document.createRange();
      range.selectNodeContents(text);
      const [box, words] = [part(element, "name"), range].map((target) => target.getBoundingClientRect());
      if (dir === "rtl") expect(words?.left).to.be.at.least(box?.left ?? Infinity);
      else expect(words?.right).to.be.at.most(box?.right ?? 0);
    });
  }

  it("shows initials while the camera is off, and says that in its label", async () => {
    const { room, element, video } = await tile();
    room.changeRemote("ana", { camera: "off" });
    expect(await description(element)).to.equal("Ana Berg, camera off");
    expect(isShown(video)).to.equal(false);
    expect(part(element, "avatar").textContent.trim()).to.equal("AB");
    expect(isShown(part(element, "avatar"))).to.equal(true);
    expect(element.matches(":state(camera-off)")).to.equal(true);
  });

  it("keeps its native video and the stream while other state changes", async () => {
    const { room, element, stream, video } = await tile();
    let emptied = 0;
    video.addEventListener("emptied", () => emptied++);
    room.changeRemote("ana", { camera: "off" });
    await element.updateComplete;
    room.changeRemote("ana", { camera: "on", microphone: "muted", displayName: "Anna" });
    await element.updateComplete;
    expect(nativeVideo(element)).to.equal(video);
    expect(video.srcObject).to.equal(stream);
    expect(emptied).to.equal(0);
  });

  it("goes on playing when it is moved in the page", async () => {
    const { room, element, stream, video } = await tile();
    if (video.paused) await oneEvent(video, "playing");
    let paused = 0;
    video.addEventListener("pause", () => paused++);
    const place = document.createElement("div");
    room.prepend(place);
    place.append(element);
    await element.updateComplete;
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    expect(video.srcObject).to.equal(stream);
    expect([paused, video.paused]).to.deep.equal([0, false]);
  });

  it("releases the stream when it is removed, and plays it again when it is put back", async () => {
    const { room, element, stream, video } = await tile();
    element.remove();
    await element.updateComplete;
    expect(video.srcObject).to.equal(null);
    expect(room.listeners).to.equal(0);
    room.append(element);
    await element.updateComplete;
    expect(video.srcObject).to.equal(stream);
  });

  it("shows that a participant is muted or has no microphone", async () => {
    const { room, element } = await tile();
    expect(isShown(part(element, "muted-icon"))).to.equal(false);
    for (const microphone of ["muted", "off"] as const) {
      room.changeRemote("ana", { microphone });
      expect(await description(element)).to.equal("Ana Berg, muted");
      expect(isShown(part(element, "muted-icon"))).to.equal(true);
      expect(element.matches(":state(muted)")).to.equal(true);
    }
  });

  it("shows a connection that is being made, interrupted or failed", async () => {
    const { room, element } = await tile();
    expect(isShown(part(element, "status"))).to.equal(false);
    for (const [connectionState, state] of [
      ["connecting", "connecting"],
      ["disconnected", "reconnecting"],
      ["failed", "lost"],
    ] as const) {
      room.changeRemote("ana", { connectionState });
      expect(await description(element)).to.equal(`Ana Berg, ${texts[connectionState]}`);
      expect(isShown(part(element, "status"))).to.equal(true);
      expect(element.matches(`:state(${state})`)).to.equal(true);
    }
    room.changeRemote("ana", { connectionState: "connected" });
    await element.updateComplete;
    expect(element.matches(":state(lost)")).to.equal(false);
  });

  it("mirrors the local camera, unless it has no-mirror", async () => {
    const { room, element, video } = await tile(html`<rtc-video local></rtc-video>`);
    const streams = { camera: picture("blue") };
    room.changeLocal({ displayName: "Me", camera: "on", microphone: "on", streams });
    expect(await description(element)).to.equal("Me (you)");
    expect(element.matches(":state(local)")).to.equal(true);
    expect(getComputedStyle(video).transform).to.equal("matrix(-1, 0, 0, 1, 0, 0)");
    element.setAttribute("no-mirror", "");
    await element.updateComplete;
    expect(getComputedStyle(video).transform).to.equal("none");
  });

  it("mirrors the front camera of a phone, and not the back camera", async () => {
    const { room, element, video } = await tile(html`<rtc-video local></rtc-video>`);
    for (const [facingMode, transform] of [
      ["user", "matrix(-1, 0, 0, 1, 0, 0)"],
      ["environment", "none"],
      ["user", "matrix(-1, 0, 0, 1, 0, 0)"],
    ] as const) {
      const camera = picture("blue");
      for (const track of camera.getTracks()) track.getSettings = () => ({ facingMode });
      room.changeLocal({ camera: "on", streams: { camera } });
      await element.updateComplete;
      expect(getComputedStyle(video).transform).to.equal(transform);
    }
  });

  it("mirrors neither remote participants nor a screen", async () => {
    const { room, element, video } = await tile();
    expect(getComputedStyle(video).transform).to.equal("none");
    room.changeLocal({ screen: "on", streams: { screen: picture() } });
    element.removeAttribute("participant");
    element.setAttribute("local", "");
    element.setAttribute("source", "screen");
    await element.updateComplete;
    expect(isShown(video)).to.equal(true);
    expect(getComputedStyle(video).transform).to.equal("none");
    expect(getComputedStyle(video).objectFit).to.equal("contain");
  });

  it("shows the camera when its source attribute is removed or unknown", async () => {
    const { room, element, video } = await tile(html`<rtc-video participant="ana" source="screen"></rtc-video>`);
    const camera = picture();
    room.changeRemote("ana", { camera: "on", streams: { camera } });
    for (const change of [() => element.removeAttribute("source"), () => element.setAttribute("source", "window")]) {
      element.setAttribute("source", "screen");
      change();
      await element.updateComplete;
      expect(video.srcObject === camera && isShown(video)).to.equal(true);
    }
  });

  it("shows the screen of a participant whose camera is on, too", async () => {
    const { room, element, video } = await tile(html`<rtc-video participant="ana" source="screen"></rtc-video>`);
    const screen = picture("green");
    room.changeRemote("ana", { screen: "on", microphone: "muted", streams: { camera: picture(), screen } });
    expect(await description(element)).to.equal(`${isolate("Ana Berg")}’s screen`);
    expect(video.srcObject).to.equal(screen);
  });

  it("shows the first remote participant by default, and waits for them", async () => {
    const { room, element } = await tile(html`<rtc-video></rtc-video>`);
    expect(part(element, "name").textContent.trim()).to.equal("Ana Berg");
    room.store.update({ remotes: [] });
    expect(await description(element)).to.equal(texts.waiting);
    expect(element.matches(":state(empty)")).to.equal(true);
    room.store.update({ remotes: [person("bea", { displayName: "Bea" })] });
    await element.updateComplete;
    expect(part(element, "name").textContent.trim()).to.equal("Bea");
  });

  it("shows another participant when its attribute changes", async () => {
    const { element } = await tile();
    element.setAttribute("participant", "bea");
    await element.updateComplete;
    expect(part(element, "name").textContent.trim()).to.equal("Bea");
    expect(nativeVideo(element).srcObject).to.equal(null);
  });

  it("shows a name as text, whatever it contains", async () => {
    const { room, element } = await tile();
    const displayName = `<img src=x onerror="document.title='owned'">`;
    room.changeRemote("ana", { displayName, camera: "off" });
    await element.updateComplete;
    expect(part(element, "name").textContent.trim()).to.equal(displayName);
    expect(element.shadowRoot?.querySelector("img")).to.equal(null);
  });

  it("has a word for a participant without a name", async () => {
    const { room, element } = await tile();
    room.changeRemote("ana", { displayName: "" });
    await element.updateComplete;
    expect(part(element, "name").textContent.trim()).to.equal(texts.unnamed);
    const { unnamed } = texts;
    setTexts({ unnamed: "Gast" });
    try {
      expect(await description(element)).to.equal("Gast");
    } finally {
      setTexts({ unnamed });
    }
  });

  it("renders only for changes of its own participant", async () => {
    const { room, element } = await tile();
    let renders = 0;
    const { requestUpdate } = element;
    element.requestUpdate = function (...change: Parameters<typeof requestUpdate>) {
      renders++;
      requestUpdate.apply(this, change);
    };
    room.changeRemote("bea", { microphone: "on" });
    room.changeLocal({ microphone: "on" });
    expect(renders).to.equal(0);
    room.changeRemote("ana", { microphone: "muted" });
    expect(renders).to.equal(1);
  });

  it("keeps its aspect ratio in a flex row", async () => {
    const row = await fixture(html`
      <div style="display: flex; inline-size: 400px"><rtc-video></rtc-video><rtc-video></rtc-video></div>
    `);
    for (const { clientWidth, clientHeight } of row.querySelectorAll("rtc-video")) {
      expect([clientWidth, clientHeight]).to.deep.equal([200, 113]);
    }
  });

  it("is accessible in every state", async () => {
    const { room, element } = await tile();
    await expect(element).to.be.accessible();
    room.changeRemote("ana", { camera: "off", microphone: "muted", connectionState: "connecting" });
    await element.updateComplete;
    await expect(element).to.be.accessible();
    room.store.update({ remotes: [] });
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
