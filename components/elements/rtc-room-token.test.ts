import { expect, html } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { freshRoom, instead, joined, roomIn, until } from "../testing/rooms.js";

/** The token requests of a page, and the tokens with which its sockets connect. */
interface Traffic {
  requests: { url: string; credentials: RequestCredentials | undefined }[];
  tokens: (string | null)[];
}

/** Answers the page's token requests with `answer`, and records the tokens in the URLs of its sockets. */
async function withTokens(answer: (count: number) => Response, run: (traffic: Traffic) => Promise<void>) {
  const traffic: Traffic = { requests: [], tokens: [] };
  const socketClass = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      traffic.tokens.push(new URL(url).searchParams.get("token"));
    }
  };
  const fetchToken = (url: string, init?: RequestInit) => {
    traffic.requests.push({ url, credentials: init?.credentials });
    return Promise.resolve(answer(traffic.requests.length));
  };
  await instead(globalThis, "fetch", fetchToken, () =>
    instead(globalThis, "WebSocket", socketClass, () => run(traffic)),
  );
}

describe("<rtc-room> and its token", () => {
  it("connects with the token of its attribute", async () => {
    const nothing = () => new Response("", { status: 404 });
    await withTokens(nothing, async ({ requests, tokens }) => {
      await joined(await roomIn(html`<rtc-room room=${freshRoom()} token="given" autojoin></rtc-room>`));
      expect(requests).to.deep.equal([]);
      expect(tokens).to.deep.equal(["given"]);
    });
  });

  it("fetches a fresh token with credentials at every connect", async () => {
    const fresh = (count: number) => new Response(`fresh-${count}`);
    await withTokens(fresh, async ({ requests, tokens }) => {
      const room = await roomIn(
        html`<rtc-room room=${freshRoom()} token="given" token-url="/token" autojoin></rtc-room>`,
      );
      await joined(room);
      expect(requests).to.deep.equal([{ url: "/token", credentials: "include" }]);
      await executeServerCommand("room-line", "drop");
      await until(() => room.matches(":state(reconnecting)"), "the lost socket should be noticed");
      await joined(room);
      expect(tokens.at(-1)).to.equal(`fresh-${requests.length}`);
      expect(new Set(tokens).size).to.equal(tokens.length);
    });
  });

  it("tries again when the token endpoint fails, and connects without a token when it refuses", async () => {
    const answers = [503, 401];
    const next = () => new Response("no", { status: answers.shift() ?? 500 });
    await withTokens(next, async ({ requests, tokens }) => {
      await joined(await roomIn(html`<rtc-room room=${freshRoom()} token-url="/token" autojoin></rtc-room>`));
      expect(requests.length).to.equal(2);
      expect(tokens).to.deep.equal([null]);
    });
  });
});
