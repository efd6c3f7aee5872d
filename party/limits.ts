/** What the wire allows. Lengths are in UTF-16 code units unless the name says bytes. */
export const LIMITS = {
  /** One frame from a page. A session description of a three-source offer is about 8 KB. */
  messageBytes: 64 * 1024,
  /** A session description. */
  sdpLength: 48 * 1024,
  /** One `candidate:` line. */
  candidateLength: 1024,
  /** Candidates in one `ice-candidate` message. */
  candidatesPerMessage: 64,
  /** A participant id, a negotiation's id. */
  idLength: 64,
  /** A resume key. */
  resumeKeyLength: 64,
  /** A digest of a roster. */
  digestLength: 32,
  /** A name people see. */
  displayNameLength: 64,
  /** The first joiner's extra metadata, as JSON. */
  metadataLength: 1024,
  /** A room's id. */
  roomLength: 128,
  /** Participants in one room. A full mesh of more than this exhausts every browser. */
  participants: 50,
} as const;

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
