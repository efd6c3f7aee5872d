import { expect, fixture, html } from "@open-wc/testing";
import type { RoomInfo } from "../core/index.js";
import type { FakeRoom } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { joinedRoom } from "../testing/real-room.js";
import { until } from "../testing/until.js";
import "./rtc-clock.js";
import type { RtcClock } from "./rtc-clock.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const timeIn = (clock: RtcClock): HTMLTimeElement | null => clock.shadowRoot?.querySelector("time") ?? null;
const shown = (clock: RtcClock): string => timeIn(clock)?.textContent ?? "";
const shows = (clock: RtcClock, text: string): Promise<boolean> => until(() => shown(clock) === text, text);

/** A real call cannot be made to have begun an hour ago. */
const outside = async (since?: string) => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-clock></rtc-clock></fake-room>`);
  const clock = room.querySelector("rtc-clock");
  if (!clock) throw new Error("There is no <rtc-clock>.");
  if (since) clock.setAttribute("since", since);
  await clock.updateComplete;
  return { room, clock };
};

/** This page joins a room that is so old already. */
const join = (room: FakeRoom, age = 0): void => {
  const info: RoomInfo = { id: "x", callType: "video", createdAt: 1000, createdBy: "me", metadata: {} };
  room.store.update({ room: info });
  room.enter();
  room.changeLocal({ joinedAt: info.createdAt + age });
  room.events.emit("joined", { room: info, self: room.store.snapshot.local });
};

const leave = (room: FakeRoom): void => {
  room.store.update({ connectionState: "closed", room: null });
  room.events.emit("left", { reason: "left" });
};

describe("<rtc-clock>", () => {
  const { now } = Date;
  let time = 0;
  /** Time passes only when the test says so. */
  const pass = (milliseconds: number): void => void (time += milliseconds);

  beforeEach(() => {
    time = now();
    Date.now = () => time;
  });
  afterEach(() => {
    Date.now = now;
  });

  it("counts from when this page joined, whatever the server's clock says, and is empty outside the call", async () => {
    const { room, clock } = await outside();
    expect(timeIn(clock)).to.equal(null);
    expect(clock.matches(":state(joined)")).to.equal(false);
    join(room, HOUR);
    await shows(clock, "0:00");
    expect(clock.matches(":state(joined)")).to.equal(true);
    expect(timeIn(clock)?.dateTime).to.equal("PT0S");
    pass(SECOND);
    await shows(clock, "0:01");
    expect(timeIn(clock)?.dateTime).to.equal("PT1S");
    pass(HOUR);
    await shows(clock, "1:00:01");
    leave(room);
    await until(() => !timeIn(clock), "nothing");
    join(room);
    await shows(clock, "0:00");
  });

  it("counts from when the room began, if that is wanted", async () => {
    const { room, clock } = await outside("room");
    join(room, HOUR + 2 * MINUTE + 3 * SECOND);
    await shows(clock, "1:02:03");
    expect(timeIn(clock)?.dateTime).to.equal("PT3723S");
    clock.setAttribute("since", "me");
    await shows(clock, "0:00");
  });

  it("does not begin again when the page comes back after trouble, and never counts down", async () => {
    const { room, clock } = await outside("room");
    join(room, 12 * MINUTE);
    await shows(clock, "12:00");
    room.store.update({ connectionState: "disconnected" });
    pass(MINUTE);
    await shows(clock, "13:00");
    room.enter();
    room.changeLocal({ joinedAt: 5 * HOUR });
    pass(SECOND);
    await shows(clock, "13:01");
    pass(-HOUR);
    await shows(clock, "12:00");
  });

  it("is right where it comes in mid-call", async () => {
    const { room, clock } = await outside();
    join(room, 12 * MINUTE);
    await shows(clock, "0:00");
    pass(MINUTE);
    const late = document.createElement("rtc-clock");
    clock.replaceWith(late);
    await shows(late, "1:00");
  });

  it("makes nothing else on the page render, and nothing be read out", async () => {
    const { room, clock } = await outside();
    join(room);
    await shows(clock, "0:00");
    let changes = 0;
    room.store.subscribe(() => changes++);
    pass(SECOND);
    await shows(clock, "0:01");
    expect(changes).to.equal(0);
    expect(clock.shadowRoot?.querySelector("[aria-live], [role=status], [role=alert]")).to.equal(null);
    await expect(clock).to.be.accessible();
  });

  it("has nothing to do with its room when it is removed", async () => {
    const { room, clock } = await outside();
    join(room);
    await shows(clock, "0:00");
    const other = document.createElement("rtc-clock");
    clock.replaceWith(other);
    await shows(other, "0:00");
    expect(timeIn(clock)).to.equal(null);
    other.remove();
    await other.updateComplete;
    expect(room.listeners).to.equal(0);
  });

  it("runs in a real call", async () => {
    const room = await joinedRoom(html`<rtc-clock></rtc-clock><rtc-clock since="room"></rtc-clock>`);
    const [mine, whole] = room.querySelectorAll("rtc-clock");
    if (!mine || !whole) throw new Error("A clock is missing.");
    await Promise.all([shows(mine, "0:00"), shows(whole, "0:00")]);
    pass(MINUTE);
    await Promise.all([shows(mine, "1:00"), shows(whole, "1:00")]);
    room.leave();
    await until(() => !timeIn(mine) && !timeIn(whole), "nothing");
  });

  it("is empty without a room", async () => {
    const clock = await fixture<RtcClock>(html`<rtc-clock></rtc-clock>`);
    expect(timeIn(clock)).to.equal(null);
    await expect(clock).to.be.accessible();
  });
});
