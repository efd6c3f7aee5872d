/**
 * Makes the browser report that the user prefers reduced motion, until the returned function is called. It replaces `matchMedia`, since
 * the test runner cannot set this preference in Firefox.
 */
export function reduceMotion(): () => void {
  const real = window.matchMedia;
  window.matchMedia = (query) => real.call(window, query === "(prefers-reduced-motion: reduce)" ? "all" : query);
  return () => {
    window.matchMedia = real;
  };
}
