import { expect } from "@open-wc/testing";
import { pieces } from "./links.js";

const links = (text: string): string[] => pieces(text).flatMap(({ href }) => href ?? []);

describe("pieces()", () => {
  it("keeps links as they are written, and the text around them", () => {
    const text = "See https://example.com/a?b=c#d, and HTTP://EXAMPLE.com/x.";
    expect(pieces(text)).to.deep.equal([
      { text: "See " },
      { text: "https://example.com/a?b=c#d", href: "https://example.com/a?b=c#d" },
      { text: ", and " },
      { text: "HTTP://EXAMPLE.com/x", href: "http://example.com/x" },
      { text: "." },
    ]);
  });

  for (const [text, ...wanted] of [
    ["(https://example.com/a)", "https://example.com/a"],
    ["https://example.com/a_(b)", "https://example.com/a_(b)"],
    ["**https://example.com/**", "https://example.com/"],
    ["<https://example.com/>", "https://example.com/"],
    ["https://example.com/a https://example.com/b", "https://example.com/a", "https://example.com/b"],
    ["https://example.com/ä", "https://example.com/%C3%A4"],
    ["http://[::1]:8080/x", "http://[::1]:8080/x"],
  ] as const) {
    it(`finds the links in ${text}`, () => {
      expect(links(text)).to.deep.equal(wanted);
    });
  }

  for (const text of [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "ftp://example.com/",
    "//example.com/",
    "www.example.com",
    "http://",
    "https://bank.example@evil.example/",
    "https://bank.example:pass@evil.example/",
    "https://bank.example\uFF0F@evil.example/",
  ]) {
    it(`finds no link in ${text}`, () => {
      expect(links(text)).to.deep.equal([]);
    });
  }

  it("ends a link before characters that could disguise it", () => {
    expect(links("https://example.com/\u202Egnp.exe")).to.deep.equal(["https://example.com/"]);
    expect(links("https://bank.example\\@evil.example/")).to.deep.equal(["https://bank.example/"]);
    expect(links('https://example.com/"onclick="alert(1)')).to.deep.equal(["https://example.com/"]);
  });

  it("returns the whole text in order", () => {
    for (const text of ["", "a", "https://a.example", `${"https://a.example/ ".repeat(50)}end`, "http://http://x.y"]) {
      expect(
        pieces(text)
          .map((piece) => piece.text)
          .join(""),
      ).to.equal(text);
    }
  });
});
