import { chromium, firefox, type Browser, type LaunchOptions } from "playwright-core";
import { findBrowser, launchOptions } from "../../tools/lib/browsers.js";

/** The camera and microphone of a browser, and its answer when a page asks for them. */
export interface ChromiumOptions {
  /** A film (y4m) to be the camera. Chromium's own test picture by default. */
  film?: string;
  /** A recording (WAV) to be the microphone. Chromium's own beep by default. */
  voice?: string;
  /** The answer to the browser's permission prompt, or that there is no device to ask for. `allow` by default. */
  devices?: "allow" | "deny" | "none";
  /** Whether the browser plays sound on a page that nobody has touched. True by default. */
  autoplay?: boolean;
  /** Whether pages that were left are kept for a return (the back/forward cache), as they are for people. False by default. */
  keepPages?: boolean;
  /** A sound server whose loudspeakers and microphones are the browser's, instead of none and made-up ones. Then it has no camera. */
  soundCard?: string;
  /** More command-line switches. */
  args?: string[];
  /** Started instead of the browser's own program, which it starts in its turn. */
  program?: string;
}

export interface FirefoxOptions {
  /** The pitch of the microphone. */
  toneHertz: number;
  /** More preferences. */
  prefs?: Record<string, string | number | boolean>;
  /** Started instead of the browser's own program, which it starts in its turn. */
  program?: string;
}

async function options(product: "chromium" | "firefox"): Promise<LaunchOptions> {
  const path = await findBrowser(product);
  if (path === undefined) throw new Error(`There is no ${product} on this machine.`);
  return launchOptions(product, path);
}

/** Starts a Chromium of its own: a film and a voice belong to the process, not to a page. */
export async function launchChromium(wishes: ChromiumOptions = {}): Promise<Browser> {
  const { film, voice, devices = "allow", autoplay = true, keepPages = false, soundCard, args = [], program } = wishes;
  const { args: usual = [], ...rest } = await options("chromium");
  return chromium.launch({
    ...rest,
    ...(program === undefined ? {} : { executablePath: program }),
    ...(soundCard === undefined ? {} : { env: { ...process.env, PULSE_SERVER: soundCard } }),
    ignoreDefaultArgs: [
      ...(keepPages ? ["--disable-back-forward-cache"] : []),
      ...(soundCard === undefined ? [] : ["--mute-audio"]),
    ],
    args: [
      ...usual
        .filter((arg) => autoplay || !arg.startsWith("--autoplay-policy"))
        .filter((arg) => soundCard === undefined || !arg.startsWith("--use-fake-device-for-media-stream")),
      ...(film === undefined ? [] : [`--use-file-for-fake-video-capture=${film}`]),
      ...(voice === undefined ? [] : [`--use-file-for-fake-audio-capture=${voice}`]),
      // Of a switch given twice the last one counts.
      ...(devices === "none" ? ["--use-fake-device-for-media-stream=device-count=0"] : []),
      ...(devices === "deny" ? ["--use-fake-ui-for-media-stream=deny"] : []),
      ...args,
    ],
  });
}

/** Starts a Firefox whose camera is one colour that changes and whose microphone is a tone of `toneHertz`. */
export async function launchFirefox({ toneHertz, prefs = {}, program }: FirefoxOptions): Promise<Browser> {
  const { firefoxUserPrefs = {}, ...rest } = await options("firefox");
  return firefox.launch({
    ...rest,
    ...(program === undefined ? {} : { executablePath: program }),
    firefoxUserPrefs: { ...firefoxUserPrefs, ...prefs, "media.navigator.audio.fake_frequency": toneHertz },
  });
}
