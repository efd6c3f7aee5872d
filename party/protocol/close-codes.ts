/** The close codes of the socket: `CLOSE_CODES`. 4000–4099 mean "do not reconnect on your own". */

/** The participant left, or the page closed the call. */
export const normal = 1000;
/** The room is full. */
export const roomFull = 4001;
/** The query of the connection is invalid. */
export const invalidJoin = 4002;
/** The same participant has returned by another socket. */
export const replaced = 4003;
/** The token is missing or does not admit its holder. */
export const unauthorized = 4010;
/** The client is not admitted, with any token. */
export const forbidden = 4011;
/** A moderator has removed the participant, who stays banned until the room ends. */
export const removed = 4012;
/** The call has ended for everyone. */
export const ended = 4013;
/** The participant waited in the lobby and was not admitted. */
export const notAdmitted = 4014;
/** The room is locked. */
export const roomLocked = 4015;
/** The room is not open yet, or not any more. */
export const roomClosed = 4016;
/** This socket, or its address, has exceeded its limits. */
export const rateLimited = 4029;
/** No frame arrived for too long. A page that receives this was only slow, and may reconnect. */
export const silent = 4100;
/** The page has left too much unread. A page that receives this was only slow, and may reconnect. */
export const unread = 4101;
/** The server is temporarily unable to admit: the page may try again. */
export const tryAgain = 1013;
