import type { LogLevel } from "./log-entry.js";

/** The settings of a server that a room's rules depend on. */
export interface RoomSettings {
  /** How many participants a room holds. */
  capacity: number;
  /** Whether new participants who may not moderate wait in the lobby, in rooms whose own options do not say. */
  lobby: boolean;
  /** How many participants may wait in the lobby of one room. */
  waitingCapacity: number;
  /** How long a participant may wait in the lobby, in milliseconds. */
  waitingTime: number;
  /** Whether, on a server without tokens, the first participant of a room is its host. */
  openRoomHost: boolean;
  /** How long the place of a participant who lost their socket is kept, in milliseconds. 0 = not at all. */
  grace: number;
  /** How long bans, a lock and the end of a call are known after the last participant has left, in milliseconds. */
  memory: number;
  /** After how many milliseconds without a single frame a socket counts as lost. */
  silence: number;
  /** The traffic that one participant may send per second, or one user over all of their pages; ten seconds' worth may come at once. */
  messagesPerSecond: number;
  bytesPerSecond: number;
  /** How many may join a room per minute, and at once. */
  joinsPerMinute: number;
  /** How many pages one user may have in a room. The newer one wins. */
  userPages: number;
  /** How many participants of one room may connect from the same address. */
  addressConnections: number;
  /** How many shares the deployment's registry has, for rooms that are created from now on. */
  deploymentShares: number;
  logLevel: LogLevel;
  /** Whether log entries hold the addresses of participants. */
  logAddresses: boolean;
}
