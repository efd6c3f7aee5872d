/**
 * Makes every room on the page, present or future, detect which participants speak: `:state(speaking)`, `participant.speaking`. The
 * whole kit includes this module. A page that imports single elements imports it beside them.
 */
import { detectSpeakingEverywhere } from "../internal/speaking/detect-everywhere.js";

detectSpeakingEverywhere();
