import { makeFilm, recordVoice } from "./support/media.js";
import { onStage, type Stage } from "./support/test-scene.js";
import { callOfTwo, type Guest } from "./support/two-people.js";

const quarters = ["red", "lime", "blue", "yellow"] as const;

async function inChromium(stage: Stage): Promise<Guest> {
  const film = await makeFilm(stage.folder, "ana", { quarters });
  const voice = await recordVoice(stage.folder, "ana", "Hello, this is Ana. Can you hear me well?", 1000);
  return { name: "Ana", browser: await stage.chromium({ film, voice }), quarters, pitch: 1000, speaks: true };
}

const inFirefox = async (stage: Stage): Promise<Guest> => ({
  name: "Finn",
  browser: await stage.firefox({ toneHertz: 600 }),
  pitch: 600,
  speaks: false,
});

onStage("Chromium is in the room, Firefox comes, and they have a call", async (stage) => {
  await callOfTwo(stage, await inChromium(stage), await inFirefox(stage));
});

onStage("Firefox is in the room, Chromium comes, and they have a call", async (stage) => {
  await callOfTwo(stage, await inFirefox(stage), await inChromium(stage));
});
