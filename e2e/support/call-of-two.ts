import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import type { User } from "./user.js";
import type { Quarters } from "./media.js";
import { leakTracker } from "./leak-tracker.js";
import type { TestScene } from "./test-scene.js";
import { until, watch } from "./until.js";

/** A participant, and the marks by which the other participant's page recognizes them. */
export interface Participant {
  name: string;
  browser: Browser;
  /** The colours of their film. Absent when the browser's camera shows one colour that changes. */
  quarters?: Quarters;
  /** The pitch of the beep in their microphone, in hertz. */
  pitch: number;
  /** Whether their microphone has a recorded voice beside the beep. */
  speaks: boolean;
}

/** A page as an author writes it who knows HTML only. */
export const callPage = (name: string, room = "standup"): string => `
<rtc-room room="${room}" display-name="${name}" audio video autojoin debug>
  <rtc-grid></rtc-grid>
  <rtc-mute-button></rtc-mute-button>
  <rtc-camera-button></rtc-camera-button>
  <rtc-leave-button></rtc-leave-button>
</rtc-room>`;

const isPicture = (seen: readonly string[], expected: readonly string[] | undefined): boolean =>
  expected === undefined ? seen.length === 4 : seen.join() === expected.join();

/** The least loudness of an audible sound. Digital silence is about 0.00001. */
const AUDIBLE = 0.003;
/** The level of a voice's range above which a voice is heard, in decibels. Beeps alone give about -80, a voice -45 to -30. */
const VOICE = -55;

/** A whole call between two participants, in the usual order of events. `first` joins first. */
export async function callOfTwo(scene: TestScene, first: Participant, second: Participant): Promise<void> {
  const server = await scene.roomServer({ [first.name]: callPage(first.name), [second.name]: callPage(second.name) });
  const users = new Map<Participant, User>();
  const userOf = (participant: Participant): User => {
    const user = users.get(participant);
    assert(user);
    return user;
  };
  const openPage = async (participant: Participant): Promise<void> => {
    users.set(
      participant,
      await scene.openUser(
        participant.name,
        participant.browser,
        `http://${server.host}/${participant.name}.html`,
        leakTracker,
      ),
    );
  };
  const bothWays: [viewer: Participant, sender: Participant][] = [
    [first, second],
    [second, first],
  ];
  const sees = async (viewer: Participant, sender: Participant): Promise<number> => {
    const { elapsed } = await until(
      `${viewer.name} sees ${sender.name}'s camera in their only tile`,
      () => userOf(viewer).others(),
      (tiles) =>
        tiles.length === 1 && tiles.every((tile) => tile.showsVideo && isPicture(tile.quarters, sender.quarters)),
    );
    return elapsed + (await userOf(viewer).seesOthersMove(1)).elapsed;
  };

  await openPage(first);
  await until(
    `${first.name} is in the room`,
    () => userOf(first).page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (state) => state === "connected",
  );

  await scene.step("each sees the other's camera, and it moves", async () => {
    const start = performance.now();
    await openPage(second);
    await Promise.all(
      bothWays.map(async ([viewer, sender]) => {
        await sees(viewer, sender);
        scene.reportDuration(
          `${viewer.name} sees ${sender.name} after the second page was opened`,
          performance.now() - start,
        );
      }),
    );
  });

  await scene.step("each tile says who it is", async () => {
    for (const [viewer, sender] of bothWays) {
      assert.match((await userOf(viewer).others())[0]?.text ?? "", new RegExp(sender.name));
    }
  });

  await scene.step("each hears the other once: the beep of the other's microphone, and their voice", async () => {
    for (const [viewer, sender] of bothWays) {
      const { value } = await userOf(viewer).hears(sender.pitch);
      assert.equal(value.playing, 1);
      if (!sender.speaks) continue;
      await until(
        `${viewer.name} hears ${sender.name} talk`,
        () => userOf(viewer).sound(),
        (sound) => sound.speech > VOICE && sound.pitch < 700 && sound.loudness > AUDIBLE,
      );
    }
  });

  for (const [viewer, sender] of bothWays) {
    const isShownMuted = (muted: boolean): Promise<{ elapsed: number }> =>
      until(
        `${sender.name}'s tile is ${muted ? "" : "not "}muted`,
        () => userOf(viewer).others(),
        ([tile]) => tile?.states.includes("muted") === muted,
      );
    /** How long the sound went on after the click, in milliseconds. */
    const mute = async (): Promise<number> => {
      const heard = watch(() => userOf(viewer).sound(), 3000);
      const click = await userOf(sender).press("rtc-mute-button");
      const sounds = await heard;
      const isSilence = (): boolean => sounds.slice(-10).every(({ loudness }) => loudness < AUDIBLE);
      // On a busy machine sound is played late, and so is its end.
      for (let more = 0; more < 12 && !isSilence(); more++)
        sounds.push(...(await watch(() => userOf(viewer).sound(), 1000)));
      assert(isSilence(), `${viewer.name} still hears ${sender.name} long after the mute.`);
      return Math.max(0, ...sounds.filter(({ loudness }) => loudness > AUDIBLE).map((sound) => sound.at - click));
    };
    /** How long it took until the sound was there again, in milliseconds. */
    const unmute = async (): Promise<number> => {
      const click = await userOf(sender).press("rtc-mute-button");
      const { value } = await userOf(viewer).hears(sender.pitch);
      await isShownMuted(false);
      return value.at - click;
    };

    await scene.step(`${sender.name} mutes: silence within a second, and ${viewer.name} sees the mute`, async () => {
      await userOf(viewer).hears(sender.pitch);
      let end = await mute();
      await isShownMuted(true);
      if (end >= 1000) {
        // A browser on a busy machine plays all sound late. The delay after unmuting shows how late, because sound takes
        // the same way then.
        const delay = await unmute();
        scene.reportDuration(`${viewer.name}'s browser plays late by`, delay);
        end = (await mute()) - delay;
      }
      scene.reportDuration(`${viewer.name} still hears ${sender.name} after the mute for`, end);
      assert(end < 1000, `${viewer.name} heard ${sender.name} ${end} ms after the mute.`);
    });

    await scene.step(`${sender.name} unmutes: ${viewer.name} hears them again`, async () => {
      await unmute();
    });

    await scene.step(
      `${sender.name} turns the camera off: no more frames, the avatar instead, the camera released`,
      async () => {
        await userOf(sender).press("rtc-camera-button");
        const { elapsed } = await until(
          `${viewer.name} sees ${sender.name}'s avatar`,
          () => userOf(viewer).others(),
          ([tile]) => tile?.states.includes("camera-off") === true && tile.showsAvatar && !tile.showsVideo,
        );
        scene.reportDuration(`${viewer.name} sees ${sender.name}'s avatar after`, elapsed);
        await until(
          `${sender.name}'s camera is released`,
          () => userOf(sender).page.evaluate(() => window.leakTracker.held().liveTracks),
          (tracks) => tracks.length > 0 && !tracks.includes("video"),
        );
        await until(
          "a second has passed in which no frame came in",
          () => watch(() => userOf(viewer).framesReceived(), 1000),
          (counts) => counts[0] === counts.at(-1),
        );
        await userOf(viewer).hears(sender.pitch);
      },
    );

    await scene.step(`${sender.name} turns the camera on: ${viewer.name} sees them again`, async () => {
      await userOf(sender).press("rtc-camera-button");
      scene.reportDuration(`${viewer.name} sees ${sender.name} again after`, await sees(viewer, sender));
    });
  }

  for (const [viewer, sender] of bothWays) {
    await scene.step(`${sender.name} reloads the page: one tile, with picture and sound again`, async () => {
      await userOf(sender).page.reload();
      await until(
        `${sender.name} is in the room again`,
        () => userOf(sender).others(),
        (tiles) => tiles.length === 1,
      );
      scene.reportDuration(`${viewer.name} sees ${sender.name} after the reload, after`, await sees(viewer, sender));
      await sees(sender, viewer);
      await userOf(viewer).hears(sender.pitch);
      await userOf(sender).hears(viewer.pitch);
    });
  }

  await scene.step(`${second.name} closes the tab: the tile goes, and ${first.name} stays`, async () => {
    // As a user closes a tab: the page gets its unload events.
    await userOf(second).page.close({ runBeforeUnload: true });
    const { elapsed } = await until(
      `${second.name}'s tile is gone`,
      () => userOf(first).others(),
      (tiles) => tiles.length === 0,
    );
    scene.reportDuration(`${second.name}'s tile goes after`, elapsed);
    assert.equal((await userOf(first).sound()).playing, 0);
    await until(
      "no connection is left",
      () => userOf(first).page.evaluate(() => window.leakTracker.held().connections),
      (count) => count === 0,
    );
  });
}
