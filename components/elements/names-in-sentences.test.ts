import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import type { CallState } from "../core/index.js";
import "../testing/fake-room.js";
import { type FakeRoom, person } from "../testing/fake-room.js";
import ar from "../texts/ar.js";
import { isolate } from "../texts/bidi-isolate.js";
import en from "../texts/en.js";
import { type Language, setLanguage } from "../texts/texts.js";
import "./rtc-level.js";
import "./rtc-pin-button.js";
import "./rtc-quality.js";
import "./rtc-room.js";
import "./rtc-video.js";
import "./rtc-volume.js";

/** An element with a sentence that contains a name. */
interface Place {
  readonly element: TemplateResult;
  /** The part that contains the sentence. */
  readonly part: string;
  /** The attribute of the part that is the sentence. Default: the text of the part. */
  readonly attribute?: string;
  readonly sentence: (name: string, language: Language) => string;
}

const PLACES: Readonly<Record<string, Place>> = {
  "the label of <rtc-pin-button>": {
    element: html`<rtc-pin-button></rtc-pin-button>`,
    part: "label",
    sentence: (name, { pin }) => pin(isolate(name)),
  },
  "the slider of <rtc-volume>": {
    element: html`<rtc-volume participant="ana"></rtc-volume>`,
    part: "slider",
    attribute: "aria-label",
    sentence: (name, { volumeOf }) => volumeOf(isolate(name)),
  },
  "the icon of <rtc-quality>": {
    element: html`<rtc-quality></rtc-quality>`,
    part: "icon",
    attribute: "aria-label",
    sentence: (name, { qualityOf, quality }) => qualityOf(isolate(name), quality.poor),
  },
  "the meter of <rtc-level>": {
    element: html`<rtc-level local></rtc-level>`,
    part: "meter",
    attribute: "aria-label",
    sentence: (name, { levelOf, you }) => levelOf(isolate(you(name))),
  },
  "the name on the screen of <rtc-video>": {
    element: html`<rtc-video source="screen"></rtc-video>`,
    part: "name",
    sentence: (name, { screenOf }) => screenOf(isolate(name)),
  },
};

const LANGUAGES = [
  ["an Arabic name in an English sentence", en, "فاطمة"],
  ["an English name in an Arabic sentence", ar, "Fatima"],
] as const;

describe("names in sentences", () => {
  afterEach(() => setLanguage({}));

  for (const [title, language, name] of LANGUAGES) {
    for (const [where, { element, part, attribute, sentence }] of Object.entries(PLACES)) {
      it(`${where} isolates ${title}`, async () => {
        setLanguage(language);
        const room = await fixture<FakeRoom>(html`<fake-room>${element}</fake-room>`);
        room.enter(person("ana", { displayName: name, quality: "poor" }));
        room.changeLocal({ displayName: name });
        const child = room.firstElementChild;
        if (child && "updateComplete" in child) await child.updateComplete;
        const place = child?.shadowRoot?.querySelector(`[part~="${part}"]`);
        const text = attribute ? place?.getAttribute(attribute) : place?.textContent;
        expect(text?.trim()).to.equal(sentence(name, language));
      });
    }

    it(`the device button of <rtc-room> isolates ${title}`, async () => {
      setLanguage(language);
      const room = await fixture<HTMLElementTagNameMap["rtc-room"]>(html`<rtc-room></rtc-room>`);
      const returnedDevice = { kind: "audioinput", deviceId: "1", label: name } as MediaDeviceInfo;
      const state: CallState = { ...room.state, returnedDevice };
      Object.defineProperty(room, "state", { value: state });
      room.requestUpdate();
      await room.updateComplete;
      const text = room.shadowRoot?.querySelector('[part="device-button"]')?.textContent;
      expect(text).to.equal(language.useAgain(isolate(name)));
    });
  }
});
