import { expect } from "@open-wc/testing";
import type { ServerMessage, WireParticipant } from "../../party/protocol/protocol.js";
import { fakeSockets, type FakeSocket } from "../testing/fake-socket.js";
import { until } from "../testing/until.js";
import { Call } from "./call.js";

const wire = (id: string): WireParticipant => ({
  id,
  displayName: id,
  joinedAt: 1,
  microphone: "off",
  camera: "off",
  screen: "off",
  handRaised: false,
});

const roomJoined: ServerMessage = {
  type: "room-joined",
  self: wire("me"),
  participants: [wire("ana")],
  participantCount: 2,
  room: { id: "room", callType: "video", createdAt: 1, createdBy: "ana", metadata: {} },
  resumeKey: "key",
  iceServers: [],
};

const refusal = (details: Record<string, unknown>): ServerMessage => ({
  type: "signaling-error",
  code: "rate-limited",
  message: "Many people are connecting from your network. You will join in a moment.",
  details: { reason: "rate", status: 429, ...details },
  timestamp: 1,
});

describe("a call whose room server is busy", () => {
  let call: Call;
  let fake: ReturnType<typeof fakeSockets>;
  let errors: string[];
  let lefts: string[];

  beforeEach(() => {
    fake = fakeSockets();
    errors = [];
    lefts = [];
    call = new Call();
    call.events.on("error", ({ error }) => errors.push(`${error.code}${error.fatal ? " fatal" : ""}`));
    call.events.on("left", ({ reason }) => lefts.push(reason));
  });
  afterEach(() => {
    call.close();
    fake.restore();
  });

  const socket = (index: number): Promise<FakeSocket> => until(() => fake.sockets[index], `socket ${index}`);

  /** The room refuses this socket. */
  function refuse(line: FakeSocket, retryAfter: number): void {
    line.open();
    line.receive(refusal({ retryAfter }));
    line.lose(1013);
  }

  it("waits as long as it is told, says so once, and joins by itself", async () => {
    const joined = call.join({ room: "room", iceServers: [] });
    const retryAfter = 0.15;
    for (let attempt = 0; attempt < 3; attempt++) {
      const line = await socket(attempt);
      const refusedAt = performance.now();
      refuse(line, retryAfter);
      expect(call.state.connectionState).to.equal("connecting");
      expect(call.state.error?.code).to.equal("server-busy");
      expect(call.state.error?.message).to.match(/You will join in a moment/);
      await socket(attempt + 1);
      expect(performance.now() - refusedAt).to.be.at.least(retryAfter * 1000 - 1);
    }
    const last = await socket(3);
    last.open();
    last.receive(roomJoined);
    await joined;
    expect(call.state.connectionState).to.equal("connected");
    expect(call.state.error).to.equal(null);
    expect(errors).to.deep.equal(["server-busy"]);
    expect(lefts).to.deep.equal([]);
  });

  it("keeps its place, its resume key and the others while it waits to return", async () => {
    const joined = call.join({ room: "room", iceServers: [] });
    const first = await socket(0);
    first.open();
    first.receive(roomJoined);
    await joined;
    first.lose(1006);
    expect(call.state.error?.code).to.equal("server-unreachable");
    refuse(await socket(1), 0.01);
    expect(call.state.connectionState).to.equal("disconnected");
    expect(call.state.error?.code).to.equal("server-busy");
    expect(call.state.remotes.map(({ id }) => id)).to.deep.equal(["ana"]);
    const again = await socket(2);
    expect(new URL(again.url).searchParams.get("resume")).to.equal("key");
    again.open();
    again.receive(roomJoined);
    expect(call.state.connectionState).to.equal("connected");
    expect(call.state.error).to.equal(null);
    expect(errors).to.deep.equal(["server-unreachable", "server-busy"]);
  });

  it("ends for good when the refusal names no time", async () => {
    void call.join({ room: "room", iceServers: [] }).catch(() => undefined);
    const line = await socket(0);
    line.open();
    line.receive(refusal({}));
    line.lose(4029);
    expect(call.state.connectionState).to.equal("failed");
    expect(errors).to.deep.equal(["rate-limited fatal"]);
  });
});
