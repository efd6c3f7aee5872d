import { html, nothing, type TemplateResult } from "lit";

/** The moderator's actions on the whole room. */
const ACTIONS = ["mute-all", "lock", "lobby", "end"] as const;

/** The content of the people panel of a whole call: the lobby, the roster, and the moderator's buttons. */
export const peoplePanel = (): TemplateResult =>
  html`<rtc-lobby
      part="knocking"
      exportparts="heading: knocking-heading, list, item, name: knocking-name, admit, refuse, admit-all"
    ></rtc-lobby>
    <rtc-roster pins></rtc-roster>
    <div part="host">
      ${ACTIONS.map(
        (action) =>
          html`<rtc-host-button
            part="host-button"
            exportparts="button, label, question"
            action=${action}
          ></rtc-host-button>`,
      )}
    </div>`;

/** A number on a button, with a text for assistive technology; nothing for 0. */
export const badge = (count: number, words: (count: number) => string): TemplateResult | typeof nothing =>
  count ? html`<span part="badge" role="img" aria-label=${words(count)}>${count}</span>` : nothing;
