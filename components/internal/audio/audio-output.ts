import { RtcError } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";

/** The device that each room plays through, by its id. */
const speakers = new WeakMap<Element, string>();
/** The latest choice for each room: the result of an earlier one is dropped. */
const choices = new WeakMap<Element, symbol>();

/** Not every browser can choose the speaker: on phones the system does. */
const canChoose = (audio: Partial<Pick<HTMLAudioElement, "setSinkId">>): boolean => audio.setSinkId !== undefined;

/** The id of the speaker through which a room plays; `""` = the system's default. */
export const speakerOf = (room: Element): string => speakers.get(room) ?? "";

/**
 * Plays all sound of a room through another speaker, including the sound of participants who join later. `""` = the system's
 * default.
 *
 * @throws {RtcError} `device-unavailable` when the browser refuses; the sound then stays where it is.
 */
export async function useSpeaker({ element, services }: RoomHandle, deviceId: string): Promise<void> {
  if (!deviceId && !choices.has(element)) return;
  const choice = Symbol();
  choices.set(element, choice);
  const probe = new Audio();
  try {
    if (!canChoose(probe)) throw new TypeError("This browser lets no page choose.");
    await probe.setSinkId(deviceId);
  } catch (cause) {
    throw new RtcError("device-unavailable", "The chosen speaker is not available. Choose another one.", { cause });
  }
  if (choices.get(element) !== choice) return;
  const isFirstChoice = !speakers.has(element);
  speakers.set(element, deviceId);
  if (!services) return;
  const { elements } = services.audio;
  if (isFirstChoice) {
    elements.subscribe((audio) => void route(audio, speakerOf(element)));
    followDeviceChanges(new WeakRef(element), elements);
  }
  await Promise.all([...elements].map((audio) => route(audio, deviceId)));
}

/** While the chosen speaker is unplugged, the system's default plays: some browsers would be silent. */
function followDeviceChanges(roomElement: WeakRef<Element>, elements: Iterable<HTMLAudioElement>): void {
  navigator.mediaDevices.addEventListener("devicechange", () => {
    const room = roomElement.deref();
    const speaker = room && speakerOf(room);
    if (!speaker) return;
    const routeAll = (deviceId: string) => {
      for (const audio of elements) void route(audio, deviceId);
    };
    new Audio().setSinkId(speaker).then(
      () => routeAll(speaker),
      () => routeAll(""),
    );
  });
}

/** If the wanted speaker has been unplugged meanwhile, the element stays on its present one, and so stays audible. */
const route = (audio: HTMLAudioElement, deviceId: string): Promise<void> => audio.setSinkId(deviceId).catch(() => {});
