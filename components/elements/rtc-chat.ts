import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type CallState, hasGrant, type Participant } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { dispatchRequest, report, type RtcChatRequest } from "../internal/room/events.js";
import { isolate } from "../texts/bidi-isolate.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { Chat, type ChatChange, type ChatMessage, chatRequests } from "../internal/chat/chat.js";
import { TEXT_LENGTH } from "../internal/chat/chat-protocol.js";
import { ScrollPosition } from "../internal/chat/scroll-position.js";
import { chatStyles } from "../internal/chat/chat-styles.js";
import { clock, messageView } from "../internal/chat/message-view.js";
import { talkTexts } from "../texts/texts.js";
import { nameOf, plainNameOf } from "../internal/participants/participant-name.js";

/** Whether an input method is composing text. Safari ends the composition before the `keydown` of its Enter, which has code 229. */
const isComposing = (event: { readonly isComposing: boolean; readonly keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

/**
 * A text chat between the participants, to all or to one of them. Messages travel directly between the browsers. A participant who
 * joins later receives the earlier messages from the others. Enter sends, Shift+Enter starts a new line. Names and messages are shown
 * as plain text: markup has no effect, and only `http` and `https` addresses become links. A participant without the grant `chat`
 * can read but not write.
 *
 * Unread messages are counted: those that arrive while the chat is hidden, scrolled back, or in a background page.
 *
 * @tag rtc-chat
 * @attr {string} for - The id of the `<rtc-room>` that the element belongs to. Default: the nearest one around it.
 * @fires {CustomEvent<RtcChatRequest>} rtc-chat-request - The user sends `detail.text`, to the participant `detail.to` or to
 *   all. If the event is canceled, nothing is sent and the text stays in the field.
 * @fires {CustomEvent<ChatMessage>} rtc-chat-message - A message from another participant has arrived.
 * @fires {CustomEvent} rtc-chat-unread - The number of unread messages has changed to `detail.count`.
 * @csspart log - The list of messages.
 * @csspart empty - The text in place of the list while there are no messages.
 * @csspart message - Each message. It can also be `mine`, `private` and `failed`.
 * @csspart mine - A message from the user of this page.
 * @csspart private - A message to one participant.
 * @csspart failed - A message that could not be delivered.
 * @csspart meta - The line with sender, recipient and time.
 * @csspart name - The name of the sender.
 * @csspart note - The recipient of a private message, or the participant who passed on an earlier message.
 * @csspart time - The time of the message.
 * @csspart text - The text of the message.
 * @csspart link - A link in the text.
 * @csspart delivery - How far the message has been delivered.
 * @csspart retry - The button that sends a failed message again.
 * @csspart badge - The button that shows the number of unread messages and scrolls to the last one.
 * @csspart form - The form for a new message.
 * @csspart to - The line with the recipient.
 * @csspart recipient - The select for the recipient: everyone or one participant.
 * @csspart input - The text field.
 * @csspart send - The send button.
 * @cssprop [--rtc-surface] - The background of messages and buttons.
 * @cssprop [--rtc-color=CanvasText] - The colour of text.
 * @cssprop [--rtc-accent=#1a56db] - The background of the user's own messages and of the send button.
 * @cssprop [--rtc-focus=CanvasText] - The colour of the focus ring.
 * @cssprop [--rtc-button-radius=22px] - The corner radius of buttons and fields.
 * @cssprop [--rtc-chat-radius=14px] - The corner radius of messages.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssprop --rtc-unread - Set by the element: the number of unread messages, as a string for the CSS property `content`.
 * @cssState unread - There are unread messages.
 */
export class RtcChat extends RtcElement {
  static override properties: PropertyDeclarations = { for: {} };
  static override styles = chatStyles;

  for: string | null = null;
  /** The number of unread messages. */
  unread = 0;
  #chat: Chat | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Whether the next messages to be rendered are history, which a screen reader should not announce. */
  #isHistory = false;
  #recipient: { id: string; name: string } | undefined;
  readonly #scroll = new ScrollPosition(this, () => this.#setUnread(0));
  readonly #slice = new RoomController(
    this,
    (state: CallState) => ({
      active: state.local.id !== "" && hasGrant(state.local, "chat"),
      // The chat renders only ids and names: other changes of a participant are not a reason to update.
      participants: state.remotes.map(({ id, displayName }) => `${id} ${displayName}`).join("\n"),
    }),
    ({ services }) => services?.requests.add(chatRequests),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** Focuses the text field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("textarea")?.focus(options);
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const { room } = this.#slice;
    const chat = room && Chat.of(room.call);
    // An element that is moved in the page, within its room, keeps its recipient: a private message must not go to everyone.
    if (chat !== this.#chat) {
      this.#chat = chat;
      this.#recipient = undefined;
      this.#setUnread(0);
    }
    this.#unsubscribe?.();
    this.#unsubscribe = chat?.subscribe(this.#chatChanged);
  }

  protected override render(): TemplateResult {
    const messages = this.#chat?.messages ?? [];
    const failed = messages.some(({ delivery }) => delivery === "failed");
    const times = clock();
    return html`<div
        part="log"
        role="log"
        aria-live=${this.#isHistory ? "off" : "polite"}
        aria-label=${talkTexts.messages}
        tabindex="0"
        @scroll=${this.#scroll.scrolled}
      >
        ${messages.length ? nothing : html`<p part="empty">${talkTexts.nothingSaid}</p>`}
        ${repeat(
          messages,
          ({ from, id }) => `${from} ${id}`,
          (message) => messageView(message, times, () => this.#retry(message)),
        )}
      </div>
      ${
        this.unread
          ? html`<button part="badge" type="button" @click=${this.#scrollToEnd}>
              ${talkTexts.newMessages(this.unread)}
            </button>`
          : nothing
      }
      <span class="quiet" role="status">${failed ? talkTexts.delivery.failed : ""}</span>
      ${this.#renderForm()}`;
  }

  protected override updated(): void {
    this.#isHistory = false;
    // The options change with the participants. Without this, the browser may select the option that took the place of the recipient's.
    const select = this.renderRoot.querySelector("select");
    if (select) select.value = this.#recipient?.id ?? "";
    this.setStates({ unread: this.unread > 0 });
  }

  #renderForm(): TemplateResult {
    const { room, value } = this.#slice;
    const isDisabled = !value.active;
    const others = room?.call.state.remotes ?? [];
    const gone = this.#recipient && !others.some(({ id }) => id === this.#recipient?.id) ? this.#recipient : undefined;
    return html`<form part="form" @submit=${this.#submit}>
      <label part="to"
        >${talkTexts.recipient}
        <select part="recipient" ?disabled=${isDisabled} @change=${this.#chooseRecipient}>
          <option value="">${talkTexts.everyone}</option>
          ${others.map((other) => this.#renderOption(other))}
          ${gone ? html`<option value=${gone.id} disabled>${talkTexts.hasGone(isolate(gone.name))}</option>` : nothing}
        </select>
      </label>
      <textarea
        part="input"
        rows="1"
        dir="auto"
        enterkeyhint="send"
        maxlength=${TEXT_LENGTH}
        aria-label=${talkTexts.writeMessage}
        placeholder=${talkTexts.writeMessage}
        ?disabled=${isDisabled}
        @keydown=${this.#keyDown}
      ></textarea>
      <button part="send" type="submit" ?disabled=${isDisabled || gone !== undefined}>${talkTexts.sendMessage}</button>
    </form>`;
  }

  #renderOption(participant: Participant): TemplateResult {
    const { id } = participant;
    const isReachable = this.#chat?.reaches(id);
    return html`<option value=${id} ?disabled=${!isReachable && this.#recipient?.id !== id}>
      ${isReachable ? plainNameOf(participant) : talkTexts.hasNoChat(nameOf(participant))}
    </option>`;
  }

  readonly #chatChanged = (change: ChatChange): void => {
    if (change) this.#isHistory = change === "past";
    if (!this.#chat?.messages.length) this.#setUnread(0);
    this.requestUpdate();
    if (!change || change === "past") return;
    if (change.mine) return this.#scroll.follow();
    if (!this.#scroll.seesEnd) this.#setUnread(this.unread + 1);
    report(this, "rtc-chat-message", change);
  };

  #setUnread(unread: number): void {
    if (unread === this.unread) return;
    this.unread = unread;
    this.style.setProperty("--rtc-unread", `"${unread}"`);
    this.requestUpdate();
    report(this, "rtc-chat-unread", { count: unread });
  }

  /** The badge disappears when it is pressed, so the focus goes to the log. */
  readonly #scrollToEnd = (): void => {
    this.#scroll.toEnd();
    this.#focusLog();
  };

  #retry({ id }: ChatMessage): void {
    this.#chat?.retry(id);
    this.#focusLog();
  }

  #focusLog(): void {
    this.#scroll.log?.focus({ preventScroll: true });
  }

  readonly #chooseRecipient = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const { value: id } = currentTarget;
    const participant = this.#slice.room?.call.state.remotes.find((remote) => remote.id === id);
    this.#recipient = id ? { id, name: plainNameOf(participant) } : undefined;
    this.requestUpdate();
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    // While an input method composes text, Enter accepts its suggestion.
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLButtonElement>("[part=send]")?.click();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { room } = this.#slice;
    const input = this.renderRoot.querySelector("textarea");
    if (!room || !input?.value.trim()) return;
    const toAll: RtcChatRequest = { room: room.element, text: input.value };
    const detail = this.#recipient ? { ...toAll, to: this.#recipient.id } : toAll;
    if (dispatchRequest(this, "rtc-chat-request", detail)) input.value = "";
  };
}

define("rtc-chat", RtcChat);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-chat": RtcChat;
  }
}
