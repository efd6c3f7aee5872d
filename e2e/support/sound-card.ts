import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "../../tools/lib/browsers.js";
import { until } from "./until.js";

/** Why this machine cannot run a sound card, as a sentence, or `false` when it can. */
export const lacksSoundCard = (): string | false =>
  findProgram("pulseaudio") === undefined && "Not found on this machine: pulseaudio.";

/**
 * A virtual sound card: a loudspeaker, a microphone that records everything the loudspeaker plays, and headphones that the
 * microphone does not record. A browser treats them as real devices, and receives its own output as an echo.
 */
export class SoundCard {
  private constructor(
    /** The address of the sound server, for `PULSE_SERVER`. */
    readonly address: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async build(folder: string): Promise<SoundCard> {
    const home = join(folder, "sound-card");
    await mkdir(home);
    const socket = join(home, "socket");
    const script = join(home, "sound-card.pa");
    const sink = (name: string): string =>
      `load-module module-null-sink sink_name=${name} rate=48000 sink_properties=device.description=${name}`;
    await writeFile(
      script,
      [
        sink("Loudspeaker"),
        sink("Headphones"),
        "load-module module-remap-source source_name=Microphone master=Loudspeaker.monitor",
        "set-default-sink Loudspeaker",
        "set-default-source Microphone",
        // The socket comes last, so that a client that connects finds every device.
        `load-module module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
        "",
      ].join("\n"),
    );
    const child = spawn(
      "pulseaudio",
      ["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no", `--file=${script}`],
      { stdio: "ignore", env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, PULSE_RUNTIME_PATH: home } },
    );
    const stop = async (): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "close");
    };
    await until(
      "the sound server listens",
      () => access(socket).then(() => child.exitCode),
      (exitCode) => exitCode === null,
    );
    return new SoundCard(`unix:${socket}`, stop);
  }
}
