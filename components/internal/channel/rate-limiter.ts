/** Lets so many of each participant pass at once, and so many a second after that: what is more is refused. */
export class Rates {
  readonly #all = new Map<string, { readonly tokens: number; readonly at: number }>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
  ) {}

  allow(id: string, cost = 1): boolean {
    const now = performance.now();
    const { tokens, at } = this.#all.get(id) ?? { tokens: this.burst, at: now };
    const left = Math.min(this.burst, tokens + ((now - at) / 1000) * this.perSecond);
    const enough = left >= cost;
    this.#all.set(id, { tokens: enough ? left - cost : left, at: now });
    return enough;
  }

  forget(id: string): void {
    this.#all.delete(id);
  }
}
