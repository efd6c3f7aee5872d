import { html, nothing, type TemplateResult } from "lit";

/** What a host does to the whole room. */
const ACTIONS = ["mute-all", "lock", "lobby", "end"] as const;

/** What is in the panel of people of a whole call: who would like to come in, who is there, and what a host may do. */
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

/** How much waits behind a button; nothing if there is none. */
export const badge = (count: number, words: (count: number) => string): TemplateResult | typeof nothing =>
  count ? html`<span part="badge" role="img" aria-label=${words(count)}>${count}</span>` : nothing;
