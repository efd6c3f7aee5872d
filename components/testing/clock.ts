import { type Clock, type FakeMethod, withGlobal } from "@sinonjs/fake-timers";

/** What goes by the clock, of all that a page has. Frames and tasks do not: rendering and media go on. */
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
 * Stops the clock until the end of the test, or `uninstall()`: time passes only when the test says so, and then exactly.
 * `tick()` lets it pass, `tickAsync()` with all that waits for promises in between, `jump()` as in a page that slept. What a test
 * asks of others that wait by the clock, such as whether an element is accessible, it asks after `uninstall()`.
 *
 * @param kinds What stands still; everything if none is named. The rest goes on, and so do `until()` and the test's own timeout.
 * @param page Another window, such as that of a frame.
 */
export function stopClock(kinds: readonly Kind[] = [], page: Window = window): Clock {
  const wanted = kinds.length ? kinds : (Object.keys(KINDS) as Kind[]);
  const toFake = wanted.flatMap((kind) => KINDS[kind]);
  const clock = withGlobal(page).install({ now: Date.now(), toFake, shouldClearNativeTimers: true });
  stopped.push(clock);
  return clock;
}
