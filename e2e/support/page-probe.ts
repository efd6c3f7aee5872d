/**
 * Measures, from inside a page, the pictures and sounds that a user perceives. {@link installPageProbe} is sent to the browser
 * as text, so it can use nothing from outside itself.
 */
export interface ProbedTile {
  local: boolean;
  /** The names of the custom states that the tile has. */
  states: string[];
  /** The colour names of the picture's four quarters. Empty without a picture. */
  quarters: string[];
  /** A hash of the picture. Empty without a picture. */
  picture: string;
  /** Whether the video element is visible. */
  showsVideo: boolean;
  /** Whether the avatar is visible. */
  showsAvatar: boolean;
  text: string;
}

export interface Sound {
  /** The time of the measurement, as `Date.now()`: the same clock for every page of a test. */
  at: number;
  /** How many audio elements are playing. */
  playing: number;
  /** The RMS of the last 43 ms, 0 to 1. */
  loudness: number;
  /** The loudest pitch, in hertz. */
  pitch: number;
  /** The highest level between 120 and 500 Hz, the range of a voice, in decibels. */
  speech: number;
}

export interface PageProbe {
  /** All tiles, or those that a selector names. */
  tiles(selector?: string): ProbedTile[];
  sound(): Promise<Sound>;
  /** All text that is visible on the page, shadow roots included. */
  text(): string;
  /** Every element that matches, shadow roots included. */
  all(selector: string): Element[];
}

declare global {
  interface Window {
    pageProbe: PageProbe;
  }
}

export function installPageProbe(): void {
  const STATES = ["muted", "camera-off", "connecting", "reconnecting", "lost", "speaking"];
  const COLOURS: Record<string, [number, number, number]> = {
    red: [255, 0, 0],
    lime: [0, 255, 0],
    blue: [0, 0, 255],
    yellow: [255, 255, 0],
    magenta: [255, 0, 255],
    cyan: [0, 255, 255],
    white: [255, 255, 255],
    black: [0, 0, 0],
  };
  const canvas = document.createElement("canvas");
  let audio: AudioContext | undefined;
  const analysers = new WeakMap<MediaStream, AnalyserNode>();

  function all(selector: string, from: Document | ShadowRoot = document): Element[] {
    const found = [...from.querySelectorAll(selector)];
    for (const element of from.querySelectorAll("*")) {
      if (element.shadowRoot) found.push(...all(selector, element.shadowRoot));
    }
    return found;
  }

  function nearest(pixels: Uint8ClampedArray, at: number): string {
    let name = "";
    let least = Infinity;
    for (const [candidate, rgb] of Object.entries(COLOURS)) {
      const distance = rgb.reduce((sum, value, channel) => sum + (value - (pixels[at + channel] ?? 0)) ** 2, 0);
      if (distance < least) {
        name = candidate;
        least = distance;
      }
    }
    return name;
  }

  function probePicture(video: HTMLVideoElement): { quarters: string[]; picture: string } {
    if (video.srcObject === null || video.readyState < 2 || video.videoWidth === 0) {
      return { quarters: [], picture: "" };
    }
    const width = 64;
    const height = 36;
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return { quarters: [], picture: "" };
    context.drawImage(video, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const point = (x: number, y: number): string =>
      nearest(data, (Math.round(y * height) * width + Math.round(x * width)) * 4);
    let picture = 0;
    for (const value of data) picture = (picture * 31 + value) | 0;
    return {
      quarters: [point(0.25, 0.25), point(0.75, 0.25), point(0.25, 0.75), point(0.75, 0.75)],
      picture: String(picture),
    };
  }

  const isVisible = (element: Element | null | undefined): boolean =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true && element.clientWidth > 0;

  function tiles(selector = "rtc-video"): ProbedTile[] {
    return all(selector).map((tile) => {
      const video = tile.shadowRoot?.querySelector("video");
      return {
        local: tile.matches(":state(local)"),
        states: STATES.filter((state) => tile.matches(`:state(${state})`)),
        ...(video ? probePicture(video) : { quarters: [], picture: "" }),
        showsVideo: isVisible(video),
        showsAvatar: isVisible(tile.shadowRoot?.querySelector("[part~=avatar]")),
        text: tile.shadowRoot ? readable(tile.shadowRoot) : "",
      };
    });
  }

  function analyserOf(stream: MediaStream): AnalyserNode {
    audio ??= new AudioContext();
    let analyser = analysers.get(stream);
    if (!analyser) {
      analyser = audio.createAnalyser();
      analyser.smoothingTimeConstant = 0;
      audio.createMediaStreamSource(stream).connect(analyser);
      analysers.set(stream, analyser);
    }
    return analyser;
  }

  /** Measures the streams of the audio elements that play, so that a stream without an element counts as silent. */
  async function sound(): Promise<Sound> {
    const heard: Sound = { at: Date.now(), playing: 0, loudness: 0, pitch: 0, speech: -Infinity };
    for (const element of all("audio")) {
      if (!(element instanceof HTMLAudioElement) || !(element.srcObject instanceof MediaStream)) continue;
      if (element.paused || element.muted || element.volume === 0) continue;
      if (element.srcObject.getAudioTracks().length === 0) continue;
      heard.playing++;
      const analyser = analyserOf(element.srcObject);
      if (audio?.state === "suspended") await audio.resume();
      const samples = new Float32Array(analyser.fftSize);
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
      const spectrum = new Float32Array(analyser.frequencyBinCount);
      analyser.getFloatFrequencyData(spectrum);
      const hertz = analyser.context.sampleRate / analyser.fftSize;
      const voice = spectrum.slice(Math.round(120 / hertz), Math.round(500 / hertz));
      if (loudness > heard.loudness) {
        heard.loudness = loudness;
        heard.pitch = Math.round(spectrum.indexOf(Math.max(...spectrum)) * hertz);
      }
      heard.speech = Math.max(heard.speech, ...voice);
    }
    return heard;
  }

  function readable(from: Document | ShadowRoot): string {
    const parts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) parts.push(node.data.trim());
      if (node instanceof Element) {
        const { display, visibility } = getComputedStyle(node);
        if (display === "none" || visibility === "hidden") return;
        if (node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
        if (node instanceof HTMLSlotElement) node.assignedNodes().forEach(walk);
        // The content of a shadow host is readable only where a slot renders it.
        if (node.shadowRoot || (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)) return;
      }
      node.childNodes.forEach(walk);
    };
    from.childNodes.forEach(walk);
    return parts.filter((part) => part !== "").join(" ");
  }

  window.pageProbe = { tiles, sound, text: () => readable(document), all: (selector) => all(selector) };
}
