/**
 * Makes every room on the page, now or later, report who is speaking: `:state(speaking)`, `participant.speaking`. The whole kit
 * does the same. A page that imports single elements imports this module beside them.
 */
import { detectSpeakingEverywhere } from "../internal/speaking/detect-everywhere.js";

detectSpeakingEverywhere();
