import { expect, fixture, html } from "@open-wc/testing";
import { joinOptions } from "../internal/room/join-options.js";
import "./rtc-ice-server.js";
import "./rtc-room.js";
import type { RtcRoom } from "./rtc-room.js";

describe("<rtc-ice-server>", () => {
  it("names servers for its room, by attribute or by property, in order", async () => {
    const room = await fixture<RtcRoom>(html`
      <rtc-room room="r">
        <rtc-ice-server urls="stun:a.example  stun:b.example"></rtc-ice-server>
        <rtc-ice-server .urls=${"turn:c.example"} .username=${"u"} .credential=${"c"}></rtc-ice-server>
        <div><rtc-ice-server urls="stun:not-a-child.example"></rtc-ice-server></div>
      </rtc-room>
    `);
    expect(joinOptions(room).iceServers).to.deep.equal([
      { urls: ["stun:a.example", "stun:b.example"] },
      { urls: ["turn:c.example"], username: "u", credential: "c" },
    ]);
  });

  it("is overridden by the property of the room, even an empty one", async () => {
    const room = await fixture<RtcRoom>(html`
      <rtc-room room="r" .iceServers=${[]}><rtc-ice-server urls="stun:a.example"></rtc-ice-server></rtc-room>
    `);
    expect(joinOptions(room).iceServers).to.deep.equal([]);
  });

  it("is not needed: without it the room has its defaults", async () => {
    const room = await fixture<RtcRoom>(html`<rtc-room room="r"></rtc-room>`);
    expect(joinOptions(room)).to.deep.equal({ room: "r", audio: false, video: false, muted: false });
  });

  it("displays nothing", async () => {
    const element = await fixture<HTMLElement>(html`<rtc-ice-server urls="stun:a.example"></rtc-ice-server>`);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});
