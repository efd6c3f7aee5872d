import { expect } from "@open-wc/testing";
import ar from "../../texts/ar.js";
import de from "../../texts/de.js";
import { type Browser, deniedBySystem, permissionPlace } from "./permission-help.js";
import { toastTexts } from "../../texts/texts.js";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";
const MOBILE_SAFARI = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const LINUX = "Mozilla/5.0 (X11; Linux x86_64)";
const ANDROID = "Mozilla/5.0 (Linux; Android 10; K)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)";

const browser = (userAgent: string, maxTouchPoints = 0): Browser => ({ userAgent, maxTouchPoints });

const chrome = `${WEBKIT} Chrome/142.0.0.0 Safari/537.36`;
const mobileChrome = `${WEBKIT} Chrome/142.0.0.0 Mobile Safari/537.36`;

describe("the place where a denied permission is undone", () => {
  for (const [name, place, properties] of [
    ["Chrome on Windows", "chrome", browser(`${WINDOWS} ${chrome}`)],
    ["Chrome on a Mac", "chrome", browser(`${MAC} ${chrome}`)],
    ["Chromium on Linux", "chrome", browser(`${LINUX} ${chrome}`)],
    ["a Chromebook", "chrome", browser(`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome}`)],
    ["Opera", "chrome", browser(`${WINDOWS} ${chrome} OPR/118.0.0.0`)],
    ["Edge on Windows", "chrome", browser(`${WINDOWS} ${chrome} Edg/142.0.0.0`)],
    ["Chrome on Android", "chrome-android", browser(`${ANDROID} ${mobileChrome}`)],
    ["Samsung Internet", "chrome-android", browser(`${ANDROID} ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile`)],
    ["Edge on Android", "chrome-android", browser(`${ANDROID} ${mobileChrome} EdgA/142.0.0.0`)],
    ["Firefox on Linux", "firefox", browser("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")],
    ["Firefox on a Mac", "firefox", browser("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Firefox/145.0")],
    ["Firefox on Android", "firefox-android", browser("Mozilla/5.0 (Android 15; Mobile; rv:145.0) Firefox/145.0")],
    ["Safari on a Mac", "safari", browser(`${MAC} ${MOBILE_SAFARI} Version/18.1 Safari/605.1.15`)],
    [
      "Safari on an iPhone",
      "safari-ios",
      browser(`${IPHONE} ${MOBILE_SAFARI} Version/18.1 Mobile/15E148 Safari/604.1`, 5),
    ],
    ["Safari on an iPad", "safari-ios", browser(`${MAC} ${MOBILE_SAFARI} Version/18.1 Safari/605.1.15`, 5)],
    [
      "Chrome on an iPhone",
      "other-ios",
      browser(`${IPHONE} ${MOBILE_SAFARI} CriOS/142.0 Mobile/15E148 Safari/604.1`, 5),
    ],
    ["Chrome on an iPad", "other-ios", browser(`${MAC} ${MOBILE_SAFARI} CriOS/142.0 Safari/605.1.15`, 5)],
    [
      "Firefox on an iPhone",
      "other-ios",
      browser(`${IPHONE} ${MOBILE_SAFARI} FxiOS/145.0 Mobile/15E148 Safari/604.1`, 5),
    ],
    ["Edge on an iPhone", "other-ios", browser(`${IPHONE} ${MOBILE_SAFARI} Version/18.0 EdgiOS/142.0 Safari/604.1`, 5)],
    [
      "an app that shows pages on Android",
      "in-app",
      browser(`${ANDROID.replace(")", "; wv)")} Version/4.0 ${mobileChrome}`),
    ],
    [
      "Instagram on an iPhone",
      "in-app",
      browser(`${IPHONE} ${MOBILE_SAFARI} Mobile/22B83 Instagram 355.0.0.32.104`, 5),
    ],
    [
      "something else",
      "other",
      browser("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15"),
    ],
    ["something without a name", "other", browser("")],
  ] as const) {
    it(`is found in ${name}`, () => {
      expect(permissionPlace(properties)).to.equal(place);
    });
  }

  it("is in the settings of the system if the system blocks the browser", () => {
    const cause = new DOMException("Permission denied by system", "NotAllowedError");
    expect(deniedBySystem(cause)).to.equal(true);
    expect(permissionPlace(browser(`${WINDOWS} ${chrome}`), true)).to.equal("windows");
    expect(permissionPlace(browser(`${MAC} ${chrome}`), true)).to.equal("mac");
    expect(permissionPlace(browser(`${LINUX} ${chrome}`), true)).to.equal("chrome");
  });

  it("is in the browser if the user has denied the permission", () => {
    expect(deniedBySystem(new DOMException("Permission denied", "NotAllowedError"))).to.equal(false);
    expect(deniedBySystem(undefined)).to.equal(false);
  });

  it("is known for the browser that runs this test", () => {
    const expected = navigator.userAgent.includes("Firefox") ? "firefox" : "chrome";
    expect(permissionPlace()).to.equal(expected);
  });

  it("has a text of its own in every language", () => {
    for (const help of [toastTexts.permissionHelp, de.permissionHelp, ar.permissionHelp]) {
      const sentences = Object.values(help);
      expect(new Set(sentences).size).to.equal(11);
      for (const sentence of sentences) expect(sentence.length).to.be.greaterThan(40);
    }
  });
});
