import { expect, fixture, html } from "@open-wc/testing";
import { joinedRoom } from "../testing/real-room.js";
import { smallWindows, type SmallWindows } from "../testing/small-windows.js";
import { until } from "../testing/until.js";
import "./rtc-call.js";
import "./rtc-grid.js";
import "./rtc-pip-button.js";

describe("what <rtc-pip-button> puts into the small window", () => {
  let windows: SmallWindows;
  beforeEach(() => (windows = smallWindows()));
  afterEach(() => windows.restore());

  for (const [what, stage] of [
    ["the stage", html`<rtc-grid slot="stage"></rtc-grid>`],
    ["what holds it", html`<div slot="stage"><rtc-grid></rtc-grid></div>`],
  ] as const) {
    it(`is the page's own stage of a whole call, by a slot for ${what}, and returns to it`, async () => {
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
      await until(() => grid?.ownerDocument !== document, "the stage in the small window");
      expect([grid?.ownerDocument, tiles()]).to.deep.equal([windows.view?.document, 1]);
      windows.close();
      expect([grid?.parentElement, grid?.checkVisibility()]).to.deep.equal([parent, true]);
    });
  }

  it("is nothing while what it names is not there, and that as soon as it is", async () => {
    const room = await joinedRoom(html`
      <p>Box</p>
      <rtc-grid></rtc-grid>
      <rtc-pip-button target="late"></rtc-pip-button>
    `);
    const [box, button] = [room.querySelector("p"), room.querySelector("rtc-pip-button")];
    const asked: unknown[] = [];
    room.addEventListener("rtc-pip-request", ({ detail }) => asked.push(detail?.target));
    await button?.updateComplete;
    button?.click();
    box?.setAttribute("id", "late");
    button?.click();
    expect(asked).to.deep.equal([box]);
    await until(() => box?.ownerDocument === windows.view?.document, "the box in the small window");
  });
});
