let resizes: ResizeObserver | undefined;
const opened = new Set<HTMLDialogElement>();

/** Opens a modal dialog. It closes by itself once it is no longer rendered. */
export function openModal(dialog: HTMLDialogElement): void {
  dialog.showModal();
  opened.add(dialog);
  resizes ??= new ResizeObserver(closeHiddenModals);
  resizes.observe(dialog);
  closeHiddenModals();
}

/** Closes the dialogs that are no longer rendered: a hidden modal dialog would leave the rest of the page unusable. */
export function closeHiddenModals(): void {
  for (const dialog of opened) {
    if (dialog.checkVisibility()) continue;
    dialog.close();
    opened.delete(dialog);
    resizes?.unobserve(dialog);
  }
}
