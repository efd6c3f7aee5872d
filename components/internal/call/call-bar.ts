import { html, nothing, type TemplateResult } from "lit";
import { callTexts, hostTexts, talkTexts } from "../../texts/texts.js";
import { chat, icon, people } from "../element/icons.js";
import { badge } from "./people-panel.js";

/** A panel beside the stage. */
export type Panel = "chat" | "people";

/** The state of the control bar of a whole call. */
export interface CallBar {
  /** The panel that is open. */
  readonly panel: Panel | undefined;
  /** The number of unread messages. */
  readonly unread: number;
  /** The number of participants who are waiting to be admitted. */
  readonly knocks: number;
  /** Whether the call has no camera pictures. */
  readonly audioOnly: boolean;
  readonly noShortcuts: boolean;
}

/** The parts that every button exports: CSS outside can style all buttons by these, and each one by a part of its own. */
export const BUTTON_PARTS = "button, label";

/** Renders the controls of the bar. `toggle` is called with the panel whose button was pressed. */
export const callBar = (bar: CallBar, toggle: (panel: Panel) => void): TemplateResult =>
  html`<rtc-mute-button part="mute" exportparts=${BUTTON_PARTS}></rtc-mute-button>
    ${bar.audioOnly ? nothing : cameraButtons()}
    <rtc-screen-button part="screen" exportparts=${BUTTON_PARTS}></rtc-screen-button>
    <rtc-hand-button part="hand" exportparts=${BUTTON_PARTS}></rtc-hand-button>
    <rtc-reactions part="reactions" exportparts=${BUTTON_PARTS}></rtc-reactions>
    ${panelButton({
      panel: "chat",
      label: talkTexts.chat,
      icon: chat,
      isOpen: bar.panel === "chat",
      badge: badge(bar.unread, talkTexts.newMessages),
      toggle,
    })}
    ${panelButton({
      panel: "people",
      label: callTexts.peoplePanel,
      icon: people,
      isOpen: bar.panel === "people",
      badge: badge(bar.knocks, hostTexts.wantIn),
      toggle,
    })}
    <rtc-settings part="settings" exportparts="button, button-label: label, dialog"></rtc-settings>
    <rtc-shortcuts part="shortcuts" exportparts=${BUTTON_PARTS} ?disabled=${bar.noShortcuts}></rtc-shortcuts>
    <slot name="controls"></slot>
    <rtc-leave-button part="leave" exportparts=${BUTTON_PARTS}></rtc-leave-button>`;

const cameraButtons = (): TemplateResult =>
  html`<rtc-camera-button part="camera" exportparts=${BUTTON_PARTS}></rtc-camera-button>
    <rtc-flip-button part="flip" exportparts=${BUTTON_PARTS}></rtc-flip-button>`;

interface PanelButton {
  readonly panel: Panel;
  readonly label: string;
  readonly icon: string;
  readonly isOpen: boolean;
  readonly badge: TemplateResult | typeof nothing;
  readonly toggle: (panel: Panel) => void;
}

const panelButton = ({ panel, label, icon: path, isOpen, badge, toggle }: PanelButton): TemplateResult =>
  html`<button
    part="button ${panel}-button"
    type="button"
    class=${isOpen ? "open" : nothing}
    aria-expanded=${isOpen}
    aria-controls=${panel}
    @click=${() => toggle(panel)}
  >
    ${icon(path)}<span part="label" class="label">${label}</span>
    ${badge}
  </button>`;
