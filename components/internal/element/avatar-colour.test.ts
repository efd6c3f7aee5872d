import { expect } from "@open-wc/testing";
import { avatarColour } from "./avatar-colour.js";

/** The channels of a colour as the browser computes it, each from 0 to 1. */
function channels(colour: string): number[] {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.body.append(probe);
  const rgb = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  probe.remove();
  return rgb.map((channel) => Number(channel) / 255);
}

/** The contrast with white, as WCAG 2 computes it. */
function contrast(colour: string): number {
  const [red = 1, green = 1, blue = 1] = channels(colour).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe("avatarColour()", () => {
  it("returns the same colour for the same name, and different colours for different names", () => {
    expect(avatarColour("Ana")).to.equal(avatarColour(" Ana "));
    expect(avatarColour("Zoe\u0308")).to.equal(avatarColour("Zo\u00eb"));
    const names = ["Ana", "Anna", "Ben", "Cleo", "Dan", "Eva", "李雷", "علي", "👩‍🚀"];
    expect(new Set(names.map(avatarColour)).size).to.equal(names.length);
  });

  it("gives every hue enough contrast for white letters", () => {
    const hues = new Set(Array.from({ length: 4000 }, (_, index) => avatarColour(`person ${index}`)));
    expect(hues.size).to.be.greaterThan(350);
    for (const hue of hues) expect(contrast(hue), hue).to.be.at.least(4.5);
  });
});
