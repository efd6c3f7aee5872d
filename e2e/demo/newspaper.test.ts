import assert from "node:assert/strict";
import { devices } from "playwright-core";
import { expectPresentable, serveDemo } from "../support/demo.js";
import { makeFilm, recordVoice } from "../support/media.js";
import { testInScene } from "../support/test-scene.js";
import { callPage } from "../support/call-of-two.js";
import { until } from "../support/until.js";

/** The picture in the column. */
const PICTURE = "figure rtc-video";

testInScene("the newspaper's column shows only the participant whom the page names", async (scene) => {
  // The passer-by is in the room with a camera, and is not the named participant.
  const server = await serveDemo(scene, { passerby: callPage("A passer-by", "newspaper") });
  const url = `http://${server.host}/newspaper.html`;
  const quarters = ["red", "lime", "blue", "yellow"] as const;
  const pitch = 1000;
  const film = await makeFilm(scene.folder, "quay", { quarters });
  const voice = await recordVoice(scene.folder, "quay", "The water is at the second step.", pitch);
  const [home, quay] = await Promise.all([scene.chromium(), scene.chromium({ film, voice })]);
  const passerby = await scene.openUser("a passer-by", home, `http://${server.host}/passerby.html`);
  const reader = await scene.openUser("the reader", home, url, "", devices["Pixel 7"]);

  await scene.step(
    "a reader opens the line with a finger, and the column stays empty although the passer-by is there",
    async () => {
      await expectPresentable(reader);
      await reader.page.getByRole("button", { name: "Watch live" }).tap();
      await until(
        "the two are in the room, and connected",
        () => passerby.others(),
        (tiles) => tiles.length === 1 && tiles.every(({ states }) => !states.includes("connecting")),
      );
      await reader.reads(/2 people in the call/);
      await reader.reads(/Nobody is on it yet/);
      await until(
        "the passer-by is heard, like every participant",
        () => reader.sound(),
        ({ playing, loudness }) => playing === 1 && loudness > 0.003,
      );
      const [column, ...others] = await reader.tiles(PICTURE);
      assert(column && !column.showsVideo && column.picture === "" && others.length === 0);
      await expectPresentable(reader);
    },
  );

  const correspondent = await scene.openUser("the correspondent", quay, `${url}#studio`);

  await scene.step("the correspondent goes on air, and the reader sees them in the column", async () => {
    await correspondent.page.getByRole("button", { name: "Turn on camera and microphone" }).click();
    await correspondent.sees("rtc-video[part=video]", quarters);
    await expectPresentable(correspondent);
    await correspondent.page.getByRole("button", { name: "Go on air" }).click();
    await reader.sees(PICTURE, quarters);
    assert.match((await reader.tiles(PICTURE))[0]?.text ?? "", /Ines Okafor/);
    await reader.reads(/3 people in the call/);
    await expectPresentable(correspondent);
    await expectPresentable(reader);
  });

  await scene.step("the correspondent goes off air, and the column is empty again", async () => {
    await correspondent.page.getByRole("button", { name: "Go off air" }).click();
    await reader.reads(/Nobody is on it yet/);
    const [column] = await reader.tiles(PICTURE);
    assert(column && !column.showsVideo);
  });

  await scene.step("the reader closes the line with a finger", async () => {
    await reader.page.getByRole("button", { name: "Close the line" }).tap();
    await until(
      "the passer-by is alone",
      () => passerby.others(),
      (tiles) => tiles.length === 0,
    );
  });
});
