/** What became of a day, counted. */
import { performance } from 'node:perf_hooks';
import type { RecordRow, VisitSummary } from '#shared/rows.ts';
import type { SimulationOptions } from './arguments.ts';
import { type Notes, spread, tenth } from './notes.ts';
import type { Reopened } from './reopen.ts';
import type { Report } from './report.ts';
import type { AllRows } from './rows.ts';
import { waitMinutes } from './waits.ts';

/** What the screens showed last. */
export interface Lived {
  day: string;
  shown: AllRows;
  documents: number;
  visits: VisitSummary[];
  records: RecordRow[];
  patients: number;
  turnedAway: number;
}

export function reportOf({
  options,
  notes,
  lived,
  again,
  started,
}: {
  options: SimulationOptions;
  notes: Notes;
  lived: Lived;
  again: Reopened;
  /** By `performance.now`. */
  started: number;
}): Report {
  const { visits, records } = lived;
  const sum = (countOf: (record: RecordRow) => number) =>
    records.reduce((count, record) => count + countOf(record), 0);
  const calls = visits.flatMap(({ queue }) => queue.flatMap((entry) => entry.calls));
  const ended = (outcome: string) => calls.filter((call) => call.outcome === outcome).length;
  const size = (table: 'savingsBooks' | 'disputes') => lived.shown.get(table)?.size ?? 0;
  return {
    seed: options.seed,
    day: options.day,
    patients: lived.patients,
    visits: visits.length,
    events: again.events.length,
    exams: sum(({ exams }) => exams.length),
    prescriptions: sum(({ prescriptions }) => prescriptions.length),
    dispensings: sum(({ handOuts }) => handOuts.length),
    savingsBooks: size('savingsBooks'),
    triaged: sum(({ triage }) => triage.length),
    redFlags: sum(({ triage }) => triage.reduce((count, { flags }) => count + flags.length, 0)),
    noShows: ended('no-show'),
    holds: ended('held'),
    transfers: again.types.filter((type) => type === 'queue.transferred').length,
    turnedAway: lived.turnedAway,
    onPaper: visits.filter(({ opened }) => opened.paper).length,
    waitMinutes: waitMinutes(visits),
    documents: lived.documents,
    disputes: size('disputes'),
    refusals: [...notes.refusals.values()].reduce((count, each) => count + each, 0),
    refusalsByCode: Object.fromEntries([...notes.refusals].toSorted()),
    repeated: notes.repeated,
    lost: again.lost.length,
    rebuiltEqual: again.differences.length === 0,
    differences: again.differences.slice(0, 20),
    surprises: notes.surprises.slice(0, 20),
    commandMs: spread(notes.commandMs),
    openMs: tenth(again.openMs),
    wallMs: tenth(performance.now() - started),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
