import type { DayRow } from '#shared/rows.ts';
import { useAllCalls, useIntake, useQueue, useTotals } from '../../mirror/index.ts';
import { useNow } from '../queue/use-now.ts';
import { intakeNow, type SpecialtyIntake } from './intake-now.ts';

/** What each specialty can still take, as the day goes on; nothing until it has been read. */
export function useIntakeNow(day: DayRow): SpecialtyIntake[] | undefined {
  const totals = useTotals('queue/');
  const calls = useAllCalls();
  const intake = useIntake();
  const inTriage = useQueue('triage');
  const now = useNow();
  if (!totals || !calls || !intake || !inTriage) return undefined;
  return intakeNow(day, { totals, calls, intake, inTriage: inTriage.map(({ visit }) => visit) }, now);
}
