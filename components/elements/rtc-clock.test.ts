import { expect, fixture, html } from "@open-wc/testing";
import type { RoomInfo } from "../core/index.js";
import { type Clock, stopClock } from "../testing/clock.js";
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
  let time: Clock;
  /** The page's clock is set to another time. */
  const set = (milliseconds: number): void => time.setSystemTime(Date.now() + milliseconds);
  /** It shows another second exactly when that begins. */
  const turns = async (clock: RtcClock, before: string, after: string): Promise<void> => {
    await time.tickAsync(SECOND - 1);
    expect(shown(clock)).to.equal(before);
    await time.tickAsync(1);
    expect(shown(clock)).to.equal(after);
  };

  it("counts from when this page joined, whatever the server's clock says, and is empty outside the call", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await outside();
    expect(timeIn(clock)).to.equal(null);
    expect(clock.matches(":state(joined)")).to.equal(false);
    join(room, HOUR);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
    expect(clock.matches(":state(joined)")).to.equal(true);
    expect(timeIn(clock)?.dateTime).to.equal("PT0S");
    await turns(clock, "0:00", "0:01");
    expect(timeIn(clock)?.dateTime).to.equal("PT1S");
    // In a page that slept for an hour it is right as soon as that wakes, and turns with the seconds.
    time.jump(HOUR + 300);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("1:00:01");
    await time.tickAsync(699);
    expect(shown(clock)).to.equal("1:00:01");
    await time.tickAsync(1);
    expect(shown(clock)).to.equal("1:00:02");
    leave(room);
    await clock.updateComplete;
    expect(timeIn(clock)).to.equal(null);
    expect(time.countTimers()).to.equal(0);
    join(room);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
  });

  it("counts from when the room began, if that is wanted", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await outside("room");
    join(room, HOUR + 2 * MINUTE + 3 * SECOND);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("1:02:03");
    expect(timeIn(clock)?.dateTime).to.equal("PT3723S");
    clock.setAttribute("since", "me");
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
  });

  it("does not begin again when the page comes back after trouble, and never counts down", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await outside("room");
    join(room, 12 * MINUTE);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("12:00");
    room.store.update({ connectionState: "disconnected" });
    set(MINUTE);
    await turns(clock, "12:00", "13:01");
    room.enter();
    room.changeLocal({ joinedAt: 5 * HOUR });
    await turns(clock, "13:01", "13:02");
    set(-HOUR);
    await turns(clock, "13:02", "12:00");
  });

  it("is right where it comes in mid-call", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await outside();
    join(room, 12 * MINUTE);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
    set(MINUTE);
    const late = document.createElement("rtc-clock");
    clock.replaceWith(late);
    await late.updateComplete;
    expect(shown(late)).to.equal("1:00");
    await turns(late, "1:00", "1:01");
  });

  it("makes nothing else on the page render, and nothing be read out", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await outside();
    join(room);
    await clock.updateComplete;
    let changes = 0;
    room.store.subscribe(() => changes++);
    await turns(clock, "0:00", "0:01");
    expect(changes).to.equal(0);
    expect(clock.shadowRoot?.querySelector("[aria-live], [role=status], [role=alert]")).to.equal(null);
    time.uninstall();
    await expect(clock).to.be.accessible();
  });

  it("has nothing to do with its room when it is removed", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await outside();
    join(room);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
    const other = document.createElement("rtc-clock");
    clock.replaceWith(other);
    await Promise.all([clock.updateComplete, other.updateComplete]);
    expect(shown(other)).to.equal("0:00");
    expect(timeIn(clock)).to.equal(null);
    expect(time.countTimers()).to.equal(1);
    other.remove();
    await other.updateComplete;
    expect(room.listeners).to.equal(0);
    expect(time.countTimers()).to.equal(0);
  });

  it("runs in a real call", async () => {
    // All else that a call waits for goes on.
    time = stopClock(["date"]);
    const room = await joinedRoom(html`<rtc-clock></rtc-clock><rtc-clock since="room"></rtc-clock>`);
    const [mine, whole] = room.querySelectorAll("rtc-clock");
    if (!mine || !whole) throw new Error("A clock is missing.");
    await Promise.all([shows(mine, "0:00"), shows(whole, "0:00")]);
    set(MINUTE);
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
