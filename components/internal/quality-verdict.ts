import type { Quality } from "../core/index.js";

/** What is wrong. */
export type QualityCause = "nothing" | "loss" | "delay" | "relay" | "jitter" | "freezes" | "bandwidth" | "processor";

/** Who can do something about it: the other person, or this page's. */
export type QualitySide = "theirs" | "ours";
