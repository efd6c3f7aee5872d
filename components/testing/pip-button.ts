import type { RtcPipButton } from "../elements/rtc-pip-button.js";
import { until } from "./until.js";

/** The first `<tag>` inside an element. */
export function find<K extends keyof HTMLElementTagNameMap>(place: ParentNode, tag: K): HTMLElementTagNameMap[K] {
  const element = place.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  return element;
}

/** Clicks the `<rtc-pip-button>` of a room, and waits until `target` is in the window. */
export async function openPip(room: Element, target: Element): Promise<RtcPipButton> {
  const button = find(room, "rtc-pip-button");
  button.click();
  await until(() => target.ownerDocument !== document, "the target in the window");
  await button.updateComplete;
  return button;
}
