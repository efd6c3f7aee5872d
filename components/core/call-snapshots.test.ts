import { expect } from "@open-wc/testing";
import type { ServerMessage, WireParticipant } from "../../party/protocol/protocol.js";
import { fakeSockets, type FakeSocket } from "../testing/fake-socket.js";
import { until } from "../testing/until.js";
import { Call } from "./call.js";
import type { CallState } from "./call-state.js";

const wire = (id: string, change: Partial<WireParticipant> = {}): WireParticipant => ({
  id,
  displayName: id,
  joinedAt: 1,
  microphone: "off",
  camera: "off",
  screen: "off",
  handRaised: false,
  ...change,
});

/** `room-joined`, as a room that holds these others sends it. */
const roomJoined = (others: string[], self = wire("me", { joinedAt: 9 })): ServerMessage => ({
  type: "room-joined",
  self,
  participants: others.map((id) => wire(id)),
  participantCount: others.length + 1,
  room: { id: "room", callType: "video", createdAt: 1, createdBy: "ana", metadata: {} },
  resumeKey: "key",
  iceServers: [],
});

const roster = (others: string[], self = wire("me", { joinedAt: 9 })): ServerMessage => ({
  type: "roster",
  self,
  participants: others.map((id) => wire(id)),
  participantCount: others.length + 1,
});

/** The contradictions in a snapshot; `[]` = it is consistent. */
function contradictions({ connectionState, room, waiting, local, remotes, error }: CallState): string[] {
  const inRoom = connectionState === "connected" || connectionState === "disconnected";
  const ids = remotes.map(({ id }) => id);
  const rules: [boolean, string][] = [
    [inRoom === (room !== null), "a room's information exactly in the room"],
    [inRoom === (local.id !== ""), "an id of its own exactly in the room"],
    [inRoom || remotes.length === 0, "others only in the room"],
    [local.connectionState === connectionState, "the local participant's connection state is the call's"],
    [waiting === null || connectionState === "connecting", "waiting only on the way in"],
    [new Set(ids).size === ids.length, "each participant once"],
    [!ids.includes(local.id), "nobody is remote to themselves"],
    [ids.every(Boolean), "every participant has an id"],
    [
      connectionState !== "connected" || error?.code !== "server-unreachable",
      "no error about a server that is reached",
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule]) => rule);
}

/** The room here is played by the test, so that every message, and what follows from it at once, can be told apart. */
describe("the snapshots of a call", () => {
  let call: Call;
  let fake: ReturnType<typeof fakeSockets>;
  let snapshots: CallState[];
  let events: string[];

  const ids = (state = call.state) => state.remotes.map(({ id }) => id).join();
  const socket = async (index: number): Promise<FakeSocket> => until(() => fake.sockets[index], `socket ${index}`);

  beforeEach(() => {
    fake = fakeSockets();
    snapshots = [];
    events = [];
    call = new Call();
    call.subscribe((state) => snapshots.push(state));
    call.events.on("joined", ({ room, self }) => {
      events.push(`joined ${room.id} as ${self.id} with ${ids()}`);
      expect(self).to.equal(call.state.local);
    });
    call.events.on("participant-joined", ({ participant }) => {
      events.push(`${participant.id} joined ${ids()}`);
      expect(call.state.remotes).to.include(participant);
    });
    call.events.on("participant-left", ({ participant, reason }) => {
      events.push(`${participant.id} ${reason} ${ids()}`);
    });
    call.events.on("left", ({ reason }) => events.push(`${reason} ${call.state.connectionState}`));
  });
  afterEach(() => {
    call.close();
    fake.restore();
    for (const snapshot of snapshots) expect(contradictions(snapshot), JSON.stringify(snapshot)).to.deep.equal([]);
  });

  /** Delivers a message. Returns the snapshots and the events that it causes. */
  function deliver(to: FakeSocket, message: ServerMessage): { published: CallState[]; emitted: string[] } {
    const [before, heard] = [snapshots.length, events.length];
    to.receive(message);
    return { published: snapshots.slice(before), emitted: events.slice(heard) };
  }

  async function join(others: string[]): Promise<FakeSocket> {
    const joined = call.join({ room: "room", iceServers: [] });
    const first = await socket(0);
    first.open();
    const { published, emitted } = deliver(first, roomJoined(others));
    expect(published.map((state) => `${state.connectionState} ${state.local.id} ${ids(state)}`)).to.deep.equal([
      `connected me ${others.join()}`,
    ]);
    expect(emitted).to.deep.equal([`joined room as me with ${others.join()}`]);
    await joined;
    return first;
  }

  it("go from connecting to the whole room in one, before joined, and name nobody as newly joined", async () => {
    await join(["ana", "ben", "eva"]);
    expect(snapshots.map(({ connectionState }) => connectionState)).to.deep.equal(["connecting", "connected"]);
  });

  it("hold a participant who comes later before participant-joined, and not one who leaves before participant-left", async () => {
    const line = await join(["ana"]);
    const came = deliver(line, { type: "participant-joined", participant: wire("ben"), participantCount: 3 });
    expect(came.published).to.have.lengthOf(1);
    expect(came.emitted).to.deep.equal(["ben joined ana,ben"]);
    const went = deliver(line, { type: "participant-left", id: "ana", reason: "left", participantCount: 2 });
    expect(went.published).to.have.lengthOf(1);
    expect(went.emitted).to.deep.equal(["ana left ben"]);
  });

  it("do not change for a notice of the operator, which is an event", async () => {
    const line = await join(["ana"]);
    const texts: string[] = [];
    call.events.on("notice", ({ text }) => texts.push(text));
    expect(deliver(line, { type: "notice", text: "<b>Soon</b>" }).published).to.deep.equal([]);
    expect(texts).to.deep.equal(["<b>Soon</b>"]);
  });

  it("do not change for messages between the page and code that extends the server", async () => {
    expect(call.sendToServer("early"), "nothing is sent before the room has answered").to.equal(false);
    const line = await join(["ana"]);
    const heard: unknown[] = [];
    call.events.on("custom", (detail) => heard.push(detail));
    expect(deliver(line, { type: "custom", name: "score", data: [1, 2] }).published).to.deep.equal([]);
    expect(heard).to.deep.equal([{ name: "score", data: [1, 2] }]);
    expect(call.sendToServer("play", { card: 7 })).to.equal(true);
    expect(line.sent).to.include("custom");
  });

  it("change once for a roster that corrects several things at once", async () => {
    const line = await join(["ana", "ben"]);
    const { published, emitted } = deliver(line, roster(["ben", "eva"], wire("me", { joinedAt: 9, grants: ["chat"] })));
    expect(published.map((state) => `${ids(state)} ${state.local.grants?.join()}`)).to.deep.equal(["ben,eva chat"]);
    expect(emitted).to.deep.equal(["ana disconnected ben,eva", "eva joined ben,eva"]);
    expect(deliver(line, { type: "pong" }).published).to.deep.equal([]);
  });

  it("change once on a return, for those who came and went meanwhile", async () => {
    const line = await join(["ana", "ben"]);
    line.lose();
    await until(() => call.state.connectionState === "disconnected", "the loss");
    const next = await socket(1);
    next.open();
    const { published, emitted } = deliver(next, roomJoined(["ben", "eva"]));
    expect(published.map((state) => `${state.connectionState} ${ids(state)}`)).to.deep.equal(["connected ben,eva"]);
    expect(emitted).to.deep.equal(["ana disconnected ben,eva", "eva joined ben,eva"]);
    expect(call.state.error).to.equal(null);
  });

  it("stay on the way in, with one error, while a server is lost that has not let the page in yet", async () => {
    const errors: string[] = [];
    call.events.on("error", ({ error }) => errors.push(error.code));
    const joined = call.join({ room: "room", iceServers: [] });
    (await socket(0)).lose();
    (await socket(1)).lose();
    const third = await socket(2);
    expect(call.state.connectionState).to.equal("connecting");
    expect(call.state.error?.code).to.equal("server-unreachable");
    third.open();
    deliver(third, { type: "waiting", id: "me", position: 1, resumeKey: "key" });
    expect(call.state.error).to.equal(null);
    third.lose();
    await until(() => call.state.error, "the loss in the lobby");
    expect([call.state.connectionState, call.state.waiting]).to.deep.equal(["connecting", 1]);
    expect(errors).to.deep.equal(["server-unreachable", "server-unreachable"]);
    const fourth = await socket(3);
    fourth.open();
    deliver(fourth, roomJoined([]));
    await joined;
    expect(call.state.error).to.equal(null);
  });

  it("change once on a return as a new participant, to whom nobody is connected yet", async () => {
    const line = await join(["ana"]);
    line.lose();
    const next = await socket(1);
    next.open();
    const { published, emitted } = deliver(next, roomJoined(["ana", "ben"], wire("other me")));
    expect(published.map((state) => `${state.local.id} ${ids(state)}`)).to.deep.equal(["other me ana,ben"]);
    expect(call.state.remotes.map(({ connectionState }) => connectionState)).to.deep.equal([
      "connecting",
      "connecting",
    ]);
    expect(emitted).to.deep.equal(["ben joined ana,ben"]);
  });

  it("change once on a return to the lobby, and once more when the room lets this page in again", async () => {
    const line = await join(["ana"]);
    line.lose();
    const next = await socket(1);
    next.open();
    const waits = deliver(next, { type: "waiting", id: "other me", position: 1, resumeKey: "key" });
    expect(waits.published.map((state) => `${state.connectionState} ${state.waiting} ${ids(state)}`)).to.deep.equal([
      "connecting 1 ",
    ]);
    expect(waits.emitted).to.deep.equal(["ana disconnected "]);
    const enters = deliver(next, roomJoined(["ana", "ben"], wire("other me")));
    expect(enters.published).to.have.lengthOf(1);
    expect(enters.emitted).to.deep.equal(["joined room as other me with ana,ben"]);
  });

  it("change once when a grant is withdrawn whose device is in use, which is off in the same snapshot", async () => {
    const line = await join(["ana"]);
    await call.setCamera(true);
    expect(call.state.local.camera).to.equal("on");
    const self = wire("me", { joinedAt: 9, camera: "on", grants: ["audio", "chat"] });
    const { published } = deliver(line, { type: "participant-updated", participant: self });
    expect(published.map(({ local }) => `${local.camera} ${local.grants?.join()}`)).to.deep.equal(["off audio,chat"]);
  });

  it("change once when the room ends the call, before the error and before left", async () => {
    const line = await join(["ana"]);
    await call.setCamera(true);
    call.events.on("error", ({ error }) => events.push(`${error.code} ${call.state.connectionState}`));
    const { published, emitted } = deliver(line, { type: "room-left", reason: "ended", message: "Over." });
    expect(published.map((state) => `${state.connectionState} ${ids(state)}`)).to.deep.equal(["closed "]);
    expect(emitted).to.deep.equal(["ended closed", "ended closed"]);
  });

  it("change once on leaving, with every device off and nobody left", async () => {
    await join(["ana", "ben"]);
    await call.setCamera(true);
    const before = snapshots.length;
    call.leave();
    expect(
      snapshots.slice(before).map(({ connectionState, local }) => `${connectionState} ${local.camera}`),
    ).to.deep.equal(["closed off"]);
    expect(events.at(-1)).to.equal("left closed");
  });

  it("hold nothing of a call that a listener left on joined", async () => {
    call.events.on("joined", () => call.leave());
    const joined = call.join({ room: "room", iceServers: [] });
    const line = await socket(0);
    line.open();
    deliver(line, roomJoined(["ana"]));
    await joined;
    expect(call.state.connectionState).to.equal("closed");
    expect(events).to.deep.equal(["joined room as me with ana", "left closed"]);
  });
});
