import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The colours of a film's quarters: top left, top right, bottom left, bottom right. */
export type Quarters = readonly [string, string, string, string];

export interface FilmOptions {
  quarters: Quarters;
  width?: number;
  height?: number;
  framesPerSecond?: number;
}

/** Makes a film of four coloured quarters with a white block that moves along the middle. Returns its path. */
export async function makeFilm(folder: string, name: string, options: FilmOptions): Promise<string> {
  const { quarters, width = 320, height = 180, framesPerSecond = 15 } = options;
  const seconds = 4;
  const path = join(folder, `${name}.y4m`);
  const rate = `r=${framesPerSecond}:d=${seconds}`;
  const boxes = quarters.map((colour, index) => {
    const x = index % 2 ? "iw/2" : "0";
    const y = index > 1 ? "ih/2" : "0";
    return `drawbox=x=${x}:y=${y}:w=iw/2:h=ih/2:color=${colour}:t=fill`;
  });
  const block = { width: width / 8, height: height / 6 };
  await run("ffmpeg", [
    ...["-loglevel", "error", "-y"],
    ...["-f", "lavfi", "-i", `color=black:s=${width}x${height}:${rate}`],
    ...["-f", "lavfi", "-i", `color=white:s=${block.width}x${block.height}:${rate}`],
    ...["-filter_complex", `[0]${boxes.join(",")}[back];[back][1]overlay=x='mod(t*W/${seconds},W)':y='(H-h)/2'`],
    ...["-pix_fmt", "yuv420p", path],
  ]);
  return path;
}

/**
 * Makes a recording of continuous speech with beeps of one pitch. Returns the path of the WAV file. The beeps pause,
 * because a browser's noise suppression removes a steady tone.
 */
export async function recordVoice(folder: string, name: string, words: string, beepHertz: number): Promise<string> {
  const speech = join(folder, `${name}-speech.wav`);
  const path = join(folder, `${name}.wav`);
  await run("espeak-ng", ["-w", speech, "-s", "170", words]);
  const beep = `sine=f=${beepHertz}:r=48000:d=6,volume='if(lt(mod(t,0.5),0.3),3,0)':eval=frame`;
  await run("ffmpeg", [
    ...["-loglevel", "error", "-y", "-stream_loop", "-1", "-i", speech, "-f", "lavfi", "-i", beep],
    ...["-filter_complex", "[0]aresample=48000,volume=0.8[talk];[talk][1]amix=inputs=2:duration=shortest:normalize=0"],
    ...["-ac", "1", "-ar", "48000", "-c:a", "pcm_s16le", path],
  ]);
  return path;
}
