import { expect, fixture, html } from "@open-wc/testing";
import type { Participant } from "../core/index.js";
import { type FakeRoom, person, picture } from "../testing/fake-room.js";
import "../testing/fake-room.js";
import "./rtc-avatar.js";
import "./rtc-mute-indicator.js";
import "./rtc-name.js";
import "./rtc-participant.js";
import "./rtc-roster-entry.js";
import "./rtc-video.js";

const STATES = [
  ...["local", "empty", "muted", "camera-off", "speaking", "pinned", "hand-raised", "poor"],
  ...["connecting", "reconnecting", "lost"],
];
const tags = [
  ...(["rtc-video", "rtc-participant", "rtc-roster-entry"] as const),
  ...(["rtc-name", "rtc-avatar", "rtc-mute-indicator"] as const),
];

for (const tag of tags) {
  describe(`the custom states of <${tag}>`, () => {
    const place = async () => {
      const room = await fixture<FakeRoom>(html`<fake-room></fake-room>`);
      const element = document.createElement(tag);
      room.append(element);
      const states = async (): Promise<string[]> => {
        await element.updateComplete;
        return STATES.filter((state) => element.matches(`:state(${state})`));
      };
      return { room, element, states };
    };
    const camera = picture();
    const sending: Partial<Participant> = { microphone: "on", camera: "on", streams: { camera } };

    it("include empty without a participant", async () => {
      const { states } = await place();
      expect(await states())
        .to.include("empty")
        .and.not.include("local");
    });

    it("begin and end with what the participant does", async () => {
      const { room, states } = await place();
      room.enter(person("ana", sending));
      expect(await states()).to.deep.equal([]);
      for (const [change, back, state] of [
        [{ microphone: "muted" }, { microphone: "on" }, "muted"],
        [{ camera: "off" }, { camera: "on" }, "camera-off"],
        [{ speaking: true }, { speaking: false }, "speaking"],
        [{ pinned: true }, { pinned: false }, "pinned"],
        [{ handRaised: true }, { handRaised: false }, "hand-raised"],
        [{ quality: "poor" }, { quality: "good" }, "poor"],
        [{ connectionState: "connecting" }, { connectionState: "connected" }, "connecting"],
        [{ connectionState: "disconnected" }, { connectionState: "connected" }, "reconnecting"],
        [{ connectionState: "failed" }, { connectionState: "connected" }, "lost"],
      ] as const) {
        room.changeRemote("ana", change);
        expect(await states(), state).to.deep.equal([state]);
        room.changeRemote("ana", back);
        expect(await states(), `no longer ${state}`).to.deep.equal([]);
      }
    });

    it("include local for the local participant", async () => {
      const { room, element, states } = await place();
      room.enter();
      room.changeLocal(sending);
      element.local = true;
      expect(await states()).to.deep.equal(["local"]);
    });
  });
}
