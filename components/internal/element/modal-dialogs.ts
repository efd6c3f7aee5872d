let resizes: ResizeObserver | undefined;
const opened = new Set<HTMLDialogElement>();

/** Opens a dialog over the page. It closes by itself once it is no longer rendered. */
export function openModal(dialog: HTMLDialogElement): void {
  dialog.showModal();
  opened.add(dialog);
  resizes ??= new ResizeObserver(closeUnseen);
  resizes.observe(dialog);
  closeUnseen();
}

/** Closes, at once, the dialogs that nobody sees any more: nothing else in the page could be used. */
export function closeUnseen(): void {
  for (const dialog of opened) {
    if (dialog.checkVisibility()) continue;
    dialog.close();
    opened.delete(dialog);
    resizes?.unobserve(dialog);
  }
}
