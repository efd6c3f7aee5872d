/** The export that components/testing/clock.ts needs of a CommonJS package, made importable for a page: see wtr-bundles.js. */
export { withGlobal } from "@sinonjs/fake-timers";
