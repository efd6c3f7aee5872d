import { html, nothing, type TemplateResult } from "lit";
import { pageLocale } from "../../texts/locale.js";
import type { ChatMessage } from "./chat.js";
import { type Piece, pieces } from "./links.js";
import { talkTexts } from "../../texts/texts.js";
import { captionOf, nameOf } from "../participants/participant-name.js";

/** The format for the times of messages. Making one is slow, so all messages share it. */
export const clock = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(pageLocale(), { timeStyle: "short" });

/** Renders a message. `retry` sends it again. */
export function messageView(message: ChatMessage, times: Intl.DateTimeFormat, retry: () => void): TemplateResult {
  const { name, text, time, mine, to, via, delivery } = message;
  const at = new Date(time);
  const failed = delivery === "failed";
  const recipient = mine ? talkTexts.onlyTo(nameOf({ displayName: to ?? "" })) : talkTexts.onlyToYou;
  const notes: string[] = [];
  if (message.private) notes.push(recipient);
  if (via !== null) notes.push(talkTexts.toldBy(nameOf({ displayName: via })));
  return html`<div part="message ${mine ? "mine" : ""} ${message.private ? "private" : ""} ${failed ? "failed" : ""}">
    <div part="meta">
      <bdi part="name">${captionOf({ displayName: name, isLocal: mine })}</bdi>
      ${notes.map((note) => html`<bdi part="note">${note}</bdi>`)}
      <time part="time" datetime=${at.toISOString()}>${times.format(at)}</time>
    </div>
    <p part="text" dir="auto">${pieces(text).map(piece)}</p>
    ${
      delivery === null
        ? nothing
        : html`<span part="delivery" aria-live="off"
            >${talkTexts.delivery[delivery]}
            ${
              failed
                ? html`<button part="retry" type="button" @click=${retry}>${talkTexts.sendAgain}</button>`
                : nothing
            }</span
          >`
    }
  </div>`;
}

const piece = ({ text, href }: Piece): TemplateResult | string =>
  href === undefined
    ? text
    : html`<a part="link" href=${href} target="_blank" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`;
