import { expect } from "@open-wc/testing";
import { Call } from "./call.js";
import { until } from "../testing/until.js";

/** A reload: the call of a page ends as the page is left, and the next page of the same tab joins the same room. */
describe("Call, reloaded", () => {
  const calls: Call[] = [];
  let room: string;

  const join = async (displayName: string): Promise<Call> => {
    const call = new Call();
    calls.push(call);
    await call.join({ room, displayName });
    return call;
  };
  const reload = async (call: Call): Promise<Call> => {
    const { displayName } = call.state.local;
    call.leave({ back: true });
    return join(displayName);
  };
  const connected = (...pair: Call[]): Promise<boolean> =>
    until(
      () => pair.every(({ state: { remotes } }) => remotes[0]?.connectionState === "connected"),
      "both should be connected",
    );
  /** Text that one page has sent arrives at the other. */
  const carries = async (from: Call, to: Call): Promise<void> => {
    const texts: string[] = [];
    to.events.on("message", ({ text = "" }) => texts.push(text));
    await until(() => from.send("hello").then(Boolean, () => false), "the channel should be open");
    await until(() => texts.includes("hello"), "the message should arrive");
  };

  beforeEach(() => {
    room = `room-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
    sessionStorage.clear();
  });

  it("returns as the same participant, whichever page is reloaded, and the others connect to the new page", async () => {
    let [ana, ben] = [await join("Ana"), await join("Ben")];
    const ids = [ana.state.local.id, ben.state.local.id];
    await connected(ana, ben);
    for (let i = 0; i < 2; i++) {
      const heard: string[] = [];
      const other = ben;
      other.events.on("participant-left", () => heard.push("left"));
      other.events.on("participant-joined", () => heard.push("joined"));
      ana = await reload(ana);
      await carries(ana, ben);
      await carries(ben, ana);
      await connected(ana, ben);
      expect(heard).to.deep.equal([]);
      // The next time the other one, who has the higher or the lower id.
      [ana, ben] = [ben, ana];
      ids.reverse();
      expect([ana.state.local.id, ben.state.local.id]).to.deep.equal(ids);
    }
  });

  it("keeps no key in the tab's storage while it is in the room: a duplicate of the tab is somebody else", async () => {
    const ana = await join("Ana");
    expect(sessionStorage.length).to.equal(0);
    const duplicate = await join("Ana");
    expect(duplicate.state.local.id).not.to.equal(ana.state.local.id);
    expect(ana.state.connectionState).to.equal("connected");
  });

  it("forgets its key when the person leaves, and with a key that nobody has joins as a new participant", async () => {
    const ana = await join("Ana");
    const { id } = ana.state.local;
    ana.leave();
    expect(sessionStorage.length).to.equal(0);
    const again = await join("Ana");
    expect(again.state.local.id).not.to.equal(id);
    again.leave({ back: true });
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, "made up");
    const third = await join("Ana");
    expect(third.state.local.id).not.to.equal(again.state.local.id);
  });
});
