import { expect, fixture, html } from "@open-wc/testing";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import { detectSpeakingEverywhere } from "../internal/speaking/detect-everywhere.js";
import { until } from "../testing/until.js";

describe("a page that uses the whole kit", () => {
  it("detects speaking in a room that existed before the kit was loaded", async () => {
    const room = await fixture<RtcRoom>(html`<rtc-room room=${crypto.randomUUID()} audio autojoin></rtc-room>`);
    detectSpeakingEverywhere();
    await until(() => room.state.local.speaking, "the microphone of the test browser should be speaking");
    room.leave();
    expect(room.state.local.speaking).to.equal(false);
  });

  it("detects speaking in a room that is added later to a shadow tree, and joined twice", async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const room = document.createElement("rtc-room");
    room.room = crypto.randomUUID();
    room.audio = true;
    place.attachShadow({ mode: "open" }).append(room);
    for (let call = 1; call <= 2; call++) {
      await room.join();
      await until(() => room.state.local.speaking, `this page should be speaking in call ${call}`);
      room.leave();
    }
  });
});
