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

describe("the participant that an element is about", () => {
  const state = stateWith(
    person("1", { displayName: "Ana" }),
    person("2", { displayName: "Ben" }),
    person("3", { displayName: "Ben" }),
  );
  const idOf = (
    ...[element, slice]: [ParticipantReference, Parameters<typeof resolveParticipant>[2]]
  ): string | undefined => resolveParticipant(state, element, slice)?.id;

  it("is the one it names by id or by display name, the local one included", () => {
    expect(idOf(named("2"), nowhere)).to.equal("2");
    expect(idOf(named("Ana"), nowhere)).to.equal("1");
    expect(idOf(named("me"), nowhere)).to.equal("me");
    expect(idOf(named("Zoe"), nowhere)).to.equal("me");
  });

  it("is the first of two with the same display name", () => {
    expect(idOf(named("Ben"), nowhere)).to.equal("2");
  });

  it("is the connected one of a user, not the entry of a crashed browser", () => {
    const ghost = person("1", { displayName: "Ben", user: "ben@example.org", connectionState: "disconnected" });
    const twice = stateWith(ghost, { ...ghost, id: "2", connectionState: "connected" });
    expect(resolveParticipant(twice, named("ben@example.org"), nowhere)?.id).to.equal("2");
  });

  it("stays the first of two with one name while their connection is interrupted", () => {
    const first = person("1", { displayName: "Ben", connectionState: "disconnected" });
    expect(
      resolveParticipant(stateWith(first, { ...first, id: "2", connectionState: "connected" }), named("Ben"), nowhere)
        ?.id,
    ).to.equal("1");
  });

  it("is the one with an id before one with that display name", () => {
    const impostor = stateWith(person("1", { displayName: "2" }), person("2", { displayName: "Ben" }));
    expect(resolveParticipant(impostor, named("2"), nowhere)?.displayName).to.equal("Ben");
  });

  it("is the user of a token before one with that display name", () => {
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

  it("is the one of the scope around it, else the first remote one", () => {
    expect(idOf(named(null), scope("3"))).to.equal("3");
    expect(idOf(named(null), scope(""))).to.equal("me");
    expect(idOf(named(""), scope("3"))).to.equal("3");
    expect(idOf(named(null), nowhere)).to.equal("1");
    expect(resolveParticipant(stateWith(), named(null), nowhere)).to.equal(undefined);
  });

  it("is the local one with `local`, whatever `participant` says", () => {
    expect(idOf(named("2", true), scope("3"))).to.equal("me");
  });
});

describe("the custom states of a participant", () => {
  const on = (who: Participant | undefined): string[] =>
    Object.entries(statesOf(who)).flatMap(([state, is]) => (is ? [state] : []));
  const quiet = { microphone: "on", camera: "on" } as const;

  it("are empty for a connected one who sends sound and video", () => {
    expect(on(person("ana", quiet))).to.deep.equal([]);
  });

  it("are empty and camera-off without a participant", () => {
    expect(on(undefined)).to.deep.equal(["empty", "camera-off"]);
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
    it(`are just ${state} for ${JSON.stringify(change)}`, () => {
      expect(on(person("ana", { ...quiet, ...change }))).to.deep.equal([state]);
    });
  }

  it("do not show the connection to the room server for the local one", () => {
    expect(on({ ...local, ...quiet, connectionState: "disconnected" })).to.deep.equal(["local"]);
  });
});
