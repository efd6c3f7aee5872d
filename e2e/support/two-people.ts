import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import type { User } from "./user.js";
import type { Quarters } from "./media.js";
import { leakTracker } from "./leak-tracker.js";
import type { TestScene } from "./test-scene.js";
import { until, watch } from "./until.js";

/** Somebody who is to take part, and how others can tell that it is them. */
export interface Guest {
  name: string;
  browser: Browser;
  /** The colours of their film; left out where the browser's camera shows one colour that changes. */
  quarters?: Quarters;
  /** The pitch of the beep in their microphone, in hertz. */
  pitch: number;
  /** Whether a recorded voice is to be heard beside the beep. */
  speaks: boolean;
}

/** A page as somebody writes it who knows HTML and nothing else. */
export const callPage = (name: string, room = "standup"): string => `
<rtc-room room="${room}" display-name="${name}" audio video autojoin debug>
  <rtc-grid></rtc-grid>
  <rtc-mute-button></rtc-mute-button>
  <rtc-camera-button></rtc-camera-button>
  <rtc-leave-button></rtc-leave-button>
</rtc-room>`;

const same = (seen: readonly string[], expected: readonly string[] | undefined): boolean =>
  expected === undefined ? seen.length === 4 : seen.join() === expected.join();

/** A sound that somebody would call a sound. Digital silence is about 0.00001. */
const AUDIBLE = 0.003;
/** Decibels of a voice's range above which a voice is in it. The beeps alone leave about -80 there, a voice -45 to -30. */
const VOICE = -55;

/** The whole course of a call between two people, in the order in which people do it. `first` is there first. */
export async function callOfTwo(scene: TestScene, first: Guest, second: Guest): Promise<void> {
  const server = await scene.roomServer({ [first.name]: callPage(first.name), [second.name]: callPage(second.name) });
  const people = new Map<Guest, User>();
  const at = (guest: Guest): User => {
    const person = people.get(guest);
    assert(person);
    return person;
  };
  const sit = async (guest: Guest): Promise<void> => {
    people.set(
      guest,
      await scene.person(guest.name, guest.browser, `http://${server.host}/${guest.name}.html`, leakTracker),
    );
  };
  const bothWays: [viewer: Guest, sender: Guest][] = [
    [first, second],
    [second, first],
  ];
  const sees = async (viewer: Guest, sender: Guest): Promise<number> => {
    const { elapsed } = await until(
      `${viewer.name} sees ${sender.name}'s camera in the one tile of theirs`,
      () => at(viewer).others(),
      (tiles) => tiles.length === 1 && tiles.every((tile) => tile.showsVideo && same(tile.quarters, sender.quarters)),
    );
    return elapsed + (await at(viewer).seesOthersMove(1)).elapsed;
  };

  await sit(first);
  await until(
    `${first.name} is in the room`,
    () => at(first).page.evaluate(() => document.querySelector("rtc-room")?.state.connectionState),
    (state) => state === "connected",
  );

  await scene.step("each sees the other's camera, and it moves", async () => {
    const start = performance.now();
    await sit(second);
    await Promise.all(
      bothWays.map(async ([viewer, sender]) => {
        await sees(viewer, sender);
        scene.note(`${viewer.name} sees ${sender.name} after the second page was opened`, performance.now() - start);
      }),
    );
  });

  await scene.step("each tile says who it is", async () => {
    for (const [viewer, sender] of bothWays) {
      assert.match((await at(viewer).others())[0]?.text ?? "", new RegExp(sender.name));
    }
  });

  await scene.step("each hears the other once: the beep of the other's microphone, and their voice", async () => {
    for (const [viewer, sender] of bothWays) {
      const { value } = await at(viewer).hears(sender.pitch);
      assert.equal(value.playing, 1);
      if (!sender.speaks) continue;
      await until(
        `${viewer.name} hears ${sender.name} talk`,
        () => at(viewer).sound(),
        (sound) => sound.speech > VOICE && sound.pitch < 700 && sound.loudness > AUDIBLE,
      );
    }
  });

  for (const [viewer, sender] of bothWays) {
    const isShownMuted = (muted: boolean): Promise<{ elapsed: number }> =>
      until(
        `${sender.name}'s tile is ${muted ? "" : "not "}muted`,
        () => at(viewer).others(),
        ([tile]) => tile?.states.includes("muted") === muted,
      );
    /** How long the sound went on after the click, in milliseconds. */
    const mute = async (): Promise<number> => {
      const heard = watch(() => at(viewer).sound(), 3000);
      const click = await at(sender).press("rtc-mute-button");
      const sounds = await heard;
      const isSilence = (): boolean => sounds.slice(-10).every(({ loudness }) => loudness < AUDIBLE);
      // On a machine that is far too busy the sound comes late, and so does its end.
      for (let more = 0; more < 12 && !isSilence(); more++)
        sounds.push(...(await watch(() => at(viewer).sound(), 1000)));
      assert(isSilence(), `${viewer.name} still hears ${sender.name} long after the mute.`);
      return Math.max(0, ...sounds.filter(({ loudness }) => loudness > AUDIBLE).map((sound) => sound.at - click));
    };
    /** How long it took until the sound was there again, in milliseconds. */
    const unmute = async (): Promise<number> => {
      const click = await at(sender).press("rtc-mute-button");
      const { value } = await at(viewer).hears(sender.pitch);
      await isShownMuted(false);
      return value.at - click;
    };

    await scene.step(`${sender.name} mutes: silence within a second, and ${viewer.name} sees why`, async () => {
      await at(viewer).hears(sender.pitch);
      let end = await mute();
      await isShownMuted(true);
      if (end >= 1000) {
        // A browser that gets too little of a busy machine plays everything late, mute or not. How late, the way back
        // tells: sound comes through the same pipe.
        const late = await unmute();
        scene.note(`${viewer.name}'s browser plays late by`, late);
        end = (await mute()) - late;
      }
      scene.note(`${viewer.name} still hears ${sender.name} after the mute for`, end);
      assert(end < 1000, `${viewer.name} heard ${sender.name} ${end} ms after the mute.`);
    });

    await scene.step(`${sender.name} unmutes: ${viewer.name} hears them again`, async () => {
      await unmute();
    });

    await scene.step(
      `${sender.name} turns the camera off: no more frames, the avatar instead, the light out`,
      async () => {
        await at(sender).press("rtc-camera-button");
        const { elapsed } = await until(
          `${viewer.name} sees ${sender.name}'s avatar`,
          () => at(viewer).others(),
          ([tile]) => tile?.states.includes("camera-off") === true && tile.showsAvatar && !tile.showsVideo,
        );
        scene.note(`${viewer.name} sees ${sender.name}'s avatar after`, elapsed);
        await until(
          `${sender.name}'s camera is released`,
          () => at(sender).page.evaluate(() => window.leakTracker.held().liveTracks),
          (tracks) => tracks.length > 0 && !tracks.includes("video"),
        );
        await until(
          "a second has passed in which no frame came in",
          () => watch(() => at(viewer).framesReceived(), 1000),
          (counts) => counts[0] === counts.at(-1),
        );
        await at(viewer).hears(sender.pitch);
      },
    );

    await scene.step(`${sender.name} turns the camera on: ${viewer.name} sees them again`, async () => {
      await at(sender).press("rtc-camera-button");
      scene.note(`${viewer.name} sees ${sender.name} again after`, await sees(viewer, sender));
    });
  }

  for (const [viewer, sender] of bothWays) {
    await scene.step(`${sender.name} reloads the page: one tile, and all is there again`, async () => {
      await at(sender).page.reload();
      await until(
        `${sender.name} is in the room again`,
        () => at(sender).others(),
        (tiles) => tiles.length === 1,
      );
      scene.note(`${viewer.name} sees ${sender.name} after the reload, after`, await sees(viewer, sender));
      await sees(sender, viewer);
      await at(viewer).hears(sender.pitch);
      await at(sender).hears(viewer.pitch);
    });
  }

  await scene.step(`${second.name} closes the tab: the tile goes, and ${first.name} stays`, async () => {
    // As a person closes it: the page is told.
    await at(second).page.close({ runBeforeUnload: true });
    const { elapsed } = await until(
      `${second.name}'s tile is gone`,
      () => at(first).others(),
      (tiles) => tiles.length === 0,
    );
    scene.note(`${second.name}'s tile goes after`, elapsed);
    assert.equal((await at(first).sound()).playing, 0);
    await until(
      "no connection is left",
      () => at(first).page.evaluate(() => window.leakTracker.held().connections),
      (count) => count === 0,
    );
  });
}
