/** The limits of the wire: `LIMITS`. Lengths are in UTF-16 code units unless the name says bytes. */

/** One frame from a page. A session description of a three-source offer is about 8 KB. */
export const messageBytes = 64 * 1024;
/** A frame of a type that carries neither a description nor candidates. */
export const smallMessageBytes = 4 * 1024;
/** A session description. */
export const sdpLength = 48 * 1024;
/** One `candidate:` line. */
export const candidateLength = 1024;
/** Candidates in one `ice-candidate` message. */
export const candidatesPerMessage = 64;
/** A participant id, a negotiation's id. */
export const idLength = 64;
/** The `user` of a token. */
export const userLength = 128;
/** A token. */
export const tokenLength = 4096;
/** The id of a token. */
export const tokenIdLength = 128;
/** A resume key. */
export const resumeKeyLength = 64;
/** A digest of a roster. */
export const digestLength = 32;
/** A display name, as others receive it. */
export const displayNameLength = 64;
/** A display name as a page sends it. The room cuts it to `displayNameLength`. */
export const givenNameLength = 512;
/** The first participant's metadata, as JSON. */
export const metadataLength = 1024;
/** A mark by which a page confirms what it has read. */
export const markLength = 64;
/** Bytes that were sent to one page and that it has not confirmed. */
export const unreadBytes = 1024 * 1024;
/** A room's id. */
export const roomLength = 128;
/** The text of a notice by the operator of the server. */
export const noticeLength = 500;
/** The name of a message of an application. */
export const customNameLength = 64;
/** Participants in one room. A full mesh of more than this exhausts every browser. */
export const participants = 50;
/** Participants in the lobby of one room. */
export const waiting = 50;
