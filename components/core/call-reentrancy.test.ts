import { expect } from "@open-wc/testing";
import type { ServerMessage } from "../../party/protocol/protocol.js";
import { fakeSockets, type FakeSocket } from "../testing/fake-socket.js";
import { until } from "../testing/until.js";
import { Call } from "./call.js";

const self = {
  id: "me",
  displayName: "me",
  joinedAt: 9,
  microphone: "off",
  camera: "off",
  screen: "off",
  handRaised: false,
} as const;

const info = { id: "room", callType: "video", createdAt: 1, createdBy: "ana", metadata: {} } as const;

const roomJoined: ServerMessage = {
  type: "room-joined",
  self,
  participants: [],
  participantCount: 1,
  room: info,
  resumeKey: "key",
  iceServers: [],
};

const refusal: ServerMessage = { type: "signaling-error", code: "unauthorized", message: "No.", timestamp: 1 };

/** Listeners that act on the call while an event or a change is being reported. The test plays the room. */
describe("a call whose listeners act on it", () => {
  let call: Call;
  let fake: ReturnType<typeof fakeSockets>;
  let events: string[];
  /** The errors that would be reported as uncaught, which fails a test. */
  let thrown: unknown[];
  const { queueMicrotask } = window;

  const openSockets = () => fake.sockets.filter(({ readyState }) => readyState < 2);
  const begin = (room: string) => call.join({ room, iceServers: [] });

  /** The socket of an attempt, open. */
  async function opened(index: number): Promise<FakeSocket> {
    const socket = await until(() => fake.sockets[index], `socket ${index}`);
    socket.open();
    return socket;
  }

  async function join(): Promise<FakeSocket> {
    const joined = begin("one");
    const socket = await opened(0);
    socket.receive(roomJoined);
    await joined;
    return socket;
  }

  /** The state of a promise. */
  function settled(promise: Promise<void> | undefined): () => string {
    let outcome = "open";
    promise?.then(
      () => (outcome = "resolved"),
      (error: unknown) => (outcome = `rejected: ${(error as Error).message}`),
    );
    return () => outcome;
  }

  /** Only promise jobs lie between `join()` and its socket: in a later task it is there, or it never comes. */
  const laterTask = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    fake = fakeSockets();
    events = [];
    thrown = [];
    call = new Call();
    window.queueMicrotask = (task) => {
      queueMicrotask(() => {
        try {
          task();
        } catch (error) {
          thrown.push(error);
        }
      });
    };
  });
  afterEach(() => {
    call.close();
    fake.restore();
    window.queueMicrotask = queueMicrotask;
  });

  const record = () => {
    call.events.on("joined", () => events.push(`joined ${call.state.connectionState}`));
    call.events.on("error", ({ error }) => events.push(`error ${error.code} ${call.state.connectionState}`));
    call.events.on("left", ({ reason }) => events.push(`left ${reason} ${call.state.connectionState}`));
  };

  it("settles each join() by its own room when a listener of an error joins again", async () => {
    let again: Promise<void> | undefined;
    call.events.on("error", () => {
      again ??= begin("two");
    });
    record();
    const first = settled(begin("one"));
    (await opened(0)).receive(refusal);
    const second = settled(again);
    const socket = await opened(1);
    expect(second()).to.equal("open");
    socket.receive(roomJoined);
    await until(() => first() !== "open" && second() !== "open", "the end of both");
    expect([first(), second()]).to.deep.equal(["rejected: No.", "resolved"]);
    expect(events).to.deep.equal(["error unauthorized failed", "left error failed", "joined connected"]);
  });

  it("settles each join() by its own room when a listener of the state joins again", async () => {
    let again: Promise<void> | undefined;
    call.subscribe(({ connectionState }) => {
      if (connectionState === "failed") again ??= begin("two");
    });
    const first = settled(begin("one"));
    (await opened(0)).receive(refusal);
    const second = settled(again);
    (await opened(1)).receive(roomJoined);
    await until(() => first() !== "open" && second() !== "open", "the end of both");
    expect([first(), second()]).to.deep.equal(["rejected: No.", "resolved"]);
  });

  it("keeps one session when a listener of left joins while another join() ends the call", async () => {
    await join();
    let again: Promise<void> | undefined;
    call.events.on("left", () => {
      again ??= begin("three");
    });
    const second = settled(begin("two"));
    await until(() => second() !== "open" && openSockets().length > 0, "the socket of the last join()");
    expect(openSockets().map(({ url }) => new URL(url).pathname)).to.deep.equal(["/parties/main/three"]);
    expect(second()).to.equal("resolved");
    const third = settled(again);
    (await opened(1)).receive(roomJoined);
    await until(() => third() !== "open", "the end of join()");
    expect(third()).to.equal("resolved");
  });

  it("opens no session when a listener of the state leaves as soon as it connects", async () => {
    call.subscribe(({ connectionState }) => {
      if (connectionState === "connecting") call.leave();
    });
    const joined = settled(begin("one"));
    await laterTask();
    expect(openSockets()).to.deep.equal([]);
    expect(call.state.connectionState).to.equal("closed");
    expect(joined()).to.equal("resolved");
  });

  it("emits joined to every listener before left when the first of them leaves", async () => {
    call.events.on("joined", () => call.leave());
    record();
    const joined = begin("one");
    (await opened(0)).receive(roomJoined);
    await joined;
    expect(events).to.deep.equal(["joined closed", "left left closed"]);
  });

  it("keeps what a listener of left decided about the next call", async () => {
    await join();
    call.events.on("left", () => {
      void call.join({ room: "two", video: true, token: "token", iceServers: [] });
      void call.setCamera(false);
    });
    call.leave();
    (await opened(1)).receive(roomJoined);
    await until(() => call.state.connectionState === "connected", "the next call");
    expect(call.state.pending.camera).to.equal(false);
    expect(call.state.local.camera).to.equal("off");
  });

  it("reports the error of a listener, and goes on as if it had not thrown", async () => {
    call.subscribe(() => {
      if (call.state.connectionState !== "closed") throw new Error("of the state");
    });
    call.events.on("joined", () => {
      throw new Error("of joined");
    });
    let published = 0;
    call.subscribe(() => published++);
    record();
    call.events.on("*", (type) => type === "joined" && events.push("* joined"));
    const joined = settled(begin("one"));
    (await opened(0)).receive(roomJoined);
    await until(() => joined() !== "open", "the end of join()");
    expect(joined()).to.equal("resolved");
    expect(published).to.equal(2);
    expect(events).to.deep.equal(["joined connected", "* joined"]);
    expect(thrown.map(String)).to.deep.equal(["Error: of the state", "Error: of the state", "Error: of joined"]);
  });

  it("resolves join() even if the page removes all listeners of joined", async () => {
    call.events.off("joined");
    const joined = settled(begin("one"));
    (await opened(0)).receive(roomJoined);
    await until(() => joined() !== "open", "the end of join()");
    expect(joined()).to.equal("resolved");
  });

  it("does not call a listener again after a listener before it has ended its subscription", async () => {
    let heard = 0;
    call.subscribe(() => unsubscribe());
    const unsubscribe = call.subscribe(() => heard++);
    await join();
    expect(heard).to.equal(0);
  });

  it("publishes a change once to a listener when a listener before it makes another", async () => {
    call.subscribe(({ connectionState, local }) => {
      if (connectionState === "connected" && !local.handRaised) call.setHandRaised(true);
    });
    const states: boolean[] = [];
    call.subscribe(({ connectionState, local }) => connectionState === "connected" && states.push(local.handRaised));
    await join();
    expect(states).to.deep.equal([true]);
  });

  it("emits left to the listeners that there are when one of them closes the call", async () => {
    call.events.on("joined", () => call.close());
    record();
    const joined = begin("one");
    (await opened(0)).receive(roomJoined);
    await joined;
    expect(events).to.deep.equal(["joined closed", "left left closed"]);
    expect(call.events.all.size).to.equal(0);
  });

  it("stays closed when a listener of left joins again", async () => {
    await join();
    call.events.on("left", () => void begin("two"));
    call.close();
    await laterTask();
    expect(openSockets()).to.deep.equal([]);
  });

  it("changes once when joining is refused at once, with the error in the same snapshot", async () => {
    const states: string[] = [];
    call.subscribe(({ connectionState, error }) => states.push(`${connectionState} ${error?.code}`));
    await begin("").catch(() => {});
    expect(states).to.deep.equal(["failed room-missing"]);
  });

  it("knows nothing of a room that has not let it in", async () => {
    const joined = begin("one");
    const socket = await opened(0);
    socket.receive({ type: "room-updated", room: info });
    expect(call.state.room).to.equal(null);
    socket.receive(roomJoined);
    await joined;
    socket.receive({ type: "room-updated", room: { ...info, locked: true } });
    expect(call.state.room?.locked).to.equal(true);
  });
});
