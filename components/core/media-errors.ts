import { RtcError, type RtcErrorCode } from "./errors.js";

type Explanation = readonly [RtcErrorCode, (source: string) => string];

const denied: Explanation = [
  "permission-denied",
  (source) => `This page was denied the ${source}. Allow it in the browser's site settings, next to the address.`,
];
const missing: Explanation = ["device-not-found", (source) => `No ${source} was found. Plug one in and try again.`];
const busy: Explanation = [
  "device-busy",
  (source) => `The ${source} could not be opened. Another program may be using it: close that and try again.`,
];
const blocked: Explanation = [
  "permission-blocked",
  (source) => `This page is not allowed to use the ${source}. Tell its author.`,
];

/** DOMException names of `getUserMedia` and `getDisplayMedia` (Media Capture and Streams, section 10.2). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  NotAllowedError: denied,
  NotFoundError: missing,
  NotReadableError: busy,
  AbortError: busy,
  OverconstrainedError: ["device-unavailable", (source) => `The chosen ${source} is not available. Choose another.`],
  SecurityError: blocked,
};

/**
 * The browser's refusal of a source, as an error for people.
 *
 * @param source What was asked for, as it reads in a sentence: "camera", "camera and microphone".
 */
export function mediaError(source: string, cause: unknown): RtcError {
  if (cause instanceof RtcError) return cause;
  const { name, message } = cause instanceof Error ? cause : { name: "", message: "" };
  // Chromium tells a closed prompt from a refused one only in the text.
  if (name === "NotAllowedError" && /dismissed/i.test(message)) {
    return new RtcError("request-dismissed", `The question about the ${source} was closed. Try again and allow it.`, {
      cause,
    });
  }
  const [code, sentence] = (name === "NotAllowedError" && mayNotAsk(source) ? blocked : EXPLANATIONS[name]) ?? busy;
  return new RtcError(code, sentence(source), { cause });
}

/** Not in TypeScript's DOM types: only Chromium has it. */
type DocumentWithPolicy = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Whether the page's permissions policy forbids the question, which browsers report as if a person had said no. */
const mayNotAsk = (source: string): boolean =>
  (document as DocumentWithPolicy).featurePolicy?.allowsFeature(source) === false;
