import type { ReactiveController, ReactiveControllerHost } from "lit";

type TemplateHost = HTMLElement & ReactiveControllerHost;

const isTemplate = (node: Node): node is HTMLTemplateElement => node instanceof HTMLTemplateElement;

/**
 * The `<template>` children of an element. Requests an update of the element when a template is added or removed, and when the
 * content of one changes.
 */
export class Templates implements ReactiveController {
  /** Grows with every change: a copy that was made from an older version is out of date. */
  version = 0;
  readonly #observer: MutationObserver;

  constructor(private readonly host: TemplateHost) {
    this.#observer = new MutationObserver((records) => {
      if (records.some((record) => this.#isChange(record))) this.#update();
    });
    host.addController(this);
  }

  /**
   * Starts to observe once and never stops: a template can change while the element is out of the page. The observer goes
   * with the element.
   */
  hostConnected(): void {
    if (!this.version) this.#update();
  }

  /** The template for a source: the one with that `data-source`; for the camera also one without. */
  for(source: "camera" | "screen"): HTMLTemplateElement | undefined {
    const all = [...this.host.children].filter(isTemplate);
    return all.find(({ dataset }) => (dataset["source"] ?? "camera") === source);
  }

  /** The copies are children of the element, too: adding or removing them is no change of a template. */
  #isChange({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    return target !== this.host || [...addedNodes, ...removedNodes].some(isTemplate);
  }

  #update(): void {
    this.version++;
    this.#observer.disconnect();
    this.#observer.observe(this.host, { childList: true });
    for (const template of [...this.host.children].filter(isTemplate)) {
      this.#observer.observe(template, { attributes: true });
      this.#observer.observe(template.content, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    }
    this.host.requestUpdate();
  }
}
