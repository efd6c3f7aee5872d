/**
 * Has the browser say that the person wants nothing to move, until the returned function is called. Made up, since the Firefox
 * that the tests drive cannot be told so.
 */
export function reduceMotion(): () => void {
  const real = window.matchMedia;
  window.matchMedia = (query) => real.call(window, query === "(prefers-reduced-motion: reduce)" ? "all" : query);
  return () => {
    window.matchMedia = real;
  };
}
