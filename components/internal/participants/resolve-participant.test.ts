import { expect } from "@open-wc/testing";
import { type CallState, initialState, type Participant } from "../../core/index.js";
import { person } from "../../testing/fake-room.js";
import type { RoomCall } from "../room/room-context.js";
import { type ParticipantReference, statesOf, resolveParticipant } from "./resolve-participant.js";

const local: Participant = { ...initialState.local, id: "me", displayName: "Zoe", connectionState: "connected" };
const stateWith = (...remotes: Participant[]): CallState => ({ ...initialState, local, remotes });

const named = (participant: string | null, isLocal = false): ParticipantReference => ({ participant, local: isLocal });
const scope = (participant: string) => {
  const call: RoomCall = {} as never;
  return { room: { element: document.body, call, participant } };
};
const nowhere = { room: undefined };

describe("the participant that an element shows", () => {
  const state = stateWith(
    person("1", { displayName: "Ana" }),
    person("2", { displayName: "Ben" }),
    person("3", { displayName: "Ben" }),
  );
  const idOf = (element: ParticipantReference, slice: Parameters<typeof resolveParticipant>[2]): string | undefined =>
    resolveParticipant(state, element, slice)?.id;

  it("is the one that it names by id or by display name, the local one included", () => {
    expect(idOf(named("2"), nowhere)).to.equal("2");
    expect(idOf(named("Ana"), nowhere)).to.equal("1");
    expect(idOf(named("me"), nowhere)).to.equal("me");
    expect(idOf(named("Zoe"), nowhere)).to.equal("me");
  });

  it("is the first of two with the same display name", () => {
    expect(idOf(named("Ben"), nowhere)).to.equal("2");
  });

  it("is the connected entry of a user, not the entry of a crashed browser", () => {
    const crashed = person("1", { displayName: "Ben", user: "ben@example.org", connectionState: "disconnected" });
    const withBoth = stateWith(crashed, { ...crashed, id: "2", connectionState: "connected" });
    expect(resolveParticipant(withBoth, named("ben@example.org"), nowhere)?.id).to.equal("2");
  });

  it("stays the first of two with the same name while their connection is interrupted", () => {
    const first = person("1", { displayName: "Ben", connectionState: "disconnected" });
    expect(
      resolveParticipant(stateWith(first, { ...first, id: "2", connectionState: "connected" }), named("Ben"), nowhere)
        ?.id,
    ).to.equal("1");
  });

  it("is the participant with an id, before one with that display name", () => {
    const impostor = stateWith(person("1", { displayName: "2" }), person("2", { displayName: "Ben" }));
    expect(resolveParticipant(impostor, named("2"), nowhere)?.displayName).to.equal("Ben");
  });

  it("is the user of a token, before a participant with that display name", () => {
    const impostor = stateWith(
      person("1", { displayName: "dr-lind" }),
      person("2", { displayName: "Ben", user: "dr-lind" }),
    );
    expect(resolveParticipant(impostor, named("dr-lind"), nowhere)?.id).to.equal("2");
  });

  it("is undefined while the named one is absent", () => {
    expect(idOf(named("Carl"), nowhere)).to.equal(undefined);
    expect(idOf(named("Carl"), scope("1"))).to.equal(undefined);
  });

  it("is by default the one of the scope around it, or the first remote one", () => {
    expect(idOf(named(null), scope("3"))).to.equal("3");
    expect(idOf(named(null), scope(""))).to.equal("me");
    expect(idOf(named(""), scope("3"))).to.equal("3");
    expect(idOf(named(null), nowhere)).to.equal("1");
    expect(resolveParticipant(stateWith(), named(null), nowhere)).to.equal(undefined);
  });

  it("is the local one with `local`, whatever `participant` is", () => {
    expect(idOf(named("2", true), scope("3"))).to.equal("me");
  });
});

describe("the custom states of a participant", () => {
  const activeStates = (participant: Participant | undefined): string[] =>
    Object.entries(statesOf(participant)).flatMap(([state, isActive]) => (isActive ? [state] : []));
  const sending = { microphone: "on", camera: "on" } as const;

  it("are none for a connected one who sends sound and video", () => {
    expect(activeStates(person("ana", sending))).to.deep.equal([]);
  });

  it("are empty and camera-off without a participant", () => {
    expect(activeStates(undefined)).to.deep.equal(["empty", "camera-off"]);
  });

  for (const [change, state] of [
    [{ isLocal: true }, "local"],
    [{ microphone: "muted" }, "muted"],
    [{ microphone: "off" }, "muted"],
    [{ camera: "off" }, "camera-off"],
    [{ speaking: true }, "speaking"],
    [{ pinned: true }, "pinned"],
    [{ handRaised: true }, "hand-raised"],
    [{ quality: "poor" }, "poor"],
    [{ connectionState: "connecting" }, "connecting"],
    [{ connectionState: "disconnected" }, "reconnecting"],
    [{ connectionState: "failed" }, "lost"],
  ] as const) {
    it(`are only ${state} for ${JSON.stringify(change)}`, () => {
      expect(activeStates(person("ana", { ...sending, ...change }))).to.deep.equal([state]);
    });
  }

  it("do not include the connection to the room server for the local one", () => {
    expect(activeStates({ ...local, ...sending, connectionState: "disconnected" })).to.deep.equal(["local"]);
  });
});
