/** Keeps the work on one thing in order, while different things do not wait for each other. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();

  return {
    /** Does `work` after all work given earlier for the same key, whatever became of that. */
    of<T>(key: string, work: () => Promise<T>): Promise<T> {
      const result = (last.get(key) ?? Promise.resolve()).then(work);
      const settled = result.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, settled);
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return result;
    },

    /** Whether work is under way or waits for a key. */
    isBusy: (key: string): boolean => last.has(key),

    async finished(): Promise<void> {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}

/** Writes never overlap, and all that are asked for while one is under way share the next one. */
export function createSaves(write: () => Promise<void>) {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    save(): Promise<void> {
      next ??= running.then(() => {
        next = undefined;
        const result = write();
        running = result.catch(() => undefined);
        return result;
      });
      return next;
    },

    /** Resolves when no write is under way or waits to begin, whatever became of it. */
    async finished(): Promise<void> {
      await next?.catch(() => undefined);
      await running;
    },
  };
}
