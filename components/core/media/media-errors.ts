import { RtcError, type RtcErrorCode } from "../errors.js";

/** A code, and its sentence, in which `*` stands for the requested device. */
type Explanation = readonly [RtcErrorCode, string];

const blocked: Explanation = [
  "permission-blocked",
  "This page is not allowed to use your *. Tell the owner of this site.",
];
const dismissed: Explanation = ["request-dismissed", "You closed the question about your *. Try again and allow it."];
const busy: Explanation = [
  "device-busy",
  "Cannot open your *. Another app may be using it. Close that app and try again.",
];

/** DOMException names of `getUserMedia` and `getDisplayMedia` (Media Capture and Streams, section 10.2). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  NotAllowedError: [
    "permission-denied",
    "Access to your * is blocked. Allow it in the site settings, next to the address.",
  ],
  NotFoundError: ["device-not-found", "No * found. Plug one in and try again."],
  OverconstrainedError: ["device-unavailable", "The chosen * is not available. Choose another one."],
  SecurityError: blocked,
};

/**
 * The browser's refusal of a source, as an error for people.
 *
 * @param source The requested devices, as they read in a sentence: "camera", "camera and microphone".
 */
export function mediaError(source: string, cause: unknown): RtcError {
  if (cause instanceof RtcError) return cause;
  const { name, message } = cause instanceof Error ? cause : { name: "", message: "" };
  let explanation = EXPLANATIONS[name] ?? busy;
  if (explanation[0] === "permission-denied") {
    // Chromium distinguishes a closed prompt from a refused one only by the text.
    if (/dismissed/i.test(message)) explanation = dismissed;
    else if (mayNotAsk(source)) explanation = blocked;
  }
  const [code, sentence] = explanation;
  return new RtcError(code, sentence.replace("*", source), { cause });
}

/** Not in TypeScript's DOM types: only Chromium has it. */
type DocumentWithPolicy = Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } };

/** Whether the page's permissions policy forbids the question, which browsers report as if a person had said no. */
const mayNotAsk = (source: string): boolean =>
  source.split(" and ").some((name) => (document as DocumentWithPolicy).featurePolicy?.allowsFeature(name) === false);
