import { expect } from "@open-wc/testing";
import { executeServerCommand } from "@web/test-runner-commands";
import { freshRoom, instead, until } from "../../testing/rooms.js";
import { SignalingClient } from "./signaling-client.js";

describe("SignalingClient", () => {
  let steps: string[];
  let client: SignalingClient | undefined;

  beforeEach(() => {
    steps = [];
  });
  afterEach(async () => {
    client?.close();
    client = undefined;
    await executeServerCommand("room-line", "mend");
  });

  /** A client whose attempts and reports are written down in `steps`, in their order. */
  const connect = (
    host = location.host,
    token: () => Promise<string> = () => Promise.resolve(""),
    room = freshRoom(),
  ): SignalingClient => {
    let resume = "";
    client = new SignalingClient({
      host,
      party: "main",
      room,
      query: () => ({ displayName: "Ana", ...(resume && { resume }) }),
      token: () => {
        steps.push("attempt");
        return token();
      },
      digest: () => "",
    });
    client.events.on("message", (message) => {
      if (message.type !== "room-joined") return;
      resume = message.resumeKey;
      steps.push("joined");
    });
    client.events.on("down", ({ code }) => steps.push(`down ${code}`));
    client.events.on("dead", () => steps.push("dead"));
    client.events.on("refused", ({ code }) => steps.push(`refused ${code}`));
    return client;
  };

  const stepsReach = (count: number): Promise<void> =>
    until(() => steps.length >= count, `there should be ${count} steps`);

  it("reports every attempt that the server refuses once, with the close code of the browser", async () => {
    await executeServerCommand("room-line", "cut");
    connect();
    await stepsReach(6);
    expect(steps.slice(0, 6)).to.deep.equal(["attempt", "down 1006", "attempt", "down 1006", "attempt", "down 1006"]);
  });

  it("leaves it to the server to judge a room's id with half of a surrogate pair, which no URL can carry", async () => {
    connect(undefined, undefined, `${freshRoom()}\ud800`);
    await stepsReach(2);
    expect(steps[0]).to.equal("attempt");
    expect(steps[1]).to.match(/^(joined|refused)/);
  });

  it("reports a connection that breaks once, and comes back as the same participant", async () => {
    connect();
    await stepsReach(2);
    await executeServerCommand("room-line", "drop");
    await stepsReach(5);
    expect(steps.slice(0, 5)).to.deep.equal(["attempt", "joined", "down 1006", "attempt", "joined"]);
  });

  it("reports an attempt that gets no token or no address once, with code 0", async () => {
    let tokens = 0;
    connect(location.host, () => (tokens++ ? Promise.resolve("") : Promise.reject(new Error("no token"))));
    await stepsReach(4);
    expect(steps.slice(0, 4)).to.deep.equal(["attempt", "down 0", "attempt", "joined"]);
    client?.close();
    steps = [];
    connect("localhost:99999");
    await stepsReach(4);
    expect(steps.slice(0, 4)).to.deep.equal(["attempt", "down 0", "attempt", "down 0"]);
  });

  it("ends the wait for the next attempt when told to reconnect now, and reports nothing more", async () => {
    await executeServerCommand("room-line", "cut");
    // The longest wait there is.
    await instead(
      Math,
      "random",
      () => 0.999,
      async () => {
        const client = connect();
        await stepsReach(8);
        await executeServerCommand("room-line", "mend");
        client.reconnectNow();
        client.reconnectNow();
        await stepsReach(10);
        expect(steps.slice(8)).to.deep.equal(["attempt", "joined"]);
      },
    );
  });

  it("makes no further attempt once the room has refused it", async () => {
    const { host } = await executeServerCommand<{ host: string }, object>("room-token", {});
    connect(host);
    await stepsReach(2);
    expect(steps).to.deep.equal(["attempt", "refused 4010"]);
    client?.reconnectNow();
    expect(steps).to.deep.equal(["attempt", "refused 4010"]);
  });

  it("makes no further attempt once it is closed, and reports nothing", async () => {
    const client = connect();
    await stepsReach(2);
    client.close();
    client.close();
    client.reconnectNow();
    expect(client.send({ type: "leave" })).to.equal(false);
    expect(steps).to.deep.equal(["attempt", "joined"]);
  });
});
