import { useCallback, useEffect, useMemo, useState } from 'react';
import { checkBeforeOpening, type StationFacts } from '#shared/domain/day/readiness.ts';
import type { DayRow } from '#shared/rows.ts';
import { useNow } from '../../app/queue/use-now.ts';
import { useOneAtATime, useTellProblem } from '../../app/use-send.ts';
import { useCopies, useLots, useMirror } from '../../mirror/index.ts';
import type { Readiness } from './readiness-context.ts';

/** How often this computer is asked by itself: printers are switched on, disks are emptied. */
const everyMs = 15_000;

/** Checks the day whenever the record or this computer changes. Nothing is checked once it is open. */
export function useReadiness(day: DayRow | undefined): Readiness {
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const now = useNow();
  const lots = useLots();
  const copies = useCopies();
  const [station, setStation] = useState<StationFacts>();
  const [checkedAt, setCheckedAt] = useState<number>();
  const isWanted = day !== undefined && day.phase !== 'closed';

  const ask = useCallback(async () => {
    setStation(await client.readiness());
    setCheckedAt(Date.now());
  }, [client]);
  useEffect(() => {
    if (!isWanted) return;
    // Whoever wants to know why it does not answer presses the button.
    const askQuietly = () => void ask().catch(() => setStation(undefined));
    askQuietly();
    const timer = setInterval(askQuietly, everyMs);
    window.addEventListener('focus', askQuietly);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', askQuietly);
    };
  }, [ask, isWanted]);

  const backup = copies?.backup;
  const findings = useMemo(() => {
    if (!day || !lots || !station) return undefined;
    return checkBeforeOpening({
      setup: day,
      lots,
      now: new Date(now).toISOString(),
      station: {
        ...station,
        ...(backup ? { backup: backup.problem ? { problem: backup.problem } : {} } : {}),
      },
    });
  }, [day, lots, station, now, backup]);
  const checkAgain = useCallback(async () => {
    await run(() => ask().catch(tell));
  }, [run, ask, tell]);
  return useMemo(() => ({ findings, checkedAt, checkAgain, busy }), [findings, checkedAt, checkAgain, busy]);
}
