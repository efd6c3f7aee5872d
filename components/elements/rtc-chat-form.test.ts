import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import { override } from "../testing/override.js";
import "./rtc-chat.js";

/** The form in a call that consists of a state only. */
describe("the form of <rtc-chat>", () => {
  const inCall = async () => {
    const room = await fixture<FakeRoom>(html`<fake-room><rtc-chat></rtc-chat></fake-room>`);
    room.enter(person("bea"));
    const chat = room.querySelector("rtc-chat");
    if (!chat) throw new Error("There is no <rtc-chat>.");
    await chat.updateComplete;
    const fields = [...(chat.shadowRoot?.querySelectorAll<HTMLTextAreaElement>("textarea, select, [part=send]") ?? [])];
    const input = chat.shadowRoot?.querySelector("textarea");
    if (!input) throw new Error("There is no field.");
    return { room, chat, input, disabled: () => fields.map((field) => field.disabled) };
  };

  it("is enabled for participants with the grant chat only", async () => {
    const { room, chat, disabled } = await inCall();
    expect(disabled()).to.deep.equal([false, false, false]);
    room.changeLocal({ grants: ["audio"] });
    await chat.updateComplete;
    expect(disabled()).to.deep.equal([true, true, true]);
    room.changeLocal({ grants: ["chat"] });
    await chat.updateComplete;
    expect(disabled()).to.deep.equal([false, false, false]);
  });

  it("does not send with an Enter that ends the composition of an input method, also in Safari", async () => {
    const { chat, input } = await inCall();
    const sent: string[] = [];
    chat.addEventListener("rtc-chat-request", ({ detail }) => sent.push(detail.text));
    const press = (init: KeyboardEventInit, code: number): void => {
      const event = new KeyboardEvent("keydown", { key: "Enter", cancelable: true, ...init });
      override(event, "keyCode", code);
      input.dispatchEvent(event);
    };
    input.value = "日本";
    press({ isComposing: true }, 13);
    // Safari ends the composition before the event, which has code 229.
    press({}, 229);
    expect(sent).to.deep.equal([]);
    press({}, 13);
    expect(sent).to.deep.equal(["日本"]);
  });
});
