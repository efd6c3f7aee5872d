import { makeFilm, recordVoice } from "./support/media.js";
import { testInScene, type TestScene } from "./support/test-scene.js";
import { callOfTwo, type Participant } from "./support/call-of-two.js";

const quarters = ["red", "lime", "blue", "yellow"] as const;

async function inChromium(scene: TestScene): Promise<Participant> {
  const film = await makeFilm(scene.folder, "ana", { quarters });
  const voice = await recordVoice(scene.folder, "ana", "Hello, this is Ana. Can you hear me well?", 1000);
  return { name: "Ana", browser: await scene.chromium({ film, voice }), quarters, pitch: 1000, speaks: true };
}

const inFirefox = async (scene: TestScene): Promise<Participant> => ({
  name: "Finn",
  browser: await scene.firefox({ toneHertz: 600 }),
  pitch: 600,
  speaks: false,
});

testInScene("a participant in Firefox joins one in Chromium, and they have a whole call", async (scene) => {
  await callOfTwo(scene, await inChromium(scene), await inFirefox(scene));
});

testInScene("a participant in Chromium joins one in Firefox, and they have a whole call", async (scene) => {
  await callOfTwo(scene, await inFirefox(scene), await inChromium(scene));
});
