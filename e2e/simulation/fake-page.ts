import { getEventListeners } from "node:events";
import { EventSource } from "./event-source.js";
import { FakeMediaDevices, FakeStream } from "./fake-media.js";
import { FakePeerConnection } from "./fake-peer-connection.js";
import { FakeWebSocket, type Network } from "./network.js";
import type { World } from "./world.js";

/** The globals of a page that Node.js lacks. All pages of a simulation share them, and differ by the host that they name. */
export class FakePage {
  readonly #window = new EventSource();
  readonly #document = Object.assign(new EventSource(), { hidden: false });
  readonly #devices: FakeMediaDevices;
  readonly #connection = new EventSource();

  constructor(world: World, network: Network) {
    this.#devices = new FakeMediaDevices(world);
    FakeWebSocket.network = network;
    FakePeerConnection.begin(world);
    const window = this.#window;
    const globals = {
      location: { host: "page.test", protocol: "https:" },
      navigator: {
        mediaDevices: this.#devices,
        connection: this.#connection,
        sendBeacon: (url: string) => network.beacon(url),
      },
      document: this.#document,
      addEventListener: window.addEventListener.bind(window),
      removeEventListener: window.removeEventListener.bind(window),
      dispatchEvent: window.dispatchEvent.bind(window),
      WebSocket: FakeWebSocket,
      RTCPeerConnection: FakePeerConnection,
      MediaStream: FakeStream,
    };
    for (const [name, value] of Object.entries(globals)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }

  /** Reports another network to every page. */
  changeNetwork(): void {
    this.#window.emit("online");
  }

  /** Reports to every page that it is visible. */
  becomeVisible(): void {
    this.#document.emit("visibilitychange");
  }

  /** How many listeners the pages have on these globals. */
  get listeners(): number {
    const targets: [EventTarget, string[]][] = [
      [this.#window, ["online", "offline", "pagehide", "pageshow"]],
      [this.#document, ["visibilitychange"]],
      [this.#connection, ["change"]],
      [this.#devices, ["devicechange"]],
    ];
    return targets.flatMap(([target, types]) => types.flatMap((type) => getEventListeners(target, type))).length;
  }
}
