import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-avatar.js";
import type { RtcAvatar } from "./rtc-avatar.js";

const avatar = async (content = html`<rtc-avatar></rtc-avatar>`) => {
  const room = await fixture<FakeRoom>(html`<fake-room>${content}</fake-room>`);
  const element = room.querySelector<RtcAvatar>("rtc-avatar");
  if (!element) throw new Error("There is no <rtc-avatar>.");
  const disc = async (): Promise<HTMLElement> => {
    await element.updateComplete;
    const found = element.shadowRoot?.querySelector<HTMLElement>('[part="avatar"]');
    if (!found) throw new Error("There is no disc.");
    return found;
  };
  const colour = async (): Promise<string> => getComputedStyle(await disc()).backgroundColor;
  return { room, element, disc, colour };
};

describe("<rtc-avatar>", () => {
  it("shows the initials, and has the name as its accessible name", async () => {
    const { room, element, disc } = await avatar();
    room.enter(person("1", { displayName: "Ana López" }));
    expect((await disc()).textContent.trim()).to.equal("AL");
    await expect(element).to.be.accessible();
  });

  it("has a colour made from the name, or from the id without a name, and none without a participant", async () => {
    const { room, colour } = await avatar();
    const empty = await colour();
    expect(empty).to.equal("rgba(0, 0, 0, 0)");
    room.enter(person("1", { displayName: "Ana" }));
    const ana = await colour();
    expect(ana).not.to.equal(empty);
    room.enter(person("2", { displayName: "Ana" }));
    expect(await colour()).to.equal(ana);
    room.enter(person("3", { displayName: "" }));
    const third = await colour();
    room.enter(person("4", { displayName: "" }));
    expect(await colour()).not.to.equal(third);
    room.enter();
    expect(await colour()).to.equal(empty);
  });

  it("accepts a picture, a size and a colour from the page", async () => {
    const src = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='5'/>";
    const { room, disc, colour } = await avatar(
      html`<rtc-avatar style="--rtc-avatar-size: 80px; --rtc-avatar-surface: rgb(1, 2, 3)"
        ><img src=${src} alt=""
      /></rtc-avatar>`,
    );
    room.enter(person("ana"));
    expect(await colour()).to.equal("rgb(1, 2, 3)");
    const box = (await disc()).getBoundingClientRect();
    expect([box.width, box.height]).to.deep.equal([80, 80]);
    const picture = room.querySelector("img")?.getBoundingClientRect();
    expect([picture?.width, picture?.height]).to.deep.equal([78, 78]);
  });
});
