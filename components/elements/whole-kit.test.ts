import { expect, fixture, html } from "@open-wc/testing";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { tone } from "../testing/tones.js";
import { until } from "../testing/until.js";

describe("a page that uses the whole kit", () => {
  it("knows who is speaking in a room that was there before it", async () => {
    const room = await fixture<RtcRoom>(html`<rtc-room room=${crypto.randomUUID()} audio autojoin></rtc-room>`);
    await import("../internal/kit.js");
    await until(() => room.state.local.speaking, "the microphone of the test browser should be speaking");
    room.leave();
    expect(room.state.local.speaking).to.equal(false);
  });

  it("knows it in a room that comes later, in a shadow tree, and has come back", async () => {
    const sound = tone(0.3);
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const room: FakeRoom = document.createElement("fake-room");
    place.attachShadow({ mode: "open" }).append(room);
    room.remove();
    place.shadowRoot?.append(room);
    room.enter(person("ana", { microphone: "on", streams: { microphone: sound.stream } }));
    await until(() => room.store.snapshot.remotes[0]?.speaking, "Ana should be speaking");
    expect(room.listeners).to.equal(1);
    room.enter();
    await sound.close();
  });
});
