/** Close codes of the socket. 4000–4099 mean "do not come back by yourself". */
export const CLOSE_CODES = {
  /** The participant left, or the page closed the call. */
  normal: 1000,
  /** The room has no place left. */
  roomFull: 4001,
  /** The query of the connection could not be understood. */
  invalidJoin: 4002,
  /** The same participant has come back by another socket. */
  replaced: 4003,
  /** Nothing was heard of the page for too long. It may come back: it was only slow, if it reads this. */
  silent: 4100,
} as const;

/** Whether a close code forbids reconnecting. */
export const forbidsReturn = (code: number): boolean => code >= 4000 && code < 4100;
