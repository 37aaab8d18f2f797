/** Clinic days of other computers, asked for again and again while the screen is shown. */
import { useEffect, useState } from 'react';
import type { FoundDay } from '#shared/network.ts';
import { HostProblem, useMirror } from '../../mirror/index.ts';

const everyMs = 2_000;
/** Answers that may come without any day before it is said that there is none. */
const patience = 4;

export function useFoundDays(): { days: readonly FoundDay[]; isSearching: boolean } {
  const { client } = useMirror();
  const [days, setDays] = useState<readonly FoundDay[]>([]);
  const [answers, setAnswers] = useState(0);
  useEffect(() => {
    let isShown = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const found = await client.hubs();
        if (isShown) setDays(found.days);
      } catch (error) {
        // That the host does not answer is told elsewhere.
        if (!(error instanceof HostProblem)) throw error;
      }
      if (!isShown) return;
      setAnswers((count) => Math.min(count + 1, patience));
      timer = setTimeout(ask, everyMs);
    };
    ask();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [client]);
  return { days, isSearching: answers < patience };
}
