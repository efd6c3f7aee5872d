import { expect, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { person } from "../testing/fake-room.js";
import { box, gridOf } from "../testing/grid.js";
import { until } from "../testing/until.js";

describe("the pages of <rtc-grid>", () => {
  const paged = () => gridOf(["a", "b", "c", "d"], html`<rtc-grid page-size="2" style=${box}></rtc-grid>`);

  it("hold page-size tiles, and the other tiles are hidden, not removed", async () => {
    const { visible, tiles } = await paged();
    expect(await visible()).to.deep.equal(["me", "a"]);
    expect(await tiles()).to.have.length(5);
  });

  it("are turned by buttons of at least 44 pixels, and announce the page number", async () => {
    const { grid, inside, visible } = await paged();
    const [previous, next] = inside<HTMLButtonElement>("button");
    const status = (): string | undefined => inside('[role="status"]')[0]?.textContent.trim();
    expect(previous?.getAttribute("aria-label")).to.equal("Previous page");
    expect(next?.getAttribute("aria-label")).to.equal("Next page");
    for (const button of [previous, next]) {
      expect(button?.offsetWidth).to.be.at.least(44);
      expect(button?.offsetHeight).to.be.at.least(44);
    }
    expect(status()).to.equal("Page 1 of 3");
    expect(previous?.ariaDisabled).to.equal("true");
    next?.click();
    expect(await visible()).to.deep.equal(["b", "c"]);
    next?.click();
    expect(await visible()).to.deep.equal(["d"]);
    expect(status()).to.equal("Page 3 of 3");
    expect(next?.ariaDisabled).to.equal("true");
    next?.click();
    expect(await visible()).to.deep.equal(["d"]);
    previous?.click();
    expect(await visible()).to.deep.equal(["b", "c"]);
    await expect(grid).to.be.accessible();
  });

  it("are turned by keyboard, whose focus stays on the button at the end", async () => {
    const { grid, inside, visible } = await paged();
    const [, next] = inside<HTMLButtonElement>("button");
    next?.focus();
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Space" });
    expect(await visible()).to.deep.equal(["d"]);
    expect(grid.shadowRoot?.activeElement).to.equal(next);
  });

  it("become fewer when participants leave, and end when all tiles fit", async () => {
    const { room, inside, visible } = await paged();
    const [, next] = inside<HTMLButtonElement>("button");
    next?.click();
    next?.click();
    room.enter(person("a"), person("b"));
    expect(await visible()).to.deep.equal(["b"]);
    room.enter(person("a"));
    expect(await visible()).to.deep.equal(["me", "a"]);
    expect(inside("nav")).to.deep.equal([]);
  });

  it("do not count the large tile, which is on every page", async () => {
    const { grid, inside, visible } = await paged();
    grid.layout = "speaker";
    expect(await visible()).to.deep.equal(["me", "a", "b"]);
    inside<HTMLButtonElement>("button")[1]?.click();
    expect(await visible()).to.deep.equal(["a", "c", "d"]);
  });

  it("hold as many tiles as fit, and keep the first tile of the present page when the box changes", async () => {
    const ids = Array.from({ length: 14 }, (_, index) => `p${index}`);
    const { grid, inside, visible, tiles } = await gridOf(
      ids,
      html`<rtc-grid style="inline-size: 320px; block-size: 190px"></rtc-grid>`,
    );
    const status = (): string | undefined => inside('[role="status"]')[0]?.textContent.trim();
    await until(() => status() === "Page 1 of 3", "pages of six");
    expect(await visible()).to.deep.equal(["me", ...ids.slice(0, 5)]);
    for (const tile of await tiles()) if (!tile.hidden) expect(tile.offsetHeight).to.be.at.least(56);
    inside<HTMLButtonElement>("button")[1]?.click();
    expect(await visible()).to.deep.equal(ids.slice(5, 11));

    grid.style.blockSize = "120px";
    await until(() => status() === "Page 3 of 5", "pages of three");
    expect(await visible()).to.deep.equal(ids.slice(5, 8));

    grid.style.inlineSize = "800px";
    grid.style.blockSize = "450px";
    await until(() => !inside("nav").length, "one page");
    expect(await visible()).to.deep.equal(["me", ...ids]);
  });

  for (const position of ["static", "absolute"]) {
    it(`end when all tiles fit without the buttons, wherever the page puts those: ${position}`, async () => {
      const { room, inside, visible } = await gridOf(
        Array.from({ length: 9 }, (_, index) => `p${index}`),
        html`<rtc-grid style="inline-size: 320px; block-size: 190px"></rtc-grid>`,
      );
      const sheet = document.createElement("style");
      sheet.textContent = `rtc-grid::part(pager) { position: ${position} }`;
      room.append(sheet);
      await until(() => inside("nav").length, "pages");
      room.enter(...Array.from({ length: 8 }, (_, index) => person(`p${index}`)));
      await until(() => !inside("nav").length, "one page");
      expect(await visible()).to.have.length(9);
    });
  }

  it("are off, without an endless loop of renders, where the page's style of the buttons leaves no space for a tile", async () => {
    const sheet = document.createElement("style");
    sheet.textContent = "rtc-grid::part(pager) { padding: 8px }";
    document.head.append(sheet);
    try {
      const { grid, inside, visible } = await gridOf(
        Array.from({ length: 15 }, (_, index) => `p${index}`),
        html`<rtc-grid style="inline-size: 320px; block-size: 115px"></rtc-grid>`,
      );
      grid.style.blockSize = "114px";
      await until(() => !inside("nav").length && !grid.isUpdatePending, "one page");
      expect(await visible()).to.have.length(16);
    } finally {
      sheet.remove();
    }
  });

  it("are off in the layout spotlight", async () => {
    const { grid, inside, visible } = await paged();
    grid.layout = "spotlight";
    expect(await visible()).to.deep.equal(["a"]);
    expect(inside("nav")).to.deep.equal([]);
  });
});
