const encoder = new TextEncoder();

/** How many bytes a text has on the wire, which is UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** How many bytes a frame has, as it came. What is neither text nor bytes has none. */
export function frameBytes(frame: unknown): number {
  if (typeof frame === "string") return byteLength(frame);
  return frame instanceof ArrayBuffer || ArrayBuffer.isView(frame) ? frame.byteLength : 0;
}
