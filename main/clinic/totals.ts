/**
 * Numbers over all subjects: stock, budget, the day's counts. Each subject adds its share (`contributes`); when a
 * subject changes, its old share is taken out and the new one put in, so a total never depends on the order of arrival.
 */
export class Totals {
  readonly #values = new Map<string, number>();
  readonly #shares = new Map<string, Record<string, number>>();

  /** 0 where nothing was counted. */
  value(key: string): number {
    return this.#values.get(key) ?? 0;
  }

  keys(): MapIterator<string> {
    return this.#values.keys();
  }

  /** Replaces a subject's share; answers with the keys whose value changed. */
  replace(subject: string, share: Record<string, number>): string[] {
    const before = this.#shares.get(subject) ?? {};
    this.#shares.set(subject, share);
    const changed: string[] = [];
    for (const key of new Set([...Object.keys(before), ...Object.keys(share)])) {
      const difference = (share[key] ?? 0) - (before[key] ?? 0);
      if (difference === 0) continue;
      const value = this.value(key) + difference;
      // Nothing counted is no row, however it came to nothing.
      if (value === 0) this.#values.delete(key);
      else this.#values.set(key, value);
      changed.push(key);
    }
    return changed;
  }
}
