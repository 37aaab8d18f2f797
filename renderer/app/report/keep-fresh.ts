/** Loads something again whenever it has changed: one load at a time, with a pause after each, the last change always seen. */
export interface Fresh {
  /** Something changed. */
  changed(): void;
  stop(): void;
}

/** `load` must not throw. */
export function keepFresh(load: () => Promise<void>, pauseMs: number): Fresh {
  let isWanted = false;
  let isRunning = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function run(): Promise<void> {
    isRunning = true;
    isWanted = false;
    await load();
    if (isStopped) return;
    timer = setTimeout(() => {
      isRunning = false;
      if (isWanted) void run();
    }, pauseMs);
  }
  return {
    changed() {
      isWanted = true;
      if (!isRunning && !isStopped) void run();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
