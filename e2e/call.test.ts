import { makeFilm, recordVoice } from "./support/media.js";
import { testInScene } from "./support/test-scene.js";
import { callOfTwo } from "./support/call-of-two.js";

testInScene(
  "two participants with camera and voice, in two Chromium processes, see and hear each other through a whole call",
  async (scene) => {
    const quarters = { ana: ["red", "lime", "blue", "yellow"], ben: ["cyan", "magenta", "yellow", "black"] } as const;
    const ana = await scene.chromium({
      film: await makeFilm(scene.folder, "ana", { quarters: quarters.ana }),
      voice: await recordVoice(scene.folder, "ana", "Hello, this is Ana. Can you hear me well?", 1000),
    });
    const ben = await scene.chromium({
      film: await makeFilm(scene.folder, "ben", { quarters: quarters.ben }),
      voice: await recordVoice(scene.folder, "ben", "Good morning, Ben is speaking. I can hear you.", 1600),
    });
    await callOfTwo(
      scene,
      { name: "Ana", browser: ana, quarters: quarters.ana, pitch: 1000, speaks: true },
      { name: "Ben", browser: ben, quarters: quarters.ben, pitch: 1600, speaks: true },
    );
  },
);
