import type { CallEvents, Moderation } from "../../core/index.js";
import type { DeviceKind, Delivery } from "../../texts/cases.js";
import { placeOf } from "../element/page-windows.js";

/**
 * The detail of every request. A request goes to `room`; without one, to the nearest `<rtc-room>` around the element that
 * dispatched it. A page's own button therefore needs no more than
 * `button.dispatchEvent(new Event("rtc-mute-request", { bubbles: true, composed: true }))`.
 */
export interface RtcRequest {
  readonly room?: Element | undefined;
}

/** Mutes or unmutes the microphone; without `muted`, toggles it. */
export interface RtcMuteRequest extends RtcRequest {
  readonly muted?: boolean;
}

/** Switches the camera on or off; without `on`, toggles it. */
export interface RtcCameraRequest extends RtcRequest {
  readonly on?: boolean;
}

/** Starts or stops sharing the screen; without `on`, toggles it. */
export interface RtcScreenRequest extends RtcRequest {
  readonly on?: boolean;
  /** The content of the screen: with `detail` and `text` the browser keeps the picture sharp, with `motion` it keeps it smooth. */
  readonly contentHint?: "detail" | "text" | "motion" | undefined;
}

/** Raises or lowers the hand; without `raised`, toggles it. */
export interface RtcHandRequest extends RtcRequest {
  readonly raised?: boolean;
}

/** Shows `target`, or by default the room, in full screen, or ends that; without `on`, toggles it. */
export interface RtcFullscreenRequest extends RtcRequest {
  readonly target?: Element | undefined;
  readonly on?: boolean;
}

/** Shows `target`, or by default the room's grid, in a picture-in-picture window, or ends that; without `on`, toggles it. */
export interface RtcPipRequest extends RtcRequest {
  readonly target?: Element | undefined;
  readonly on?: boolean;
}

/** Pins or unpins a participant; without `pinned`, toggles it. */
export interface RtcPinRequest extends RtcRequest {
  /** The id of the participant. Default: the local participant. */
  readonly participant?: string;
  readonly pinned?: boolean;
}

export type { DeviceKind, Delivery };

/** Changes a device. `deviceId: ""` = the browser's default; without `deviceId`, the browser asks the user for a speaker. */
export interface RtcDeviceRequest extends RtcRequest {
  readonly kind: DeviceKind;
  readonly deviceId?: string;
}

/** Opens camera and microphone before joining, or closes them; without `on`, toggles the preview. */
export interface RtcPreviewRequest extends RtcRequest {
  readonly on?: boolean;
}

/** Sets the volume at which the page plays all participants, or one of them. */
export interface RtcVolumeRequest extends RtcRequest {
  /** 1 = the volume at which the sound is sent. At most 1 for all participants, 2 for one of them. */
  readonly volume: number;
  /** The id of a participant. Default: all participants. */
  readonly participant?: string;
}

/** Sends a chat message to everyone, or to one participant. */
export interface RtcChatRequest extends RtcRequest {
  readonly text: string;
  /** The id of the recipient. Default: everyone. */
  readonly to?: string;
}

/** Shows a reaction to everyone. */
export interface RtcReactionRequest extends RtcRequest {
  readonly emoji: string;
}

/** Moderates the room or a participant. Takes the grant `moderate`. */
export interface RtcModerateRequest extends RtcRequest {
  readonly what: Moderation;
}

/** A message of the chat. */
export interface ChatMessage {
  readonly id: string;
  /** The id of the participant who wrote it. */
  readonly from: string;
  /** The name of that participant at the time of writing. */
  readonly name: string;
  readonly text: string;
  /** The time of writing, in milliseconds since 1970, by this page's clock. */
  readonly time: number;
  readonly mine: boolean;
  /** The name of the recipient of a private message. `null` = the message is for everyone. */
  readonly to: string | null;
  readonly private: boolean;
  /** The delivery of a message of this page. `null` = another page has sent the message. */
  readonly delivery: Delivery | null;
  /** The name of the participant who has forwarded the message as history. `null` = it came from its author. */
  readonly via: string | null;
}

declare global {
  /** Every event of the kit. All bubble and are composed; the requests are cancelable. */
  interface GlobalEventHandlersEventMap {
    "rtc-joined": CustomEvent<CallEvents["joined"]>;
    "rtc-left": CustomEvent<CallEvents["left"]>;
    "rtc-participant-joined": CustomEvent<CallEvents["participant-joined"]>;
    "rtc-participant-left": CustomEvent<CallEvents["participant-left"]>;
    "rtc-state-change": CustomEvent<CallEvents["state-change"]>;
    "rtc-error": CustomEvent<CallEvents["error"]>;
    "rtc-device-returned": CustomEvent<CallEvents["device-returned"]>;
    "rtc-message": CustomEvent<CallEvents["message"]>;
    "rtc-moderated": CustomEvent<CallEvents["moderated"]>;
    "rtc-custom": CustomEvent<CallEvents["custom"]>;
    "rtc-notice": CustomEvent<CallEvents["notice"]>;
    /** The local participant is talking into a muted microphone. Dispatched at most every ten seconds. */
    "rtc-talking-while-muted": CustomEvent<null>;
    /** The microphone is on and has delivered digital silence for ten seconds. Dispatched once for each microphone. */
    "rtc-microphone-silent": CustomEvent<null>;
    "rtc-mute-request": CustomEvent<RtcMuteRequest | null>;
    "rtc-camera-request": CustomEvent<RtcCameraRequest | null>;
    "rtc-pin-request": CustomEvent<RtcPinRequest | null>;
    "rtc-device-request": CustomEvent<RtcDeviceRequest>;
    "rtc-preview-request": CustomEvent<RtcPreviewRequest | null>;
    "rtc-speaker-test-request": CustomEvent<RtcRequest | null>;
    "rtc-volume-request": CustomEvent<RtcVolumeRequest>;
    /** A chat message of another participant has arrived. */
    "rtc-chat-message": CustomEvent<ChatMessage>;
    /** The number of unread chat messages has changed. */
    "rtc-chat-unread": CustomEvent<{ count: number }>;
    /** A participant has sent a reaction; `from` = their id. */
    "rtc-reaction": CustomEvent<{ from: string; emoji: string }>;
    "rtc-chat-request": CustomEvent<RtcChatRequest>;
    "rtc-reaction-request": CustomEvent<RtcReactionRequest>;
    /** Switches back to the device that was unplugged during the call and is available again. */
    "rtc-device-return-request": CustomEvent<RtcRequest | null>;
    /** Plays the sound that the browser has blocked. Takes effect only inside a click or a key press. */
    "rtc-sound-request": CustomEvent<RtcRequest | null>;
    "rtc-screen-request": CustomEvent<RtcScreenRequest | null>;
    "rtc-hand-request": CustomEvent<RtcHandRequest | null>;
    "rtc-flip-request": CustomEvent<RtcRequest | null>;
    "rtc-fullscreen-request": CustomEvent<RtcFullscreenRequest | null>;
    "rtc-pip-request": CustomEvent<RtcPipRequest | null>;
    "rtc-moderate-request": CustomEvent<RtcModerateRequest>;
    "rtc-join-request": CustomEvent<RtcRequest | null>;
    "rtc-leave-request": CustomEvent<RtcRequest | null>;
  }
}

/** Every event of the kit, by name. */
export type RtcEventMap = Pick<
  GlobalEventHandlersEventMap,
  Extract<keyof GlobalEventHandlersEventMap, `rtc-${string}`>
>;
export type RtcRequestType = Extract<keyof RtcEventMap, `${string}-request`>;

/** The events of the kit that report something: all but the requests. */
export type RtcReportType = Exclude<keyof RtcEventMap, RtcRequestType>;

/** Dispatches a request. Every listener on its way to the window can cancel it. Returns whether none has. */
export function dispatchRequest<K extends RtcRequestType>(
  target: Element,
  type: K,
  detail: RtcEventMap[K]["detail"],
): boolean {
  return dispatch(target, type, { detail, cancelable: true });
}

/** Dispatches an event that reports something. */
export function report<K extends RtcReportType>(target: Element, type: K, detail: RtcEventMap[K]["detail"]): void {
  dispatch(target, type, { detail });
}

/**
 * No event leaves a document. An event of an element in a picture-in-picture window is therefore dispatched a second time, at the
 * element's place in the page, unless a listener in the window has cancelled it. Returns whether no listener has cancelled it.
 */
function dispatch(target: Element, type: keyof RtcEventMap, init: CustomEventInit): boolean {
  const create = (): Event => new CustomEvent(type, { ...init, bubbles: true, composed: true });
  const place = placeOf(target.ownerDocument);
  return target.dispatchEvent(create()) && (place?.dispatchEvent(create()) ?? true);
}
