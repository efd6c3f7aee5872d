import { type Clock, type FakeMethod, withGlobal } from "@sinonjs/fake-timers";

/** The parts of a page that depend on the clock. Frames and tasks do not: rendering and media go on. */
const KINDS = {
  timeout: ["setTimeout", "clearTimeout"],
  interval: ["setInterval", "clearInterval"],
  date: ["Date"],
  now: ["performance"],
} satisfies Record<string, FakeMethod[]>;

export type { Clock };

type Kind = keyof typeof KINDS;

const stopped: Clock[] = [];

afterEach(() => {
  for (const clock of stopped.splice(0)) clock.uninstall();
});

/**
 * Stops the clock until the end of the test, or until `uninstall()`. Time then passes only when the test says so, and by exact steps.
 * `tick()` runs the timers that are due, `tickAsync()` also lets promises settle in between, and `jump()` skips time as in a page that
 * slept. Other tools wait by the clock, too, such as the check that an element is accessible: run them after `uninstall()`.
 *
 * @param kinds The parts to stop; all of them if none is given. The rest goes on, and so do `until()` and the test's own timeout.
 * @param page The window whose clock stops, such as that of a frame.
 */
export function stopClock(kinds: readonly Kind[] = [], page: Window = window): Clock {
  const wanted = kinds.length ? kinds : (Object.keys(KINDS) as Kind[]);
  const toFake = wanted.flatMap((kind) => KINDS[kind]);
  const clock = withGlobal(page).install({ now: Date.now(), toFake, shouldClearNativeTimers: true });
  stopped.push(clock);
  return clock;
}
