import { expect, fixture, html } from "@open-wc/testing";
import { connected, freshRoom, instead, joined, roomIn, until, voices } from "../testing/rooms.js";
import "./rtc-camera-button.js";
import "./rtc-ice-server.js";
import "./rtc-join-button.js";
import "./rtc-leave-button.js";
import "./rtc-mute-button.js";
import "./rtc-room.js";
import "./rtc-video.js";

describe("<rtc-room>", () => {
  it("makes a call out of HTML: two rooms in one page meet and hear each other", async () => {
    const name = freshRoom();
    const ana = await roomIn(html`
      <rtc-room room=${name} display-name="Ana" audio video autojoin><rtc-video></rtc-video></rtc-room>
    `);
    const bea = await roomIn(html`<rtc-room room=${name} display-name="Bea" audio autojoin></rtc-room>`);
    await connected(ana, bea);
    expect(ana.state.remotes[0]?.displayName).to.equal("Bea");
    expect(bea.state.remotes[0]?.displayName).to.equal("Ana");
    await until(() => voices(ana).length === 1 && voices(bea).length === 1, "each should hear the other once");
    await until(() => [...voices(ana), ...voices(bea)].every(({ paused }) => !paused), "both voices should play");
    await until(() => bea.state.remotes[0]?.camera === "on", "Bea should know of Ana's camera");
    expect(ana.querySelector("rtc-video")?.shadowRoot?.textContent).to.include("Bea");
  });

  it("reports joining and leaving by events that bubble to the document", async () => {
    const name = freshRoom();
    const events: string[] = [];
    const listening = new AbortController();
    const types = ["joined", "participant-joined", "participant-left", "left"] as const;
    for (const type of types) {
      document.addEventListener(
        `rtc-${type}`,
        ({ target }) => events.push(`${target instanceof HTMLElement ? target.id : ""} ${type}`),
        { signal: listening.signal },
      );
    }
    const ana = await roomIn(html`<rtc-room id="ana" room=${name} autojoin></rtc-room>`);
    await joined(ana);
    const bea = await roomIn(html`<rtc-room id="bea" room=${name} autojoin></rtc-room>`);
    await connected(ana, bea);
    bea.leave();
    await until(() => ana.state.remotes.length === 0, "Ana should be alone");
    ana.leave();
    listening.abort();
    expect(events.filter((line) => line.startsWith("ana"))).to.deep.equal(types.map((type) => `ana ${type}`));
    // Ana was there before Bea: Bea's page reports no joining of Ana.
    expect(events.filter((line) => line.startsWith("bea"))).to.deep.equal(["bea joined", "bea left"]);
  });

  it("carries out the requests of controls inside it, and updates its state", async () => {
    const room = await roomIn(html`
      <rtc-room room=${freshRoom()} audio video autojoin>
        <rtc-mute-button></rtc-mute-button><rtc-camera-button></rtc-camera-button> <rtc-leave-button></rtc-leave-button
        ><rtc-join-button></rtc-join-button>
      </rtc-room>
    `);
    await joined(room);
    const local = () => room.state.local;
    await until(() => local().microphone === "on" && local().camera === "on", "microphone and camera should be on");
    room.querySelector("rtc-mute-button")?.click();
    await until(() => local().microphone === "muted", "the microphone should be muted");
    room.querySelector("rtc-camera-button")?.click();
    await until(() => local().camera === "off", "the camera should be off");
    room.querySelector("rtc-leave-button")?.click();
    expect(room.state.connectionState).to.equal("closed");
    await room.querySelector("rtc-join-button")?.updateComplete;
    room.querySelector("rtc-join-button")?.click();
    await joined(room);
  });

  it("carries out the requests of a control that names it, and no other room does", async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <rtc-mute-button for="named-room"></rtc-mute-button>
        <rtc-room id="other-room" room=${freshRoom()} audio autojoin></rtc-room>
        <rtc-room id="named-room" room=${freshRoom()} audio autojoin></rtc-room>
      </div>
    `);
    const [other, named] = place.querySelectorAll("rtc-room");
    if (!other || !named) throw new Error("A room is missing.");
    await until(() => [other, named].every(({ state }) => state.local.microphone === "on"), "both should be heard");
    const button = place.querySelector("rtc-mute-button");
    await button?.updateComplete;
    button?.click();
    await until(() => named.state.local.microphone === "muted", "the named room should be muted");
    expect(other.state.local.microphone).to.equal("on");
    // The control may be inside another room, too.
    other.append(...(button ? [button] : []));
    await button?.updateComplete;
    button?.click();
    await until(() => named.state.local.microphone === "on", "the named room should not be muted");
    expect(other.state.local.microphone).to.equal("on");
  });

  it("carries out the request of a page's own element, even in a closed shadow tree", async () => {
    const outer = await roomIn(html`<rtc-room room=${freshRoom()} audio autojoin><div></div></rtc-room>`);
    const shadow = outer.querySelector("div")?.attachShadow({ mode: "closed" });
    if (!shadow) throw new Error("There is no shadow tree.");
    shadow.innerHTML = `<rtc-room room="${freshRoom()}" audio autojoin><p></p></rtc-room>`;
    const inner = shadow.querySelector("rtc-room");
    if (!inner) throw new Error("There is no inner room.");
    await until(() => [outer, inner].every(({ state }) => state.local.microphone === "on"), "both should be heard");
    inner.querySelector("p")?.dispatchEvent(new Event("rtc-mute-request", { bubbles: true, composed: true }));
    await until(() => inner.state.local.microphone === "muted", "the nearest room should be muted");
    expect(outer.state.local.microphone).to.equal("on");
  });

  it("does nothing when a listener outside the room cancels the request", async () => {
    const room = await roomIn(html`
      <rtc-room room=${freshRoom()} autojoin><rtc-leave-button></rtc-leave-button></rtc-room>
    `);
    await joined(room);
    document.addEventListener("rtc-leave-request", (event) => event.preventDefault(), { once: true });
    const button = room.querySelector("rtc-leave-button");
    await button?.updateComplete;
    button?.click();
    expect(room.state.connectionState).to.equal("connected");
    button?.click();
    expect(room.state.connectionState).to.equal("closed");
  });

  it("stays in the call when it is moved, and goes on playing the others", async () => {
    const name = freshRoom();
    const ana = await roomIn(html`<rtc-room room=${name} autojoin></rtc-room>`);
    const bea = await roomIn(html`<rtc-room room=${name} audio autojoin></rtc-room>`);
    await connected(ana, bea);
    await until(() => voices(ana)[0]?.paused === false, "Bea should be heard");
    const [voice] = voices(ana);
    const place = await fixture<HTMLElement>(html`<section></section>`);
    let left = 0;
    ana.addEventListener("rtc-left", () => left++);
    place.append(ana);
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => voice?.paused === false, "Bea should still be heard");
    expect(voices(ana)).to.have.length(1);
    expect(voices(ana)[0] === voice).to.equal(true);
    expect(ana.matches(":state(joined)")).to.equal(true);
    expect(left).to.equal(0);
  });

  it("leaves and releases all devices when it is removed, and joins again when it is put back", async () => {
    const name = freshRoom();
    const ana = await roomIn(html`<rtc-room room=${name} audio video autojoin></rtc-room>`);
    const bea = await roomIn(html`<rtc-room room=${name} audio autojoin></rtc-room>`);
    await connected(ana, bea);
    await until(() => ana.state.local.camera === "on" && voices(ana).length === 1, "Ana should see and hear");
    const tracks = Object.values(ana.state.local.streams).flatMap((stream) => stream.getTracks());
    expect(tracks).to.have.length(2);
    const place = ana.parentElement;
    ana.remove();
    await until(() => ana.state.connectionState === "closed", "Ana should have left");
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(["ended", "ended"]);
    expect(voices(ana)).to.have.length(0);
    await until(() => bea.state.remotes.length === 0, "Bea should be alone");
    place?.append(ana);
    await connected(ana, bea);
  });

  it("changes to another room when its room attribute changes", async () => {
    const [first, second] = [freshRoom(), freshRoom()];
    const room = await roomIn(html`<rtc-room room=${first} autojoin></rtc-room>`);
    await joined(room);
    expect(room.state.room?.id).to.equal(first);
    room.setAttribute("room", second);
    await until(() => room.state.room?.id === second, "it should be in the second room");
    expect(room.state.connectionState).to.equal("connected");
  });

  it("applies changed attributes to the call", async () => {
    const name = freshRoom();
    const ana = await roomIn(html`<rtc-room room=${name} display-name="Ana" autojoin></rtc-room>`);
    const bea = await roomIn(html`<rtc-room room=${name} autojoin></rtc-room>`);
    await connected(ana, bea);
    const seen = () => bea.state.remotes[0];
    ana.setAttribute("display-name", "Anna");
    ana.setAttribute("audio", "");
    ana.setAttribute("video", "");
    await until(
      () => seen()?.displayName === "Anna" && seen()?.microphone === "on" && seen()?.camera === "on",
      "name, microphone and camera should be seen",
    );
    ana.setAttribute("muted", "");
    ana.removeAttribute("video");
    await until(() => seen()?.microphone === "muted" && seen()?.camera === "off", "muted, and no camera");
    ana.removeAttribute("audio");
    await until(() => seen()?.microphone === "off", "no microphone");
    expect(ana.matches(":state(joined)")).to.equal(true);
  });

  it("joins muted with the muted attribute", async () => {
    const room = await roomIn(html`<rtc-room room=${freshRoom()} audio muted autojoin></rtc-room>`);
    await until(() => room.state.local.microphone !== "off", "there should be a microphone");
    expect(room.state.local.microphone).to.equal("muted");
  });

  it("works from innerHTML, with <rtc-ice-server> children", async () => {
    const configurations: (RTCConfiguration | undefined)[] = [];
    const Native = RTCPeerConnection;
    class Watched extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        configurations.push(configuration);
      }
    }
    await instead(globalThis, "RTCPeerConnection", Watched, async () => {
      const name = freshRoom();
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.innerHTML = `
        <rtc-room room="${name}" autojoin ice-transport-policy="relay">
          <rtc-ice-server urls="turn:127.0.0.1:34780 turns:127.0.0.1:34780" username="u" credential="c"></rtc-ice-server>
        </rtc-room>
        <rtc-room room="${name}" autojoin></rtc-room>`;
      const [room] = place.querySelectorAll("rtc-room");
      await until(() => configurations.length >= 2, "each should make a connection");
      expect(room?.state.remotes).to.have.length(1);
    });
    const relayed = configurations.find((configuration) => configuration?.iceTransportPolicy === "relay");
    expect(relayed?.iceServers).to.deep.equal([
      { urls: ["turn:127.0.0.1:34780", "turns:127.0.0.1:34780"], username: "u", credential: "c" },
    ]);
    const others = configurations.filter((configuration) => configuration !== relayed);
    expect(others).not.to.have.length(0);
    expect(others.some((configuration) => JSON.stringify(configuration).includes("127.0.0.1:34780"))).to.equal(false);
  });

  it("joins with properties that were set after autojoin in the same task", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const room = document.createElement("rtc-room");
    room.autojoin = true;
    place.append(room);
    room.displayName = "Late";
    room.room = freshRoom();
    await joined(room);
    expect(room.state.local.displayName).to.equal("Late");
  });

  it("reports its call in one object that JSON can represent", async () => {
    const room = await roomIn(html`<rtc-room room=${freshRoom()} audio autojoin></rtc-room>`);
    await joined(room);
    const report = await room.inspect();
    expect(report.connectionState).to.equal("connected");
    expect(JSON.parse(JSON.stringify(report))).to.deep.equal(report);
  });
});
