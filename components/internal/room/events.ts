import type { CallEvents, Moderation } from "../../core/index.js";
import type { DeviceKind, Delivery } from "../../texts/cases.js";
import { placeOf } from "../element/page-windows.js";

/**
 * What a request may carry. It goes to `room`; without one, to the nearest `<rtc-room>` around the place where it was
 * dispatched. So an author's own button needs no more than
 * `button.dispatchEvent(new Event("rtc-mute-request", { bubbles: true, composed: true }))`.
 */
export interface RtcRequest {
  readonly room?: Element | undefined;
}

/** Asks for the microphone to be silent or not; without `muted`, for the opposite of what is. */
export interface RtcMuteRequest extends RtcRequest {
  readonly muted?: boolean;
}

/** Asks for the camera; without `on`, for the opposite of what is. */
export interface RtcCameraRequest extends RtcRequest {
  readonly on?: boolean;
}

/** Asks for the screen to be shared, or for the end of that; without `on`, for the opposite of what is. */
export interface RtcScreenRequest extends RtcRequest {
  readonly on?: boolean;
  /** What is on it: the browser keeps details sharp, text above all, or motion smooth. */
  readonly contentHint?: "detail" | "text" | "motion" | undefined;
}

/** Asks for the hand to go up, or down; without `raised`, for the opposite of what is. */
export interface RtcHandRequest extends RtcRequest {
  readonly raised?: boolean;
}

/** Asks for `target`, else the room, to fill the screen, or no longer; without `on`, for the opposite of what is. */
export interface RtcFullscreenRequest extends RtcRequest {
  readonly target?: Element | undefined;
  readonly on?: boolean;
}

/** Asks for `target`, else the room's grid, to be in a small window, or back; without `on`, for the opposite of what is. */
export interface RtcPipRequest extends RtcRequest {
  readonly target?: Element | undefined;
  readonly on?: boolean;
}

/** Asks for a participant to be shown large, or no longer; without `pinned`, for the opposite of what is. */
export interface RtcPinRequest extends RtcRequest {
  /** Whom, by id. Without it: this page's own. */
  readonly participant?: string;
  readonly pinned?: boolean;
}

export type { DeviceKind, Delivery };

/** Asks for another device, `""` for the browser's own choice; without `deviceId`, for the browser's own question. */
export interface RtcDeviceRequest extends RtcRequest {
  readonly kind: DeviceKind;
  readonly deviceId?: string;
}

/** Asks for camera and microphone before joining, or for their end; without `on`, for the opposite of what is. */
export interface RtcPreviewRequest extends RtcRequest {
  readonly on?: boolean;
}

/** Asks for everybody, or one participant, to be played louder or less loud. */
export interface RtcVolumeRequest extends RtcRequest {
  /** 1 = as it is sent. At most 1 for everybody, 2 for one participant. */
  readonly volume: number;
  /** Whom, by id. Without it: everybody. */
  readonly participant?: string;
}

/** Asks for something to be said in the chat: to everyone, or to one participant. */
export interface RtcChatRequest extends RtcRequest {
  readonly text: string;
  /** To whom, by id. Without it: to everyone. */
  readonly to?: string;
}

/** Asks for a reaction to be shown to everyone. */
export interface RtcReactionRequest extends RtcRequest {
  readonly emoji: string;
}

/** Asks for what takes the grant `moderate`. */
export interface RtcModerateRequest extends RtcRequest {
  readonly what: Moderation;
}

/** A message of the chat. */
export interface ChatMessage {
  readonly id: string;
  /** The id of the participant who wrote it. */
  readonly from: string;
  /** Their name at that time. */
  readonly name: string;
  readonly text: string;
  /** When it arrived, or was written here, in milliseconds since 1970, by this page's clock. */
  readonly time: number;
  readonly mine: boolean;
  /** The name of the one recipient. `null` = it is for everyone. */
  readonly to: string | null;
  readonly private: boolean;
  /** `null` = it is not of this page. */
  readonly delivery: Delivery | null;
  /** The name of the participant who has handed it on. `null` = it came from its author. */
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
    /** This page's person talks, and their microphone is muted. Not again for some seconds. */
    "rtc-talking-while-muted": CustomEvent<null>;
    /** The microphone is on and has given nothing but digital silence for ten seconds. Once for each microphone. */
    "rtc-microphone-silent": CustomEvent<null>;
    "rtc-mute-request": CustomEvent<RtcMuteRequest | null>;
    "rtc-camera-request": CustomEvent<RtcCameraRequest | null>;
    "rtc-pin-request": CustomEvent<RtcPinRequest | null>;
    "rtc-device-request": CustomEvent<RtcDeviceRequest>;
    "rtc-preview-request": CustomEvent<RtcPreviewRequest | null>;
    "rtc-speaker-test-request": CustomEvent<RtcRequest | null>;
    "rtc-volume-request": CustomEvent<RtcVolumeRequest>;
    /** Somebody else has said something in the chat. */
    "rtc-chat-message": CustomEvent<ChatMessage>;
    /** How much in the chat has not been seen. */
    "rtc-chat-unread": CustomEvent<{ count: number }>;
    /** Somebody reacts; `from` = a participant's id. */
    "rtc-reaction": CustomEvent<{ from: string; emoji: string }>;
    "rtc-chat-request": CustomEvent<RtcChatRequest>;
    "rtc-reaction-request": CustomEvent<RtcReactionRequest>;
    /** For the device that was unplugged and is back. */
    "rtc-device-return-request": CustomEvent<RtcRequest | null>;
    /** For the sound that the browser has refused to play: only from within a click. */
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

/** Dispatches a request, which every listener on its way to the window can cancel. */
export function dispatchRequest<K extends RtcRequestType>(
  target: Element,
  type: K,
  detail: RtcEventMap[K]["detail"],
): void {
  dispatch(target, type, { detail, cancelable: true });
}

/** Dispatches an event that reports something. */
export function report<K extends RtcReportType>(target: Element, type: K, detail: RtcEventMap[K]["detail"]): void {
  dispatch(target, type, { detail });
}

/**
 * No event leaves a document. An event of an element in a picture-in-picture window is therefore dispatched a second time, at the
 * element's place in the page, unless a listener in the window has cancelled it.
 */
function dispatch(target: Element, type: keyof RtcEventMap, init: CustomEventInit): void {
  const create = (): Event => new CustomEvent(type, { ...init, bubbles: true, composed: true });
  const place = placeOf(target.ownerDocument);
  if (target.dispatchEvent(create())) place?.dispatchEvent(create());
}
