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

describe("whom an element is about", () => {
  const state = stateWith(
    person("1", { displayName: "Ana" }),
    person("2", { displayName: "Ben" }),
    person("3", { displayName: "Ben" }),
  );
  const idOf = (
    ...[element, slice]: [ParticipantReference, Parameters<typeof resolveParticipant>[2]]
  ): string | undefined => resolveParticipant(state, element, slice)?.id;

  it("is whom it names, by id or by name, this page's own too", () => {
    expect(idOf(named("2"), nowhere)).to.equal("2");
    expect(idOf(named("Ana"), nowhere)).to.equal("1");
    expect(idOf(named("me"), nowhere)).to.equal("me");
    expect(idOf(named("Zoe"), nowhere)).to.equal("me");
  });

  it("is the first who has a name that two have", () => {
    expect(idOf(named("Ben"), nowhere)).to.equal("2");
  });

  it("is the user as they can be seen, not what a crashed browser has left behind", () => {
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

  it("is who has an id, whoever calls themselves that", () => {
    const impostor = stateWith(person("1", { displayName: "2" }), person("2", { displayName: "Ben" }));
    expect(resolveParticipant(impostor, named("2"), nowhere)?.displayName).to.equal("Ben");
  });

  it("is the user of a token, whoever calls themselves that", () => {
    const impostor = stateWith(
      person("1", { displayName: "dr-lind" }),
      person("2", { displayName: "Ben", user: "dr-lind" }),
    );
    expect(resolveParticipant(impostor, named("dr-lind"), nowhere)?.id).to.equal("2");
  });

  it("is nobody, rather than somebody else, while the one it names is not there", () => {
    expect(idOf(named("Carl"), nowhere)).to.equal(undefined);
    expect(idOf(named("Carl"), scope("1"))).to.equal(undefined);
  });

  it("is the one around it, else the first of the others", () => {
    expect(idOf(named(null), scope("3"))).to.equal("3");
    expect(idOf(named(null), scope(""))).to.equal("me");
    expect(idOf(named(""), scope("3"))).to.equal("3");
    expect(idOf(named(null), nowhere)).to.equal("1");
    expect(resolveParticipant(stateWith(), named(null), nowhere)).to.equal(undefined);
  });

  it("is this page's own where it says so, whatever else it says", () => {
    expect(idOf(named("2", true), scope("3"))).to.equal("me");
  });
});

describe("what CSS can tell of somebody", () => {
  const on = (who: Participant | undefined): string[] =>
    Object.entries(statesOf(who)).flatMap(([state, is]) => (is ? [state] : []));
  const quiet = { microphone: "on", camera: "on" } as const;

  it("is nothing of one who is simply there", () => {
    expect(on(person("ana", quiet))).to.deep.equal([]);
  });

  it("is that there is nobody", () => {
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
    it(`is ${state} for ${JSON.stringify(change)}, and nothing else`, () => {
      expect(on(person("ana", { ...quiet, ...change }))).to.deep.equal([state]);
    });
  }

  it("is never how the room server is reached, of this page's own", () => {
    expect(on({ ...local, ...quiet, connectionState: "disconnected" })).to.deep.equal(["local"]);
  });
});
