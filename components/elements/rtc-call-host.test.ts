import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { access } from "../testing/led-room.js";
import { until } from "../testing/until.js";
import "./rtc-call.js";
import type { RtcCall } from "./rtc-call.js";
import { hostTexts } from "../texts/texts.js";

const inside = <K extends keyof HTMLElementTagNameMap>(
  call: RtcCall,
  selector: K | string,
): HTMLElementTagNameMap[K] => {
  const found = call.shadowRoot?.querySelector<HTMLElementTagNameMap[K]>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const part = (call: RtcCall, name: string): HTMLElement => inside(call, `[part~="${name}"]`);
const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const comeInto = async (room: string, name: string, claims: Parameters<typeof access>[1], autojoin = true) => {
  const { host, token } = await access(room, claims);
  return fixture<RtcCall>(
    html`<rtc-call
      room=${room}
      host=${host}
      token=${token}
      display-name=${name}
      no-sounds
      ?autojoin=${autojoin}
    ></rtc-call>`,
  );
};
const joined = (call: RtcCall): Promise<boolean> => until(() => call.matches(":state(joined)"), "the call");

describe("<rtc-call> with a host", () => {
  it("shows a waiting user the lobby in place of the form, and the call when the host admits them", async () => {
    const room = crypto.randomUUID();
    const host = await comeInto(room, "Ana", { role: "host", settings: { lobby: true } });
    await joined(host);
    const eve = await comeInto(room, "Eve", {}, false);
    const label = part(eve, "name-input").closest("label");
    if (!label) throw new Error("There is no label.");
    const gap = label.getBoundingClientRect().top - part(eve, "heading").getBoundingClientRect().bottom;
    expect(gap, "the empty lobby takes no row").to.be.closeTo(16, 1);
    // On a small phone the form is scrolled.
    eve.style.blockSize = "16rem";
    part(eve, "lobby").scrollTo(0, 1000);
    expect(part(eve, "lobby").scrollTop).to.be.greaterThan(0);
    inside(eve, "rtc-join-button").focus({ preventScroll: true });
    await sendKeys({ press: "Enter" });
    const sentence = () => part(eve, "waiting").shadowRoot?.querySelector("[part=sentence]")?.textContent.trim();
    await until(() => sentence() === hostTexts.waitForHost(0), "the sentence");
    await eve.updateComplete;
    expect(["heading", "name-input", "call"].map((name) => visible(part(eve, name)))).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(visible(part(eve, "waiting"))).to.equal(true);
    expect(eve.shadowRoot?.querySelector("rtc-join-button")).to.equal(null);
    await until(() => inside(eve, "form rtc-leave-button").matches(":focus-within"), "the focus on the leave button");
    expect(part(eve, "lobby").scrollTop, "the sentence is in sight").to.equal(0);
    await expect(eve).to.be.accessible();

    const button = part(host, "people-button");
    const badge = await until(() => button.querySelector("[part=badge]"), "the number of waiting people on the button");
    expect([badge.textContent, badge.getAttribute("aria-label")]).to.deep.equal(["1", "1 person wants to join"]);
    button.click();
    await host.updateComplete;
    const list = part(host, "knocking");
    expect(visible(list)).to.equal(true);
    await expect(host).to.be.accessible();
    list.shadowRoot?.querySelector<HTMLElement>("[part=admit]")?.click();
    await joined(eve);
    await until(() => !button.querySelector("[part=badge]"), "no number on the button");
    await until(() => inside(eve, "rtc-mute-button").matches(":focus-within"), "the focus on the first control");
  });

  it("lets a waiting user leave, and shows the form again", async () => {
    const room = crypto.randomUUID();
    const host = await comeInto(room, "Ana", { role: "host", settings: { lobby: true } });
    await joined(host);
    const eve = await comeInto(room, "Eve", {});
    await until(() => eve.shadowRoot?.querySelector("form rtc-leave-button"), "the leave button");
    inside(eve, "form rtc-leave-button").click();
    await until(() => eve.shadowRoot?.querySelector("rtc-join-button"), "the join button");
    expect(visible(part(eve, "name-input"))).to.equal(true);
    await until(() => inside(host, "rtc-room").state.knocks.length === 0, "an empty lobby");
  });

  it("shows moderation buttons in the list of participants to a host only, also on the smallest phone", async () => {
    await setViewport({ width: 320, height: 700 });
    try {
      const room = crypto.randomUUID();
      const host = await comeInto(room, "Ana", { role: "host" });
      const ben = await comeInto(room, "Ben", {});
      for (const call of [host, ben]) {
        await joined(call);
        part(call, "people-button").click();
        await until(() => inside(call, "rtc-room").state.remotes.length === 1, "the other");
      }
      const buttons = (call: RtcCall) =>
        [
          ...(inside(call, "rtc-roster").shadowRoot?.querySelectorAll("rtc-host-button") ?? []),
          ...(call.shadowRoot?.querySelectorAll("rtc-host-button") ?? []),
        ].filter(visible);
      await until(() => buttons(host).length === 6, "two about Ben, four about the room");
      expect(buttons(host).map(({ action }) => action)).to.deep.equal([
        ...["mute", "remove"],
        ...["mute-all", "lock", "lobby", "end"],
      ]);
      const panel = part(host, "host").closest("section")?.getBoundingClientRect();
      for (const button of buttons(host)) {
        const { width, height, left, right } = button.getBoundingClientRect();
        expect(width >= 44 && height >= 44, `${button.action ?? ""}: large enough`).to.equal(true);
        expect(panel && left >= panel.left && right <= panel.right, `${button.action ?? ""}: inside`).to.equal(true);
      }
      expect(buttons(ben)).to.deep.equal([]);
      const notices = part(host, "notices");
      await until(() => notices.shadowRoot?.querySelector("[part~=joined]"), "the notice of Ben");
      const section = part(host, "host").closest("section");
      expect(notices.getBoundingClientRect().bottom, "notices lie above the panel, not over it").to.be.at.most(
        section?.getBoundingClientRect().top ?? 0,
      );
      const remove = buttons(host).find(({ action }) => action === "remove");
      if (remove) remove.atOnce = true;
      remove?.click();
      await until(() => inside(ben, "rtc-room").state.error?.code === "removed", "Ben, out");
      await until(() => buttons(host).length === 4, "nothing about Ben");
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
