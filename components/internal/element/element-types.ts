/*
 * An element that is made in a picture-in-picture window can be an instance of the classes of that window, so `instanceof` does not
 * know it. These functions know an element by its properties.
 */

type Candidate = EventTarget | null | undefined;

/** Whether a target of an event is an HTML element, of this page or of a picture-in-picture window. */
export const isHtmlElement = (target: Candidate): target is HTMLElement => !!target && "isContentEditable" in target;

/** Whether a target of an event is an HTML element with this tag name. */
export const hasTag = <K extends keyof HTMLElementTagNameMap>(
  target: Candidate,
  tag: K,
): target is HTMLElementTagNameMap[K] => isHtmlElement(target) && target.localName === tag;
