import { writeLog } from "../config/environment.js";
import type { ServerSettings } from "../config/settings.js";
import { reportDoor } from "../metrics/deployment.js";
import { DoorCounts } from "../metrics/door-counts.js";
import type { LogEntry } from "../room/log-entry.js";
import { TokenBucket } from "../room/token-bucket.js";
import type { Rooms } from "../runtime.js";

/** How many lines about refusals one process writes at once, and per second after that. */
export const LINES = 100;
export const LINES_PER_SECOND = 10;

/** Counts and logs what is refused before it reaches a room: in one process, for all rooms. */
class Door {
  readonly #counts = new DoorCounts();
  readonly #lines = new TokenBucket(LINES_PER_SECOND, LINES, Date.now());
  /** Entries that were left out since the last line. */
  #omitted = 0;

  refused(room: string, settings: ServerSettings, entry: LogEntry & { why: string }): void {
    if (entry.why === "admin-token") this.#counts.wrongAdminToken();
    else this.#counts.refused(entry.why);
    if (!this.#lines.consume(1, Date.now())) {
      this.#omitted++;
      return;
    }
    writeLog(room, settings, { ...entry, ...(this.#omitted > 0 && { omitted: this.#omitted }) });
    this.#omitted = 0;
  }

  /**
   * Reports the counters to the deployment's registry. A runtime may end what goes on after a response, so the request
   * waits; that happens every few seconds at most, and not for long.
   */
  async report(rooms: Rooms | undefined, settings: ServerSettings, isUrgent = false): Promise<void> {
    const send = (summary: Parameters<typeof reportDoor>[2]) => reportDoor(rooms, settings.deploymentShares, summary);
    await this.#counts.report(send, Date.now(), isUrgent).catch((error: unknown) => {
      writeLog("", settings, { event: "fault", error: String(error) });
    });
  }
}

let door: Door | undefined;

/** The door of this process. It is made on first use: no runtime gives random ids before the first request. */
export const theDoor = (): Door => (door ??= new Door());
