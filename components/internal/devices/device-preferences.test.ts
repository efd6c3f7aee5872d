import { expect } from "@open-wc/testing";
import type { ReactiveController } from "lit";
import type * as DeviceMemory from "./device-preferences.js";
import { DevicePreferences, rememberDevice, rememberedDevice } from "./device-preferences.js";

const KEY = "rtc-elements.devices";

/** Loads the module again, as a later visit to the page does. */
const visit = async (): Promise<typeof DeviceMemory> => {
  const url = `./device-preferences.ts?visit=${crypto.randomUUID()}`;
  return (await import(url)) as typeof DeviceMemory;
};

describe("device preferences", () => {
  const storage = Object.getOwnPropertyDescriptor(window, "localStorage") ?? {};

  afterEach(() => {
    Object.defineProperty(window, "localStorage", storage);
    for (const kind of ["microphone", "camera", "speaker"] as const) rememberDevice(kind, "");
    localStorage.removeItem(KEY);
  });

  it("remember the chosen devices on the next visit", async () => {
    rememberDevice("camera", "desk");
    rememberDevice("speaker", "radio");
    const next = await visit();
    expect(next.rememberedDevice("camera")).to.equal("desk");
    expect(next.rememberedDevice("speaker")).to.equal("radio");
    expect(next.rememberedDevice("microphone")).to.equal("");
  });

  it("forget a choice that is replaced by the default", async () => {
    rememberDevice("camera", "desk");
    rememberDevice("camera", "");
    expect(rememberedDevice("camera")).to.equal("");
    expect((await visit()).rememberedDevice("camera")).to.equal("");
  });

  for (const entry of ["{", "null", "[]", '{"camera":7,"microphone":null}', '"camera"']) {
    it(`ignore the invalid entry ${entry}`, async () => {
      localStorage.setItem(KEY, entry);
      const memory = await visit();
      expect([memory.rememberedDevice("camera"), memory.rememberedDevice("microphone")]).to.deep.equal(["", ""]);
    });
  }

  it("keep a choice for this visit if storage is forbidden", async () => {
    // Browsers throw this error in a frame whose cookies are blocked.
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    const memory = await visit();
    memory.rememberDevice("camera", "desk");
    expect(memory.rememberedDevice("camera")).to.equal("desk");
  });

  it("make the call of an element's room prefer the remembered devices, until the element is removed", () => {
    rememberDevice("camera", "desk");
    const preferred: string[] = [];
    const call = { preferDevice: (source: string, id: string) => preferred.push(`${source} ${id}`) };
    const controllers: ReactiveController[] = [];
    const host = { addController: (controller: ReactiveController) => controllers.push(controller) };
    const slice = { room: undefined as { call: typeof call } | undefined };
    new DevicePreferences(host, slice);
    controllers[0]?.hostConnected?.();
    expect(preferred).to.deep.equal([]);
    slice.room = { call };
    controllers[0]?.hostUpdate?.();
    expect(preferred.splice(0)).to.deep.equal(["microphone ", "camera desk"]);
    rememberDevice("camera", "lamp");
    expect(preferred.splice(0)).to.deep.equal(["microphone ", "camera lamp"]);
    controllers[0]?.hostDisconnected?.();
    rememberDevice("camera", "door");
    expect(preferred).to.deep.equal([]);
  });
});
