import { expect, html } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { freshRoom, instead, joined, roomIn, until } from "../testing/rooms.js";

/** What a page asked for its token, and with which tokens it then came. */
interface Traffic {
  asked: { url: string; credentials: RequestCredentials | undefined }[];
  tokens: (string | null)[];
}

/** Answers the page's requests for tokens as `answer` says, and looks at the addresses of its sockets. */
async function withTokens(answer: (count: number) => Response, run: (traffic: Traffic) => Promise<void>) {
  const traffic: Traffic = { asked: [], tokens: [] };
  const socketClass = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      traffic.tokens.push(new URL(url).searchParams.get("token"));
    }
  };
  const fetchToken = (url: string, init?: RequestInit) => {
    traffic.asked.push({ url, credentials: init?.credentials });
    return Promise.resolve(answer(traffic.asked.length));
  };
  await instead(globalThis, "fetch", fetchToken, () =>
    instead(globalThis, "WebSocket", socketClass, () => run(traffic)),
  );
}

describe("<rtc-room> and its token", () => {
  it("brings the one that it was given", async () => {
    const nothing = () => new Response("", { status: 404 });
    await withTokens(nothing, async ({ asked, tokens }) => {
      await joined(await roomIn(html`<rtc-room room=${freshRoom()} token="given" autojoin></rtc-room>`));
      expect(asked).to.deep.equal([]);
      expect(tokens).to.deep.equal(["given"]);
    });
  });

  it("fetches a fresh one with credentials at every connect", async () => {
    const fresh = (count: number) => new Response(`fresh-${count}`);
    await withTokens(fresh, async ({ asked, tokens }) => {
      const room = await roomIn(
        html`<rtc-room room=${freshRoom()} token="given" token-url="/token" autojoin></rtc-room>`,
      );
      await joined(room);
      expect(asked).to.deep.equal([{ url: "/token", credentials: "include" }]);
      await executeServerCommand("room-line", "drop");
      await until(() => room.matches(":state(reconnecting)"), "the socket should be missed");
      await joined(room);
      expect(tokens.at(-1)).to.equal(`fresh-${asked.length}`);
      expect(new Set(tokens).size).to.equal(tokens.length);
    });
  });

  it("tries again where the token cannot be had now, and comes without one where it is refused", async () => {
    const answers = [503, 401];
    const next = () => new Response("no", { status: answers.shift() ?? 500 });
    await withTokens(next, async ({ asked, tokens }) => {
      await joined(await roomIn(html`<rtc-room room=${freshRoom()} token-url="/token" autojoin></rtc-room>`));
      expect(asked.length).to.equal(2);
      expect(tokens).to.deep.equal([null]);
    });
  });
});
