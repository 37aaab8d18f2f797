import { useEffect, useState } from 'react';

const everyMs = 10_000;

/** The time in milliseconds, a little later every ten seconds: for minutes that grow on the screen. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Whole minutes from an instant to now, never less than none. */
export function minutesSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
}
