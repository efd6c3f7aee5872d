import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type CallState, hasGrant, type Participant } from "../core/index.js";
import { RoomController } from "../internal/room/room-controller.js";
import { define } from "../internal/element/define.js";
import { report, type RtcChatRequest } from "../internal/room/events.js";
import { isolate } from "../texts/bidi-isolate.js";
import { RtcElement } from "../internal/element/rtc-element.js";
import { Chat, type ChatChange, type ChatMessage, chatRequests } from "../internal/chat/chat.js";
import { TEXT_LENGTH } from "../internal/chat/chat-protocol.js";
import { ScrollPosition } from "../internal/chat/scroll-position.js";
import { chatStyles } from "../internal/chat/chat-styles.js";
import { clock, messageView } from "../internal/chat/message-view.js";
import { talkTexts } from "../texts/texts.js";
import { nameOf, plainNameOf } from "../internal/participants/participant-name.js";

/** Whether letters are being composed. Safari ends that before it tells of the Enter that did, which has this code. */
const isComposing = (event: { readonly isComposing: boolean; readonly keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

/**
 * What people write to each other in the call, to all or to one, from browser to browser. Who comes later is told by
 * those who were there. Enter sends, Shift+Enter begins a new line. What anybody writes is text: nothing in it can become
 * markup, and only `http` and `https` addresses become links. Who has no grant `chat` can only read.
 *
 * What this page's person has not seen is counted: what came while the chat was hidden, scrolled back or in a page in the
 * background.
 *
 * @tag rtc-chat
 * @attr {string} for - The id of the `<rtc-room>` it belongs to. Without it: the nearest one around.
 * @fires {CustomEvent<RtcChatRequest>} rtc-chat-request - Somebody wants to say something: `detail.text`, `detail.to`.
 *   Cancel it and nothing is said.
 * @fires {CustomEvent<ChatMessage>} rtc-chat-message - Somebody else has said something.
 * @fires {CustomEvent} rtc-chat-unread - There is more, or less, that has not been seen: `detail.count`.
 * @csspart log - The messages.
 * @csspart empty - What is there before the first.
 * @csspart message - One message; also `mine`, `private` and `failed`.
 * @csspart mine - A message of this page's person.
 * @csspart private - A message to one participant.
 * @csspart failed - A message that has not arrived.
 * @csspart meta - Who, to whom and when.
 * @csspart name - Who.
 * @csspart note - To whom, if not to everyone, and who has handed it on.
 * @csspart time - When.
 * @csspart text - What.
 * @csspart link - A link in it.
 * @csspart delivery - How far it has come.
 * @csspart retry - The button that sends it again.
 * @csspart badge - The button that tells of what has not been seen, and goes there.
 * @csspart form - What writes a message.
 * @csspart to - The line that says to whom.
 * @csspart recipient - The choice of one or all.
 * @csspart input - The field.
 * @csspart send - The button.
 * @cssprop [--rtc-surface] - The background of messages and buttons.
 * @cssprop [--rtc-color=CanvasText] - The colour of text.
 * @cssprop [--rtc-accent=#1a56db] - The colour of one's own messages and of the button that sends.
 * @cssprop [--rtc-focus=CanvasText] - The focus ring.
 * @cssprop [--rtc-button-radius=22px] - The roundness of buttons and fields.
 * @cssprop [--rtc-chat-radius=14px] - The roundness of messages.
 * @cssprop [--rtc-gap=8px] - The space between the parts.
 * @cssprop --rtc-unread - Set on the element: how much has not been seen, as a string for `content`.
 * @cssState unread - There is something that has not been seen.
 */
export class RtcChat extends RtcElement {
  static override properties: PropertyDeclarations = { for: {} };
  static override styles = chatStyles;

  for: string | null = null;
  /** How many messages have not been seen. */
  unread = 0;
  #chat: Chat | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Whether what comes into the log is history, which nobody wants to hear read out. */
  #hush = false;
  #recipient: { id: string; name: string } | undefined;
  readonly #place = new ScrollPosition(this, () => this.#count(0));
  readonly #slice = new RoomController(
    this,
    (state: CallState) => ({
      active: state.local.id !== "" && hasGrant(state.local, "chat"),
      // Only the participants and their names matter here, not what else changes about them.
      people: state.remotes.map(({ id, displayName }) => `${id} ${displayName}`).join("\n"),
    }),
    ({ services }) => services?.requests.add(chatRequests),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** Goes to where one writes. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("textarea")?.focus(options);
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const { room } = this.#slice;
    const chat = room && Chat.of(room.call);
    // Back in the page, in the same room, it is as it was: what was meant for one must not go to all.
    if (chat !== this.#chat) {
      this.#chat = chat;
      this.#recipient = undefined;
      this.#count(0);
    }
    this.#unsubscribe?.();
    this.#unsubscribe = chat?.subscribe(this.#changed);
  }

  protected override render(): TemplateResult {
    const messages = this.#chat?.messages ?? [];
    const failed = messages.some(({ delivery }) => delivery === "failed");
    const times = clock();
    return html`<div
        part="log"
        role="log"
        aria-live=${this.#hush ? "off" : "polite"}
        aria-label=${talkTexts.messages}
        tabindex="0"
        @scroll=${this.#place.scrolled}
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
          ? html`<button part="badge" type="button" @click=${this.#showEnd}>
              ${talkTexts.newMessages(this.unread)}
            </button>`
          : nothing
      }
      <span class="quiet" role="status">${failed ? talkTexts.delivery.failed : ""}</span>
      ${this.#form()}`;
  }

  protected override updated(): void {
    this.#hush = false;
    // The options come and go: the choice is this one, never what happens to take its place.
    const select = this.renderRoot.querySelector("select");
    if (select) select.value = this.#recipient?.id ?? "";
    this.setStates({ unread: this.unread > 0 });
  }

  #form(): TemplateResult {
    const { room, value } = this.#slice;
    const off = !value.active;
    const others = room?.call.state.remotes ?? [];
    const gone = this.#recipient && !others.some(({ id }) => id === this.#recipient?.id) ? this.#recipient : undefined;
    return html`<form part="form" @submit=${this.#submit}>
      <label part="to"
        >${talkTexts.recipient}
        <select part="recipient" ?disabled=${off} @change=${this.#choose}>
          <option value="">${talkTexts.everyone}</option>
          ${others.map((other) => this.#option(other))}
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
        ?disabled=${off}
        @keydown=${this.#key}
      ></textarea>
      <button part="send" type="submit" ?disabled=${off || gone !== undefined}>${talkTexts.sendMessage}</button>
    </form>`;
  }

  #option(participant: Participant): TemplateResult {
    const { id } = participant;
    const reached = this.#chat?.reaches(id);
    return html`<option value=${id} ?disabled=${!reached && this.#recipient?.id !== id}>
      ${reached ? plainNameOf(participant) : talkTexts.hasNoChat(nameOf(participant))}
    </option>`;
  }

  readonly #changed = (change: ChatChange): void => {
    if (change) this.#hush = change === "past";
    if (!this.#chat?.messages.length) this.#count(0);
    this.requestUpdate();
    if (!change || change === "past") return;
    if (change.mine) return this.#place.follow();
    if (!this.#place.seesEnd) this.#count(this.unread + 1);
    report(this, "rtc-chat-message", change);
  };

  #count(unread: number): void {
    if (unread === this.unread) return;
    this.unread = unread;
    this.style.setProperty("--rtc-unread", `"${unread}"`);
    this.requestUpdate();
    report(this, "rtc-chat-unread", { count: unread });
  }

  /** The button that leads here goes, and leaves the focus to what it has led to. */
  readonly #showEnd = (): void => {
    this.#place.toEnd();
    this.#focusLog();
  };

  #retry({ id }: ChatMessage): void {
    this.#chat?.retry(id);
    this.#focusLog();
  }

  #focusLog(): void {
    this.#place.log?.focus({ preventScroll: true });
  }

  readonly #choose = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const { value: id } = currentTarget;
    const participant = this.#slice.room?.call.state.remotes.find((remote) => remote.id === id);
    this.#recipient = id ? { id, name: plainNameOf(participant) } : undefined;
    this.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    // While letters are being composed, Enter chooses among them.
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLButtonElement>("[part=send]")?.click();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { room } = this.#slice;
    const input = this.renderRoot.querySelector("textarea");
    if (!room || !input?.value.trim()) return;
    const to = this.#recipient?.id;
    const detail: RtcChatRequest = { room: room.element, text: input.value, ...(to !== undefined && { to }) };
    const request = new CustomEvent("rtc-chat-request", { detail, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(request)) input.value = "";
  };
}

define("rtc-chat", RtcChat);

declare global {
  interface HTMLElementTagNameMap {
    "rtc-chat": RtcChat;
  }
}
