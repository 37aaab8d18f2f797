/** Where the copy stands in the host's history, and who waits for it to get further. */

interface Parsed {
  /** One start of the host. */
  run: string;
  number: number;
}

function parse(position: string): Parsed {
  const colon = position.lastIndexOf(':');
  return { run: position.slice(0, colon), number: Number(position.slice(colon + 1)) };
}

/** The start of the host that a position belongs to. */
export const runOf = (position: string) => parse(position).run;

interface Waiting {
  target: Parsed;
  /** The run in which the waiting began. */
  since: string | undefined;
  resolve: () => void;
}

export class Positions {
  #current: Parsed | undefined;
  readonly #pastRuns = new Set<string>();
  readonly #waiting = new Set<Waiting>();
  readonly #forFirst = new Set<() => void>();

  get known(): boolean {
    return this.#current !== undefined;
  }

  /** The copy holds everything up to a position; nothing after it was emptied. */
  moveTo(position: string | undefined): void {
    const next = position === undefined ? undefined : parse(position);
    if (this.#current && this.#current.run !== next?.run) this.#pastRuns.add(this.#current.run);
    this.#current = next;
    if (!next) return;
    for (const resolve of this.#forFirst) resolve();
    this.#forFirst.clear();
    for (const each of this.#waiting) {
      if (!this.#holds(each)) continue;
      this.#waiting.delete(each);
      each.resolve();
    }
  }

  /** Resolves when there is any position at all. */
  first(): Promise<void> {
    if (this.#current) return Promise.resolve();
    return new Promise((resolve) => this.#forFirst.add(resolve));
  }

  /** Resolves when the copy holds everything up to a position. */
  reached(position: string): Promise<void> {
    return new Promise((resolve) => {
      const waiting = { target: parse(position), since: this.#current?.run, resolve };
      if (this.#holds(waiting)) resolve();
      else this.#waiting.add(waiting);
    });
  }

  /** Nobody follows any more: whoever waits is let go. */
  release(): void {
    for (const resolve of this.#forFirst) resolve();
    for (const { resolve } of this.#waiting) resolve();
    this.#forFirst.clear();
    this.#waiting.clear();
    this.moveTo(undefined);
  }

  // A later start of the host holds everything that an earlier one has acknowledged. Runs have no order of their
  // own: one is later when the copy has left the target's run, or went from the run before it to another.
  #holds({ target, since }: Waiting): boolean {
    const current = this.#current;
    if (!current) return false;
    if (current.run === target.run) return current.number >= target.number;
    return this.#pastRuns.has(target.run) || current.run !== since;
  }
}
