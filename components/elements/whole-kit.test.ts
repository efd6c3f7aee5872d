import { expect, fixture, html } from "@open-wc/testing";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";
import { detectSpeakingEverywhere } from "../internal/speaking/detect-everywhere.js";
import { until } from "../testing/until.js";

describe("a page that uses the whole kit", () => {
  it("knows who is speaking in a room that was there before it", async () => {
    const room = await fixture<RtcRoom>(html`<rtc-room room=${crypto.randomUUID()} audio autojoin></rtc-room>`);
    detectSpeakingEverywhere();
    await until(() => room.state.local.speaking, "the microphone of the test browser should be speaking");
    room.leave();
    expect(room.state.local.speaking).to.equal(false);
  });

  it("knows it in a room that comes later, in a shadow tree, and is left and joined again", async () => {
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
