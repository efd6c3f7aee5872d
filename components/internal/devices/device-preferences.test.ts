import { expect } from "@open-wc/testing";
import { favouriteDevices } from "../../core/media/local-media.js";
import type * as DeviceMemory from "./device-preferences.js";
import { rememberDevice } from "./device-preferences.js";

const KEY = "rtc-elements.devices";

/** The module as a later visit to the page finds it. */
const visit = async (): Promise<typeof DeviceMemory> => {
  const url = `./device-memory.ts?visit=${crypto.randomUUID()}`;
  return (await import(url)) as typeof DeviceMemory;
};

describe("the memory of devices", () => {
  const storage = Object.getOwnPropertyDescriptor(window, "localStorage") ?? {};

  afterEach(() => {
    Object.defineProperty(window, "localStorage", storage);
    for (const kind of ["microphone", "camera", "speaker"] as const) rememberDevice(kind, "");
    localStorage.removeItem(KEY);
  });

  it("knows on the next visit what was chosen, and lets every call take it", async () => {
    rememberDevice("camera", "desk");
    rememberDevice("speaker", "radio");
    favouriteDevices.clear();
    const next = await visit();
    expect(next.rememberedDevice("camera")).to.equal("desk");
    expect(next.rememberedDevice("speaker")).to.equal("radio");
    expect(next.rememberedDevice("microphone")).to.equal("");
    expect(favouriteDevices.get("camera")).to.equal("desk");
  });

  it("forgets", async () => {
    rememberDevice("camera", "desk");
    rememberDevice("camera", "");
    expect(favouriteDevices.get("camera")).to.equal("");
    expect((await visit()).rememberedDevice("camera")).to.equal("");
  });

  for (const left of ["{", "null", "[]", '{"camera":7,"microphone":null}', '"camera"']) {
    it(`makes nothing of ${left}`, async () => {
      localStorage.setItem(KEY, left);
      const { rememberedDevice } = await visit();
      expect([rememberedDevice("camera"), rememberedDevice("microphone")]).to.deep.equal(["", ""]);
    });
  }

  it("holds a choice for this visit where storage is forbidden", async () => {
    // As browsers do in a frame whose page blocks cookies.
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    const { rememberDevice, rememberedDevice } = await visit();
    rememberDevice("camera", "desk");
    expect(rememberedDevice("camera")).to.equal("desk");
  });
});
