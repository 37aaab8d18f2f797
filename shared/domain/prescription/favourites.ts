/**
 * What doctors of a specialty have prescribed of each medicine at a station, to be offered again. Of adults only: a dose of
 * one child says nothing of another.
 */
import { z } from 'zod';
import { type DayTime, dayTimes, type PrescriptionLine } from './issued.ts';

const usedCourseSchema = z.object({
  dose: z.string().max(60),
  timesPerDay: z.number().int(),
  times: z.array(z.enum(dayTimes)).max(4),
  days: z.number().int(),
  when: z.string().max(120),
  /** How often. */
  used: z.number().int().positive(),
});
export type UsedCourse = z.infer<typeof usedCourseSchema>;

/** By specialty, then by the medicine's id; those used most come first, among equals the last one. */
export const favouritesSchema = z.record(
  z.string().max(80),
  z.record(z.string().max(80), z.array(usedCourseSchema).max(12)),
);
export type Favourites = z.infer<typeof favouritesSchema>;

/** So many are kept of a medicine; the rest are those that were used least. */
const mostKept = 4;

type Line = Pick<PrescriptionLine, 'medicine' | 'dose' | 'timesPerDay' | 'days' | 'when'> & {
  times?: readonly DayTime[] | undefined;
};

export const favouritesOf = (
  favourites: Favourites | undefined,
  specialty: string,
  medicine: string,
): readonly UsedCourse[] => favourites?.[specialty]?.[medicine] ?? [];

/** With the lines that were prescribed just now. */
export function withUsed(
  favourites: Favourites | undefined,
  specialty: string,
  lines: readonly Line[],
): Favourites {
  const ofSpecialty = { ...favourites?.[specialty] };
  for (const line of lines) ofSpecialty[line.medicine] = counted(ofSpecialty[line.medicine] ?? [], line);
  return { ...favourites, [specialty]: ofSpecialty };
}

function counted(before: readonly UsedCourse[], line: Line): UsedCourse[] {
  const { dose, timesPerDay, days, when, times = [] } = line;
  const course = { dose, timesPerDay, times: [...times], days, when };
  const known = before.find((each) => isSameCourse(each, course));
  const now = { ...course, used: (known?.used ?? 0) + 1 };
  const others = before.filter((each) => each !== known).slice(0, mostKept - 1);
  // The sort is stable: the one used now comes before its equals.
  return [now, ...others].toSorted((a, b) => b.used - a.used);
}

type Course = Omit<UsedCourse, 'used'>;

export const isSameCourse = (one: Course, other: Course): boolean =>
  one.dose === other.dose &&
  one.timesPerDay === other.timesPerDay &&
  one.days === other.days &&
  one.when === other.when &&
  one.times.join() === other.times.join();
