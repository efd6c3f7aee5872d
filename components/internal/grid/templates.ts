import type { ReactiveController, ReactiveControllerHost } from "lit";

type TemplateHost = HTMLElement & ReactiveControllerHost;

const isTemplate = (node: Node): node is HTMLTemplateElement => node instanceof HTMLTemplateElement;

/**
 * The `<template>` children of an element: what it makes copies of. Requests an update whenever there is another one, or
 * another content in one.
 */
export class Templates implements ReactiveController {
  /** Another number after every change: copies that bear an older one are out of date. */
  version = 0;
  readonly #observer: MutationObserver;

  constructor(private readonly host: TemplateHost) {
    this.#observer = new MutationObserver((records) => {
      if (records.some((record) => this.#concerns(record))) this.#change();
    });
    host.addController(this);
  }

  /** Once: to stop while the element is out of the page would be to miss what changes meanwhile. It leaks nothing. */
  hostConnected(): void {
    if (!this.version) this.#change();
  }

  /** The template for a source: the one with that `data-source`, or the first with none if it is the camera. */
  for(source: "camera" | "screen"): HTMLTemplateElement | undefined {
    const all = [...this.host.children].filter(isTemplate);
    return all.find(({ dataset }) => (dataset["source"] ?? "camera") === source);
  }

  /** The element's own copies come and go as its children, too: those are none of this. */
  #concerns({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    return target !== this.host || [...addedNodes, ...removedNodes].some(isTemplate);
  }

  #change(): void {
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
