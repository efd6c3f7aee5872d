const DURATION = 200;

/**
 * Lets elements that `change` puts elsewhere glide there, unless the person wants nothing to move. Nothing but a transform is
 * animated: the page is laid out once.
 */
export function glide(elements: readonly HTMLElement[], change: () => void): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return change();
  const before = elements.map((element) => element.getBoundingClientRect());
  change();
  for (const animation of elements.flatMap((element) => element.getAnimations())) {
    if (animation.id === "rtc-glide") animation.cancel();
  }
  const after = elements.map((element) => element.getBoundingClientRect());
  elements.forEach((element, index) => {
    const from = before[index];
    const to = after[index];
    if (!from?.width || !from.height || !to?.width || !to.height) return;
    const [x, y, sx, sy] = [from.x - to.x, from.y - to.y, from.width / to.width, from.height / to.height];
    if (Math.abs(x) + Math.abs(y) < 1 && Math.abs(sx - 1) + Math.abs(sy - 1) < 0.01) return;
    const start = { transform: `translate(${x}px, ${y}px) scale(${sx}, ${sy})`, transformOrigin: "0 0" };
    const end = { transform: "none", transformOrigin: "0 0" };
    element.animate([start, end], { id: "rtc-glide", duration: DURATION, easing: "ease-out" });
  });
}
