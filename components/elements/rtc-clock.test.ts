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

/** A clock in a fake room, because a real call cannot have begun an hour ago. */
const clockOutsideCall = async (since?: string) => {
  const room = await fixture<FakeRoom>(html`<fake-room><rtc-clock></rtc-clock></fake-room>`);
  const clock = room.querySelector("rtc-clock");
  if (!clock) throw new Error("There is no <rtc-clock>.");
  if (since) clock.setAttribute("since", since);
  await clock.updateComplete;
  return { room, clock };
};

/** Makes this page join a room that is `age` milliseconds old. */
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
  /** Sets the page's clock forward, or back. */
  const shiftClock = (milliseconds: number): void => time.setSystemTime(Date.now() + milliseconds);
  /** Expects `clock` to show the next second exactly when that second begins. */
  const expectTurn = async (clock: RtcClock, before: string, after: string): Promise<void> => {
    await time.tickAsync(SECOND - 1);
    expect(shown(clock)).to.equal(before);
    await time.tickAsync(1);
    expect(shown(clock)).to.equal(after);
  };

  it("counts from when this page joined, whatever the server's clock says, and is empty outside a call", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await clockOutsideCall();
    expect(timeIn(clock)).to.equal(null);
    expect(clock.matches(":state(joined)")).to.equal(false);
    join(room, HOUR);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
    expect(clock.matches(":state(joined)")).to.equal(true);
    expect(timeIn(clock)?.dateTime).to.equal("PT0S");
    await expectTurn(clock, "0:00", "0:01");
    expect(timeIn(clock)?.dateTime).to.equal("PT1S");
    // After an hour of sleep of the page, the time is right at once and changes with the seconds.
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

  it("counts from when the first participant joined, with since=room", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await clockOutsideCall("room");
    join(room, HOUR + 2 * MINUTE + 3 * SECOND);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("1:02:03");
    expect(timeIn(clock)?.dateTime).to.equal("PT3723S");
    clock.setAttribute("since", "me");
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
  });

  it("does not restart after a reconnect, and never counts below the age of the room", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await clockOutsideCall("room");
    join(room, 12 * MINUTE);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("12:00");
    room.store.update({ connectionState: "disconnected" });
    shiftClock(MINUTE);
    await expectTurn(clock, "12:00", "13:01");
    room.enter();
    room.changeLocal({ joinedAt: 5 * HOUR });
    await expectTurn(clock, "13:01", "13:02");
    shiftClock(-HOUR);
    await expectTurn(clock, "13:02", "12:00");
  });

  it("shows the right time when it is added during a call", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await clockOutsideCall();
    join(room, 12 * MINUTE);
    await clock.updateComplete;
    expect(shown(clock)).to.equal("0:00");
    shiftClock(MINUTE);
    const late = document.createElement("rtc-clock");
    clock.replaceWith(late);
    await late.updateComplete;
    expect(shown(late)).to.equal("1:00");
    await expectTurn(late, "1:00", "1:01");
  });

  it("changes no state of the call, and is not announced by screen readers", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await clockOutsideCall();
    join(room);
    await clock.updateComplete;
    let changes = 0;
    room.store.subscribe(() => changes++);
    await expectTurn(clock, "0:00", "0:01");
    expect(changes).to.equal(0);
    expect(clock.shadowRoot?.querySelector("[aria-live], [role=status], [role=alert]")).to.equal(null);
    time.uninstall();
    await expect(clock).to.be.accessible();
  });

  it("unsubscribes from its room and stops its timer when it is removed", async () => {
    time = stopClock(["timeout", "date"]);
    const { room, clock } = await clockOutsideCall();
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
    // Only the date is fake: the timers of the call run on.
    time = stopClock(["date"]);
    const room = await joinedRoom(html`<rtc-clock></rtc-clock><rtc-clock since="room"></rtc-clock>`);
    const [mine, whole] = room.querySelectorAll("rtc-clock");
    if (!mine || !whole) throw new Error("A clock is missing.");
    await Promise.all([shows(mine, "0:00"), shows(whole, "0:00")]);
    shiftClock(MINUTE);
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
