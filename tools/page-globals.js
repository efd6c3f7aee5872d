/**
 * What every browser has, for bundlers to leave out what libraries say and do where it is missing: partysocket has more
 * to say to Node.js and React Native than any page should download.
 */
export const pageGlobals = {
  "globalThis.Event": "true",
  "globalThis.EventTarget": "true",
  "typeof WebSocket": '"function"',
};
