import type { PropertyDeclarations } from "lit";
import type { Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { RoomController } from "../room/room-controller.js";
import { RtcElement } from "./rtc-element.js";
import { texts } from "../../texts/texts.js";
import { statesOf, whose } from "../participants/resolve-participant.js";

/** An element that shows something of one participant, and has that participant's custom states. */
export abstract class ParticipantElement extends RtcElement {
  static override properties: PropertyDeclarations = { for: {}, participant: {}, local: { type: Boolean } };

  for: string | null = null;
  participant: string | null = null;
  local = false;
  readonly #slice: RoomController<Participant | undefined> = new RoomController<Participant | undefined>(
    this,
    (state) => whose(state, { participant: this.participant, local: this.isLocal }, this.#slice),
  );

  /** The participant that the element shows, current in every `render()`. */
  protected get resolvedParticipant(): Participant | undefined {
    return this.#slice.value;
  }

  /** Whether the element shows the local participant, whatever `participant` says. */
  protected get isLocal(): boolean {
    return this.local;
  }

  /** `undefined` while the element has no room. */
  protected get room(): RoomHandle | undefined {
    return this.#slice.room;
  }

  /** The name that others read; `""` if there is no participant. */
  protected get name(): string {
    return this.resolvedParticipant ? this.resolvedParticipant.displayName || texts.unnamed : "";
  }

  protected override updated(): void {
    this.setStates(statesOf(this.resolvedParticipant));
  }
}
