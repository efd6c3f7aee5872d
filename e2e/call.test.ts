import { makeFilm, recordVoice } from "./support/media.js";
import { onStage } from "./support/test-scene.js";
import { callOfTwo } from "./support/two-people.js";

onStage("two people with a camera and a voice each, in two Chromium processes, have a call", async (stage) => {
  const quarters = { ana: ["red", "lime", "blue", "yellow"], ben: ["cyan", "magenta", "yellow", "black"] } as const;
  const ana = await stage.chromium({
    film: await makeFilm(stage.folder, "ana", { quarters: quarters.ana }),
    voice: await recordVoice(stage.folder, "ana", "Hello, this is Ana. Can you hear me well?", 1000),
  });
  const ben = await stage.chromium({
    film: await makeFilm(stage.folder, "ben", { quarters: quarters.ben }),
    voice: await recordVoice(stage.folder, "ben", "Good morning, Ben is speaking. I can hear you.", 1600),
  });
  await callOfTwo(
    stage,
    { name: "Ana", browser: ana, quarters: quarters.ana, pitch: 1000, speaks: true },
    { name: "Ben", browser: ben, quarters: quarters.ben, pitch: 1600, speaks: true },
  );
});
