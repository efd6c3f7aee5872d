/**
 * Far larger than any valid message. Runtimes close the socket by themselves for larger frames: some from here on,
 * others only far above.
 */
export const LARGEST_FRAME = 2 ** 20;

/** The close code for a frame that is too large, by RFC 6455. */
export const TOO_LARGE = 1009;

/** The size of text is its number of characters here. Bytes are counted by the traffic limits. */
export function sizeOf(frame: unknown): number {
  if (typeof frame === "string") return frame.length;
  return frame instanceof ArrayBuffer || ArrayBuffer.isView(frame) ? frame.byteLength : 0;
}
