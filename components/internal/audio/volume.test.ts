import { expect, fixture, html } from "@open-wc/testing";
import { type FakeRoom, person } from "../../testing/fake-room.js";
import "../../testing/fake-room.js";
import { hear } from "../../testing/heard.js";
import { tone } from "../../testing/tones.js";
import { until } from "../../testing/until.js";
import { setVolume, volumeIn } from "./volume.js";

describe("the volume of a room", () => {
  const toEnd: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of toEnd.splice(0).reverse()) await end();
  });

  const speaking = (id: string) => {
    const voice = tone(0.2);
    toEnd.push(() => voice.close());
    return { ...person(id, { microphone: "on", streams: { microphone: voice.stream } }), stream: voice.stream };
  };

  /** A room that plays Ana, Ben, and participants who join later, without a real call. */
  const playing = async () => {
    const element = await fixture<FakeRoom>(html`<fake-room></fake-room>`);
    const { handle: room, audio } = element;
    element.store.subscribe(({ remotes }) => audio.update(remotes));
    toEnd.push(() => element.enter());
    const [ana, ben] = [speaking("ana"), speaking("ben")];
    element.enter(ana, ben);
    const [anasVoice, bensVoice] = element.audio.elements;
    if (!anasVoice || !bensVoice) throw new Error("The room plays fewer than two participants.");
    await until(() => !anasVoice.paused, "Ana should be played");
    return { element, room, ana, ben, anasVoice, bensVoice };
  };

  /** Measures the stream that an element plays. */
  const loudnessOf = ({ srcObject }: HTMLAudioElement) => {
    if (!(srcObject instanceof MediaStream)) throw new Error("The element plays nothing.");
    const hearing = hear(srcObject);
    toEnd.push(() => hearing.close());
    return () => hearing.loudness();
  };

  /** Every AudioContext made from now on. */
  const contexts = (): AudioContext[] => {
    const made: AudioContext[] = [];
    const Context = globalThis.AudioContext;
    toEnd.push(() => (globalThis.AudioContext = Context));
    globalThis.AudioContext = class extends Context {
      constructor() {
        super();
        made.push(this);
      }
    };
    return made;
  };

  it("applies to the elements of all participants, including those who join later", async () => {
    const { element, room, ana, ben, anasVoice, bensVoice } = await playing();
    setVolume(room, 0.5);
    expect([anasVoice.volume, bensVoice.volume]).to.deep.equal([0.5, 0.5]);
    element.enter(ana, ben, speaking("cleo"));
    await until(() => [...element.audio.elements][2]?.volume === 0.5, "Cleo should be as loud as the others");
    expect(volumeIn(element)).to.equal(0.5);
  });

  it("of one participant is relative to that of all", async () => {
    const { element, room, ana, ben, anasVoice, bensVoice } = await playing();
    setVolume(room, 0.5, "ana");
    expect([anasVoice.volume, bensVoice.volume]).to.deep.equal([0.5, 1]);
    setVolume(room, 0.5);
    expect([anasVoice.volume, bensVoice.volume]).to.deep.equal([0.25, 0.5]);
    expect([volumeIn(element, ana), volumeIn(element, ben)]).to.deep.equal([0.5, 1]);
  });

  it("is kept for a participant who comes back as the same user", async () => {
    const { element, room, ana, ben } = await playing();
    const dora = { ...speaking("dora"), user: "dora@example.org" };
    element.enter(ana, ben, dora);
    setVolume(room, 0, "dora");
    element.enter(ana, ben);
    const again = { ...speaking("dora 2"), user: "dora@example.org" };
    element.enter(ana, ben, again);
    await until(() => [...element.audio.elements][2]?.volume === 0, "she should be as silent as before");
    expect(volumeIn(element, again)).to.equal(0);
  });

  it("of a participant applies to their shared screen, too", async () => {
    const { element, room, ana } = await playing();
    setVolume(room, 0.5, "ana");
    const { stream } = speaking("the screen");
    element.changeRemote("ana", { screen: "on", streams: { ...ana.streams, screen: stream } });
    await until(() => [...element.audio.elements][2]?.volume === 0.5, "her screen should be as loud as she is");
  });

  it("above 1 is played by the room's own element and by nothing else", async () => {
    const { element, room, ana, anasVoice } = await playing();
    // Echo cancellation removes the sound of media elements. It would miss sound that goes to an AudioContext's destination.
    const { connect } = AudioNode.prototype;
    const destinations: unknown[] = [];
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]): AudioNode {
      if (to[0] instanceof AudioDestinationNode) destinations.push(to[0]);
      return Reflect.apply(connect, this, to) as AudioNode;
    };
    toEnd.push(() => (AudioNode.prototype.connect = connect));
    const before = loudnessOf(anasVoice);
    setVolume(room, 2, "ana");
    await until(() => anasVoice.srcObject !== ana.stream && !anasVoice.paused, "the louder stream should play");
    const after = loudnessOf(anasVoice);
    await until(() => Math.abs(after() / before() - 2) < 0.2, "it should be twice as loud");
    expect([...element.audio.elements]).to.include(anasVoice);
    expect([anasVoice.volume, anasVoice.muted]).to.deep.equal([1, false]);
    expect(destinations).to.deep.equal([]);
    setVolume(room, 1.5, "ana");
    await until(() => Math.abs(after() / before() - 1.5) < 0.15, "it should be half as loud again");
    setVolume(room, 1, "ana");
    expect(anasVoice.srcObject).to.equal(ana.stream);
    await until(() => !anasVoice.paused, "it should continue to play");
  });

  it("keeps the speaker that was chosen", async function () {
    const { room, ana, anasVoice } = await playing();
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    stream.getTracks().forEach((track) => track.stop());
    const all = await navigator.mediaDevices.enumerateDevices();
    const speaker = all.findLast(({ kind, deviceId }) => kind === "audiooutput" && deviceId !== "default")?.deviceId;
    // A test browser may have no speaker to choose.
    if (!speaker) return this.skip();
    await anasVoice.setSinkId(speaker);
    setVolume(room, 2, "ana");
    await until(() => anasVoice.srcObject !== ana.stream && !anasVoice.paused, "the louder stream should play");
    expect(anasVoice.sinkId).to.equal(speaker);
  });

  it("ends sound processing with the last participant who needs it", async () => {
    const made = contexts();
    const { element, room, ben } = await playing();
    setVolume(room, 2, "ana");
    const [context] = made.slice(-1);
    expect(context?.state).not.to.equal("closed");
    element.enter(ben);
    await until(() => context?.state === "closed", "the page should process no sound any more");
  });

  it("is at most 1 while the browser allows no sound processing", async () => {
    const { room, ana, anasVoice } = await playing();
    // Both test browsers are configured to allow all sound, and a single test cannot change that.
    let state: AudioContextState = "suspended";
    const Context = globalThis.AudioContext;
    toEnd.push(() => (globalThis.AudioContext = Context));
    const made: AudioContext[] = [];
    globalThis.AudioContext = class extends Context {
      constructor() {
        super();
        Object.defineProperty(this, "state", { get: () => state });
        made.push(this);
      }
    };
    setVolume(room, 2, "ana");
    expect(anasVoice.srcObject).to.equal(ana.stream);
    expect(anasVoice.volume).to.equal(1);
    state = "running";
    made[0]?.dispatchEvent(new Event("statechange"));
    expect(anasVoice.srcObject).not.to.equal(ana.stream);
    state = "suspended";
    made[0]?.dispatchEvent(new Event("statechange"));
    expect(anasVoice.srcObject).to.equal(ana.stream);
  });

  it("can be below 1 in a browser that ignores the volume of an element", async () => {
    const { room, ana, anasVoice } = await playing();
    // iPhones ignore it.
    Object.defineProperty(anasVoice, "volume", { get: () => 1, set: () => {} });
    const before = loudnessOf(anasVoice);
    setVolume(room, 0.5);
    await until(() => anasVoice.srcObject !== ana.stream, "the quieter stream should play");
    const after = loudnessOf(anasVoice);
    await until(() => Math.abs(after() / before() - 0.5) < 0.05, "it should be half as loud");
  });

  it("has limits", async () => {
    const { element, room, ana, ben, anasVoice } = await playing();
    setVolume(room, 7);
    setVolume(room, 7, "ana");
    setVolume(room, NaN, "ben");
    setVolume(room, 0.5, "nobody");
    expect([undefined, ana, ben].map((participant) => volumeIn(element, participant))).to.deep.equal([1, 2, 1]);
    setVolume(room, -1);
    expect(anasVoice.volume).to.equal(0);
  });
});
