/** Says something at most every so often: at once the first time, then together what came meanwhile. */
export interface Throttle {
  soon(): void;
  now(): void;
  stop(): void;
}

export function createThrottle(everyMs: number, say: () => void): Throttle {
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  const now = () => {
    isWanted = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) now();
    }, everyMs);
    timer.unref();
    say();
  };
  return {
    now,
    soon: () => {
      if (timer) isWanted = true;
      else now();
    },
    stop: () => clearTimeout(timer),
  };
}
