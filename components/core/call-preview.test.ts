import { expect } from "@open-wc/testing";
import { Call } from "./call.js";
import { initialState } from "./call-state.js";
import { until } from "../testing/until.js";

/** These tests talk to the real room server behind the test page's own address. */
describe("Call, before it is joined", () => {
  const calls: Call[] = [];
  let room: string;

  const make = () => {
    const call = new Call();
    calls.push(call);
    return call;
  };

  beforeEach(() => {
    room = `room-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const call of calls.splice(0)) call.close();
  });

  /** Counts the prompts while `act` runs. */
  const prompts = async (act: () => Promise<unknown>) => {
    const { mediaDevices } = navigator;
    let count = 0;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = (constraints) => {
      count++;
      return real(constraints);
    };
    try {
      await act();
    } finally {
      Reflect.deleteProperty(mediaDevices, "getUserMedia");
    }
    return count;
  };
  const tracks = ({ state }: Call) => Object.values(state.local.streams).flatMap((stream) => stream.getTracks());

  it("shows microphone and camera before joining, and joins with the very same tracks", async () => {
    const call = make();
    const ana = make();
    await ana.join({ room });
    let shown: MediaStreamTrack[] = [];
    const asked = await prompts(async () => {
      await call.preview({ audio: true, video: true });
      shown = tracks(call);
      expect(call.state.connectionState).to.equal("closed");
      expect(call.state.preview).to.equal(true);
      expect([call.state.local.microphone, call.state.local.camera]).to.deep.equal(["on", "on"]);
      await call.join({ room, audio: true, video: true });
    });
    expect(asked).to.equal(1);
    expect(call.state.preview).to.equal(false);
    expect(shown).to.have.length(2);
    expect(tracks(call).every((track, index) => track === shown[index])).to.equal(true);
    expect(shown.map(({ readyState }) => readyState)).to.deep.equal(["live", "live"]);
    await until(() => {
      const [remote] = ana.state.remotes;
      return remote?.microphone === "on" && remote.camera === "on" && remote.streams.camera;
    }, "what the preview showed, at another's");
    call.leave();
    expect(shown.map(({ readyState }) => readyState)).to.deep.equal(["ended", "ended"]);
  });

  it("joins as was decided in the preview, whatever the options say", async () => {
    const call = make();
    await call.preview({ audio: true, video: true });
    const camera = call.state.local.streams.camera?.getTracks()[0];
    call.setMuted(true);
    await call.setCamera(false);
    expect(camera?.readyState).to.equal("ended");
    expect(await prompts(() => call.join({ room, audio: true, video: true, muted: false }))).to.equal(0);
    expect([call.state.local.microphone, call.state.local.camera]).to.deep.equal(["muted", "off"]);
    expect(call.state.local.streams.microphone?.getAudioTracks()[0]?.enabled).to.equal(false);
    call.leave();
    await call.join({ room, audio: true });
    await until(() => call.state.local.microphone === "on", "the options to count again, after that call");
  });

  it("makes nobody heard or seen who was not, by going over to another room", async () => {
    const call = make();
    await call.join({ room, audio: true, video: true });
    await until(() => call.state.local.camera === "on", "the camera");
    call.setMuted(true);
    await call.setCamera(false);
    await call.join({ room: `${room}-2`, audio: true, video: true });
    await until(() => call.state.local.microphone !== "off", "the microphone");
    expect([call.state.local.microphone, call.state.local.camera]).to.deep.equal(["muted", "off"]);
    expect(call.state.local.streams.microphone?.getAudioTracks()[0]?.enabled).to.equal(false);
  });

  it("makes nobody heard who was not, by joining again after an error", async () => {
    const call = make();
    await call.join({ room, audio: true });
    await until(() => call.state.local.microphone === "on", "the microphone");
    call.setMuted(true);
    // Another window of the same participant would end it so; the browser refuses these at once.
    const refused = call.join({ room, audio: true, iceServers: [{ urls: "nonsense:" }] });
    const ben = make();
    await ben.join({ room });
    await until(() => call.state.connectionState === "failed", "the end of it");
    await refused.catch(() => {});
    await call.join({ room, audio: true });
    await until(() => call.state.local.microphone === "muted", "the microphone, still muted");
  });

  it("asks at joining only for what the preview has not", async () => {
    const call = make();
    await call.preview({ audio: true });
    const [microphone] = tracks(call);
    expect(await prompts(() => call.join({ room, audio: true, video: true }))).to.equal(1);
    await until(() => call.state.local.camera === "on", "the camera");
    expect(call.state.local.streams.microphone?.getTracks()[0] === microphone).to.equal(true);
  });

  it("asks once when it joins while the preview's question is still open", async () => {
    const call = make();
    const asked = await prompts(async () => {
      const previewed = call.preview({ audio: true, video: true });
      await call.join({ room, audio: true, video: true });
      await previewed;
    });
    expect(asked).to.equal(1);
    expect([call.state.local.microphone, call.state.local.camera]).to.deep.equal(["on", "on"]);
  });

  it("lets go of a preview that leads to no call", async () => {
    const call = make();
    await call.preview({ audio: true, video: true });
    const shown = tracks(call);
    call.leave();
    expect(shown.map(({ readyState }) => readyState)).to.deep.equal(["ended", "ended"]);
    expect(call.state).to.deep.equal(initialState);
  });

  it("makes no preview of a call", async () => {
    const call = make();
    await call.join({ room });
    await call.preview({ audio: true, video: true });
    expect(call.state.preview).to.equal(false);
    expect(tracks(call)).to.deep.equal([]);
  });
});
