/** What components/testing/clock.ts takes of a package that is CommonJS, for a page: see wtr-bundles.js. */
export { withGlobal } from "@sinonjs/fake-timers";
