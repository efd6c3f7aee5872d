/** Close codes of the socket: `CLOSE_CODES`. 4000–4099 mean "do not come back by yourself". */

/** The participant left, or the page closed the call. */
export const normal = 1000;
/** The room has no place left. */
export const roomFull = 4001;
/** The query of the connection could not be understood. */
export const invalidJoin = 4002;
/** The same participant has come back by another socket. */
export const replaced = 4003;
/** Their token does not let them in, or they have none. */
export const unauthorized = 4010;
/** They are not let in, whatever they bring. */
export const forbidden = 4011;
/** A moderator has removed them: they are kept out until the room ends. */
export const removed = 4012;
/** The call is over for all. */
export const ended = 4013;
/** They have waited, and nobody let them in. */
export const notAdmitted = 4014;
/** The room is locked. */
export const roomLocked = 4015;
/** The room is not open yet, or not any more. */
export const roomClosed = 4016;
/** More came by this socket, or from its address, than may. */
export const rateLimited = 4029;
/** Nothing was heard of the page for too long. It may come back: it was only slow, if it reads this. */
export const silent = 4100;
/** The server cannot do now what it must: the page may try again. */
export const tryAgain = 1013;
