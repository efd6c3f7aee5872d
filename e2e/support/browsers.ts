import { chromium, firefox, type Browser, type LaunchOptions } from "playwright-core";
import { findBrowser, launchOptions } from "../../tools/lib/browsers.js";

/** The devices, permissions and settings of a Chromium. */
export interface ChromiumOptions {
  /** A film (y4m) that the camera plays. Chromium's own test picture by default. */
  film?: string;
  /** A recording (WAV) that the microphone plays. Chromium's own beep by default. */
  voice?: string;
  /** The answer to permission requests; `none` means that there are no cameras. `allow` by default. */
  devices?: "allow" | "deny" | "none";
  /** Whether pages may play sound before the user has interacted with them. True by default. */
  autoplay?: boolean;
  /** Whether the back/forward cache is on, as it is for users. False by default, as Playwright sets it. */
  keepPages?: boolean;
  /** The address of a sound server with the browser's loudspeakers and microphones, instead of fake ones. There is no camera then. */
  soundCard?: string;
  /** More command-line switches. */
  args?: string[];
  /** A program that is run instead of the browser's, and starts the browser. */
  program?: string;
}

export interface FirefoxOptions {
  /** The pitch of the fake microphone's tone. */
  toneHertz: number;
  /** More preferences. */
  prefs?: Record<string, string | number | boolean>;
  /** A program that is run instead of the browser's, and starts the browser. */
  program?: string;
}

async function launchOptionsOf(product: "chromium" | "firefox"): Promise<LaunchOptions> {
  const path = await findBrowser(product);
  if (path === undefined) throw new Error(`There is no ${product} on this machine.`);
  return launchOptions(product, path);
}

/** Starts a Chromium process: a film and a voice belong to the process, not to a page. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  const { film, voice, devices = "allow", autoplay = true, keepPages = false, soundCard, args = [], program } = options;
  const { args: usual = [], ...rest } = await launchOptionsOf("chromium");
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
      // The last of repeated switches counts.
      ...(devices === "none" ? ["--use-fake-device-for-media-stream=device-count=0"] : []),
      ...(devices === "deny" ? ["--use-fake-ui-for-media-stream=deny"] : []),
      ...args,
    ],
  });
}

/** Starts a Firefox. Its camera shows one colour that changes, its microphone plays a tone of `toneHertz`. */
export async function launchFirefox({ toneHertz, prefs = {}, program }: FirefoxOptions): Promise<Browser> {
  const { firefoxUserPrefs = {}, ...rest } = await launchOptionsOf("firefox");
  return firefox.launch({
    ...rest,
    ...(program === undefined ? {} : { executablePath: program }),
    firefoxUserPrefs: { ...firefoxUserPrefs, ...prefs, "media.navigator.audio.fake_frequency": toneHertz },
  });
}
