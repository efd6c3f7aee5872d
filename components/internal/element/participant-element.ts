import type { PropertyDeclarations } from "lit";
import type { Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { CallSlice } from "../room/room-controller.js";
import { RtcElement } from "./rtc-element.js";
import { statesOf, resolveParticipant } from "../participants/resolve-participant.js";
import { plainNameOf } from "../participants/participant-name.js";

/** An element that shows something of one participant, and has the states that CSS can read of them. */
export abstract class PersonElement extends RtcElement {
  static override properties: PropertyDeclarations = { for: {}, participant: {}, local: { type: Boolean } };

  for: string | null = null;
  participant: string | null = null;
  local = false;
  readonly #slice: CallSlice<Participant | undefined> = new CallSlice<Participant | undefined>(this, (state) =>
    resolveParticipant(state, { participant: this.participant, local: this.isLocal }, this.#slice),
  );

  /** Whom it is about, current in every `render()`. */
  protected get who(): Participant | undefined {
    return this.#slice.value;
  }

  /** Whether it is about this page's own participant, whatever else it says. */
  protected get isLocal(): boolean {
    return this.local;
  }

  /** The room; `undefined` while there is none. */
  protected get room(): RoomHandle | undefined {
    return this.#slice.room;
  }

  /** Their name as others read it; `""` if there is nobody. */
  protected get name(): string {
    return this.who ? plainNameOf(this.who) : "";
  }

  protected override updated(): void {
    this.setStates(statesOf(this.who));
  }
}
