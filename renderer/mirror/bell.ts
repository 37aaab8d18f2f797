/** Lets one listener wait for a moment, or until it is called earlier. A ring that nobody hears is kept. */
export class Bell {
  #rung = false;
  #listener: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#listener?.();
  }

  /** Resolves at the next ring, when the signal aborts, or after `ms`; without `ms` it has all the time. */
  async wait(signal: AbortSignal, ms?: number): Promise<void> {
    if (!this.#rung && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      const wake = () => resolve();
      this.#listener = wake;
      signal.addEventListener('abort', wake);
      await promise;
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      this.#listener = undefined;
    }
    this.#rung = false;
  }
}
