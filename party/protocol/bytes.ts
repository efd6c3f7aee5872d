const encoder = new TextEncoder();

/** The number of bytes of a text on the wire, which is UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** The number of bytes of a frame as it arrived. A value that is neither text nor bytes has none. */
export function frameBytes(frame: unknown): number {
  if (typeof frame === "string") return byteLength(frame);
  return frame instanceof ArrayBuffer || ArrayBuffer.isView(frame) ? frame.byteLength : 0;
}
