/** What became of a day, counted. */
import { performance } from 'node:perf_hooks';
import type { MirrorDatabase } from '#renderer/mirror/database.ts';
import { intakeOf, openDay, stockCountsOf } from '#renderer/mirror/queries.ts';
import { stillHeld } from '#shared/domain/dispensing/dispensing.ts';
import { isBalanced } from '#shared/domain/lot/ledger.ts';
import { valueOfGiven } from '#shared/domain/lot/value.ts';
import type { StockCount } from '#shared/domain/stock-count/stock-count.ts';
import type { RecordRow } from '#shared/rows.ts';
import type { SimulationOptions } from './arguments.ts';
import type { Helped } from './helped.ts';
import { type Notes, spread, tenth } from './notes.ts';
import { pharmacyReport } from './pharmacy-outcome.ts';
import { type Reopened, rowsOfMirror } from './reopen.ts';
import type { Report } from './report.ts';
import { reportDiffers, type Told } from './report-outcome.ts';
import type { AllRows } from './rows.ts';
import { type DayRows, supportReport } from './support-outcome.ts';
import { waitMinutes } from './waits.ts';

/** What the screens showed last, and what the host's report of the day said. */
export interface Lived {
  rows: DayRows;
  told: Told;
  day: string;
  shown: AllRows;
  documents: number;
  patients: number;
  reactions: number;
  turnedAway: number;
  /** The last count of the stock that was signed. */
  stockCount: StockCount | undefined;
  /** The clinic day, `yyyy-MM-dd`. */
  today: string;
}

/** What a mirror shows in the end. */
export async function livedIn(
  db: MirrorDatabase,
  about: Pick<Lived, 'day' | 'today' | 'documents' | 'told'>,
): Promise<Lived> {
  const visits = await db.visits.toArray();
  const records = await db.records.toArray();
  const patients = await db.patients.toArray();
  const people = patients.filter(({ mergedInto }) => !mergedInto);
  return {
    ...about,
    shown: await rowsOfMirror(db),
    rows: {
      visits,
      records,
      patients,
      lots: await db.lots.toArray(),
      day: await openDay(db),
      gifts: await db.gifts.toArray(),
      totals: await db.totals.toArray(),
      savingsBooks: await db.savingsBooks.toArray(),
      supportCases: await db.supportCases.toArray(),
      contacts: await db.contacts.toArray(),
    },
    patients: people.length,
    reactions: people.flatMap(({ reactions }) => reactions).length,
    turnedAway: (await intakeOf(db))?.turnedAway.length ?? 0,
    stockCount: (await stockCountsOf(db))[0],
  };
}

export function reportOf({
  options,
  notes,
  helped,
  lived,
  again,
  started,
}: {
  options: SimulationOptions;
  notes: Notes;
  helped: Helped;
  lived: Lived;
  again: Reopened;
  /** By `performance.now`. */
  started: number;
}): Report {
  const { visits, records, lots } = lived.rows;
  const sum = (countOf: (record: RecordRow) => number) =>
    records.reduce((count, record) => count + countOf(record), 0);
  const prescriptions = records.flatMap((record) => record.prescriptions);
  const calls = visits.flatMap(({ queue }) => queue.flatMap((entry) => entry.calls));
  const ended = (outcome: string) => calls.filter((call) => call.outcome === outcome).length;
  const support = supportReport(lived.rows, helped, lived.told.report);
  return {
    seed: options.seed,
    day: options.day,
    patients: lived.patients,
    visits: visits.length,
    events: again.events.length,
    exams: sum(({ exams }) => exams.length),
    examsBySpecialty: counted(records.flatMap(({ exams }) => exams.map(({ specialty }) => specialty))),
    orders: sum(({ orders }) => orders.length),
    reports: sum(({ reports }) => reports.length),
    prescriptions: prescriptions.length,
    shared: prescriptions.filter(({ lines }) => lines.some(({ addedBy }) => addedBy)).length,
    unissued: records.filter(({ drafts }) => drafts.length > 0).length,
    overrides: prescriptions
      .flatMap(({ checked }) => checked?.concerns ?? [])
      .filter(({ reason }) => reason !== undefined).length,
    reactions: lived.reactions,
    dispensings: sum(({ handOuts }) => handOuts.length),
    savingsBooks: support.savingsBooks.granted,
    support,
    reportDiffers: reportDiffers(lived.rows, lived.told).slice(0, 20),
    triaged: sum(({ triage }) => triage.length),
    redFlags: sum(({ triage }) => triage.reduce((count, { flags }) => count + flags.length, 0)),
    noShows: ended('no-show'),
    holds: ended('held'),
    transfers: again.types.filter((type) => type === 'queue.transferred').length,
    turnedAway: lived.turnedAway,
    onPaper: visits.filter(({ opened }) => opened.paper).length,
    waitMinutes: waitMinutes(visits),
    documents: lived.documents,
    disputes: lived.shown.get('disputes')?.size ?? 0,
    refusals: [...notes.refusals.values()].reduce((count, each) => count + each, 0),
    refusalsByCode: Object.fromEntries([...notes.refusals].toSorted()),
    repeated: notes.repeated,
    lost: again.lost.length,
    stockBalanced: isBalanced(lots, records),
    medicineValue: valueOfGiven(new Map(lots.map((lot) => [lot.id, lot])), records.flatMap(stillHeld)),
    pharmacy: pharmacyReport(lots, records, lived.stockCount, lived.today),
    rebuiltEqual: again.differences.length === 0,
    differences: again.differences.slice(0, 20),
    surprises: notes.surprises.slice(0, 20),
    commandMs: spread(notes.commandMs),
    openMs: tenth(again.openMs),
    wallMs: tenth(performance.now() - started),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts = Object.groupBy(words.toSorted(), (word) => word);
  return Object.fromEntries(Object.entries(counts).map(([word, same]) => [word, same?.length ?? 0]));
}
