/**
 * Has every room on the page, now or later, know who is speaking: `:state(speaking)`, `participant.speaking`. Part of the whole
 * kit; a page that imports single elements imports it beside them.
 */
import { hearEveryRoom } from "../internal/speaking/detect-everywhere.js";

hearEveryRoom();
