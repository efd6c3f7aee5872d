import { expect, fixture, html } from "@open-wc/testing";
import { joinedRoom } from "../testing/real-room.js";
import { smallWindows, type SmallWindows } from "../testing/small-windows.js";
import { until } from "../testing/until.js";
import "./rtc-call.js";
import "./rtc-grid.js";
import "./rtc-pip-button.js";

describe("the target of <rtc-pip-button>", () => {
  let windows: SmallWindows;
  beforeEach(() => (windows = smallWindows()));
  afterEach(() => windows.restore());

  for (const [slotted, stage] of [
    ["the grid", html`<rtc-grid slot="stage"></rtc-grid>`],
    ["an element around the grid", html`<div slot="stage"><rtc-grid></rtc-grid></div>`],
  ] as const) {
    it(`is the author's grid in <rtc-call>, with ${slotted} in the slot, and returns to its place`, async () => {
      const call = await fixture<HTMLElement>(html`
        <rtc-call room=${crypto.randomUUID()} call-type="audio" audio autojoin>
          ${stage}<rtc-pip-button slot="controls"></rtc-pip-button>
        </rtc-call>
      `);
      const grid = call.querySelector("rtc-grid");
      const tiles = () => grid?.shadowRoot?.querySelectorAll("rtc-video").length;
      const parent = grid?.parentElement;
      await until(() => grid?.checkVisibility() && tiles() === 1, "a tile on the stage");
      call.querySelector("rtc-pip-button")?.click();
      await until(() => grid?.ownerDocument !== document, "the grid in the window");
      expect([grid?.ownerDocument, tiles()]).to.deep.equal([windows.view?.document, 1]);
      windows.close();
      expect([grid?.parentElement, grid?.checkVisibility()]).to.deep.equal([parent, true]);
    });
  }

  it("is resolved by its id at every click, and nothing is requested while no element has that id", async () => {
    const room = await joinedRoom(html`
      <p>Box</p>
      <rtc-grid></rtc-grid>
      <rtc-pip-button target="late"></rtc-pip-button>
    `);
    const [box, button] = [room.querySelector("p"), room.querySelector("rtc-pip-button")];
    const requested: unknown[] = [];
    room.addEventListener("rtc-pip-request", ({ detail }) => requested.push(detail?.target));
    await button?.updateComplete;
    button?.click();
    box?.setAttribute("id", "late");
    button?.click();
    expect(requested).to.deep.equal([box]);
    await until(() => box?.ownerDocument === windows.view?.document, "the box in the window");
  });
});
