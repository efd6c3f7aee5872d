import type { PropertyDeclarations } from "lit";
import type { Participant } from "../../core/index.js";
import type { RoomHandle } from "../room/room-context.js";
import { RoomController } from "../room/room-controller.js";
import { RtcElement } from "./rtc-element.js";
import { statesOf, resolveParticipant } from "../participants/resolve-participant.js";
import { plainNameOf } from "../participants/participant-name.js";

/** The base class of elements that show something about one participant, and have that participant's custom states. */
export abstract class ParticipantElement extends RtcElement {
  static override properties: PropertyDeclarations = { for: {}, participant: {}, local: { type: Boolean } };

  for: string | null = null;
  participant: string | null = null;
  local = false;
  readonly #slice: RoomController<Participant | undefined> = new RoomController<Participant | undefined>(
    this,
    (state) => resolveParticipant(state, { participant: this.participant, local: this.isLocal }, this.#slice),
  );

  /** The participant that the element is about, current in every `render()`. */
  protected get resolvedParticipant(): Participant | undefined {
    return this.#slice.value;
  }

  /** Whether the element is about the local participant. Wins over `participant`. */
  protected get isLocal(): boolean {
    return this.local;
  }

  /** `undefined` while the element has no room. */
  protected get room(): RoomHandle | undefined {
    return this.#slice.room;
  }

  /** The participant's name as other participants read it. `""` = there is no participant. */
  protected get name(): string {
    return this.resolvedParticipant ? plainNameOf(this.resolvedParticipant) : "";
  }

  protected override updated(): void {
    this.setStates(statesOf(this.resolvedParticipant));
  }
}
