/** Receives one line about one step of the call, never a session description, a token or a message's text. */
export type Log = (line: string) => void;

/** Logs nothing: the default. */
export const noLog: Log = () => {};

/** A log whose every line begins with `prefix`. */
export const prefixed =
  (log: Log, prefix: string): Log =>
  (line) =>
    log(`${prefix} ${line}`);

/** Writes to the console with the time since the page began, in milliseconds. */
export const consoleLog: Log = (line) => console.debug(`[rtc ${performance.now().toFixed(0)}] ${line}`);
