const ANIMATION_ID = "rtc-move";
const DURATION = 200;

/**
 * Animates elements from where they are to where `change` puts them, unless the user prefers reduced motion. Only a transform is
 * animated, so that the page is laid out once.
 */
export function animateMoves(elements: readonly HTMLElement[], change: () => void): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    change();
    return;
  }
  const before = elements.map((element) => element.getBoundingClientRect());
  change();
  for (const animation of elements.flatMap((element) => element.getAnimations())) {
    if (animation.id === ANIMATION_ID) animation.cancel();
  }
  const after = elements.map((element) => element.getBoundingClientRect());
  elements.forEach((element, index) => {
    const from = before[index];
    const to = after[index];
    if (!from?.width || !from.height || !to?.width || !to.height) return;
    const x = from.x - to.x;
    const y = from.y - to.y;
    const scaleX = from.width / to.width;
    const scaleY = from.height / to.height;
    const hasMoved = Math.abs(x) + Math.abs(y) >= 1;
    const hasGrown = Math.abs(scaleX - 1) + Math.abs(scaleY - 1) >= 0.01;
    if (!hasMoved && !hasGrown) return;
    const start = { transform: `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`, transformOrigin: "0 0" };
    const end = { transform: "none", transformOrigin: "0 0" };
    element.animate([start, end], { id: ANIMATION_ID, duration: DURATION, easing: "ease-out" });
  });
}
