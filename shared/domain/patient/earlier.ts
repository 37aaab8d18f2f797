/**
 * What earlier clinic days knew of somebody. It is taken in from the file of such a day, in any order and any number of
 * times; what this day itself knows of the person is never overwritten by it.
 */
import { z } from 'zod';
import { type Diagnosis, diagnosisSchema } from '../exam/exam.ts';
import { stages } from '../support-case/stages.ts';
import { type Health, healthSchema } from './health.ts';
import { type Person, personSchema } from './person.ts';

const text = (max: number) => z.string().max(max);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const earlierVisitSchema = z.object({
  ticket: text(20),
  /** In which they were examined. */
  specialties: z.array(z.object({ vi: text(200), en: text(200) })).max(40),
  /** The first of each exam. */
  diagnoses: z.array(diagnosisSchema).max(40),
  /** Whether medicines were handed out. */
  medicines: z.boolean(),
});
export type EarlierVisit = z.infer<typeof earlierVisitSchema>;

const earlierBookSchema = z.object({
  date,
  amountVnd: z.int().nonnegative(),
  bookNumber: text(60).optional(),
});

const earlierDaySchema = z.object({
  dayId: text(60).min(1),
  /** The person's record on that day. */
  record: text(60).min(1),
  date,
  place: text(300),
  programme: text(300),
  /** ISO instant until which the day is known. */
  asOf: text(40),
  visits: z.array(earlierVisitSchema).max(100),
  savingsBooks: z.array(earlierBookSchema).max(20),
  /** Why they were nominated for a savings book that was not granted. */
  openCase: z.object({ reason: text(1000) }).optional(),
  /** Their case of special support that was open; editions before this one knew none. */
  supportCase: z
    .object({ need: text(1000), stage: z.enum(stages), on: date, hospital: text(200).optional() })
    .optional(),
});
export type EarlierDay = z.infer<typeof earlierDaySchema>;

/** One person in the file of a day. */
export const carryOverSchema = z.object({
  /** The day of the file. */
  from: earlierDaySchema,
  /** As they were known there. */
  person: personSchema,
  health: healthSchema,
  /** What that day had taken in itself. */
  before: z.array(earlierDaySchema).max(500),
});
export type CarryOver = z.infer<typeof carryOverSchema>;

type Carrier = { carried: readonly CarryOver[] };

const keyOf = ({ dayId, record }: EarlierDay) => `${dayId}/${record}`;
const daysOf = ({ from, before }: CarryOver) => [from, ...before];

/** Names what a file said of somebody: of the same day, what was written later has another name. */
export const carriedKey = ({ from }: CarryOver) => `${keyOf(from)}@${from.asOf}`;

/** The latest that is known of each earlier day, of the person's own record there; newest day first. */
export function earlierDays(records: readonly Carrier[]): EarlierDay[] {
  const latest = new Map<string, EarlierDay>();
  for (const day of records.flatMap(({ carried }) => carried).flatMap(daysOf)) {
    const known = latest.get(keyOf(day));
    if (!known || known.asOf < day.asOf) latest.set(keyOf(day), day);
  }
  const order = (day: EarlierDay) => `${day.date} ${keyOf(day)}`;
  return [...latest.values()].toSorted((a, b) => (order(a) < order(b) ? 1 : -1));
}

/** Whether everything a file says of somebody is known from their records already. */
export function isCarried(records: readonly Carrier[], carryOver: CarryOver): boolean {
  const known = earlierDays(records);
  return daysOf(carryOver).every((day) =>
    known.some((each) => keyOf(each) === keyOf(day) && each.asOf >= day.asOf),
  );
}

/** With one more, in an order that is not that of arrival; of one day what was written last. */
export function withCarried(carried: readonly CarryOver[], next: CarryOver): CarryOver[] {
  const others = carried.filter(({ from }) => keyOf(from) !== keyOf(next.from));
  const same = carried.find(({ from }) => keyOf(from) === keyOf(next.from));
  const kept = same && same.from.asOf >= next.from.asOf ? same : next;
  const order = (each: CarryOver) => `${each.from.asOf} ${keyOf(each.from)}`;
  return [...others, kept].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Those of which no later day has known: such a day's word on the person and their health stands for them. */
function standing(carried: readonly CarryOver[]): CarryOver[] {
  const isKnownTo = (one: CarryOver, other: CarryOver) =>
    other.before.some((day) => keyOf(day) === keyOf(one.from) && day.asOf >= one.from.asOf);
  return carried.filter((one) => !carried.some((other) => other !== one && isKnownTo(one, other)));
}

/** Who the person was, by the latest word of an earlier day. */
export function carriedPerson(carried: readonly CarryOver[]): Person | undefined {
  const last = (each: readonly CarryOver[]) => each.at(-1)?.person;
  return last(standing(carried)) ?? last(carried);
}

/** What earlier days knew of somebody's health, but for what this day has written anew (`replaced`, by `carriedKey`). */
export function carriedHealth(records: readonly Carrier[], replaced: readonly string[]): Health[] {
  const carried = records.reduce<CarryOver[]>(
    (all, record) => record.carried.reduce((sum, each) => withCarried(sum, each), all),
    [],
  );
  return standing(carried)
    .filter((each) => !replaced.includes(carriedKey(each)))
    .map(({ health }) => health);
}

/**
 * The earlier days of somebody who refused that their health data are processed: that they were there, and their savings
 * books, which nobody gets twice. Why somebody was nominated and what they need say what they have, and go with the rest.
 */
export function withoutHealthData(days: readonly EarlierDay[]): EarlierDay[] {
  return days.map(({ openCase: _, supportCase: __, ...day }) => ({ ...day, visits: [] }));
}

/** A savings book that somebody was granted on an earlier day; the first one of several. */
export function earlierSavingsBook(
  days: readonly EarlierDay[],
): { date: string; place: string; amountVnd: number; bookNumber?: string | undefined } | undefined {
  const books = days.flatMap(({ place, savingsBooks }) => savingsBooks.map((book) => ({ ...book, place })));
  return books.toSorted((a, b) => a.date.localeCompare(b.date))[0];
}

/** Whether there is anything to tell of a day: some were only known there, and did not come. */
export function isWorthTelling({ visits, savingsBooks, openCase, supportCase }: EarlierDay): boolean {
  return visits.length > 0 || savingsBooks.length > 0 || (openCase ?? supportCase) !== undefined;
}

/** The first diagnosis of each exam, each once. */
export function mainDiagnoses(exams: readonly { diagnoses: readonly Diagnosis[] }[]): Diagnosis[] {
  const mains = exams.flatMap(({ diagnoses }) => diagnoses[0] ?? []);
  return [...new Map(mains.map((each) => [`${each.code ?? ''} ${each.text}`, each])).values()];
}
