/** How the times of the day and the number of times a day follow each other while a line is written. */
import { searchText } from '../patient/name.ts';
import { type DayTime, dayTimes } from './issued.ts';

/** Usual times of so many doses a day; none for what is taken more often than there are times. */
const usual: Record<number, readonly DayTime[]> = {
  1: ['morning'],
  2: ['morning', 'evening'],
  3: ['morning', 'noon', 'evening'],
  4: dayTimes,
};

interface Timed {
  timesPerDay: number | undefined;
  times?: readonly DayTime[] | undefined;
  when: string;
}

/** Taken when it is needed (`khi đau`, `lúc khó thở`): no time of the day is told. */
export const isAsNeeded = (when: string) => /^(khi|luc) (?!ngu\b|doi\b|no\b)/.test(searchText(when));

/** What is said of times of the day, without diacritics; more of it than one time is none. */
const timeWords: readonly [RegExp, DayTime][] = [
  [/\btruoc (?:khi|luc) (?:di )?ngu\b/g, 'night'],
  [/\bsang\b/g, 'morning'],
  [/\btrua\b/g, 'noon'],
  [/\b(?:chieu )?toi\b/g, 'evening'],
];
/** What may stand beside them without changing them: `uống vào buổi …`, `trước bữa … 30 phút`, `1 lần mỗi …`. */
const besides =
  /\b(?:\d+ phut|mot lan|1 lan|uong|dung|vao|luc|buoi|moi|bua|an|va|truoc|sau|trong|cung|khi|no)\b/g;
const saysTime = /\b(?:sang|trua|chieu|toi|dem|ngu)\b/;
/** Not on every day. */
const saysDays = /\b(?:tuan|thang|cach ngay|ngay chan|ngay le|thu (?:hai|ba|tu|nam|sau|bay))\b/;

/**
 * The times of the day that the words of a line name (`sáng, tối sau ăn`), in the order of the day; none unless they are plain
 * and as many as it is taken a day. `8 giờ sáng`, `sáng 1 viên`, `sáng hoặc tối`, `chiều` and what is taken when it is needed
 * or not every day are not. `buổi tối, trước khi ngủ` once a day is bedtime.
 */
export function plainDayTimes({ timesPerDay, when }: Omit<Timed, 'times'>): DayTime[] {
  const clauses = when
    .split(/[,;:()/–-]/)
    .map((clause) => searchText(clause).replace(/\btoi (?:da|thieu|uu)\b/g, ''));
  if (clauses.some((clause) => isAsNeeded(clause) || saysDays.test(clause))) return [];
  const said: DayTime[] = [];
  for (const clause of clauses.filter((each) => saysTime.test(each))) {
    let left = clause;
    for (const [words, time] of timeWords) {
      said.push(...(left.match(words) ?? []).map(() => time));
      left = left.replace(words, ' ');
    }
    if (left.replace(besides, ' ').trim() !== '') return [];
  }
  if (timesPerDay === 1 && said.length === 2 && said.includes('evening') && said.includes('night'))
    return ['night'];
  const plain = dayTimes.filter((time) => said.includes(time));
  return plain.length === said.length && plain.length === timesPerDay ? plain : [];
}

/** Times of the day after the number of times was changed: kept while they are as many, else those its words name, else the usual ones. */
export function timesFor({ timesPerDay, times = [], when }: Timed): DayTime[] {
  if (times.length === timesPerDay) return [...times];
  const plain = plainDayTimes({ timesPerDay, when });
  if (plain.length > 0) return plain;
  return isAsNeeded(when) ? [] : [...(usual[timesPerDay ?? 0] ?? [])];
}

/** How many times a day after the times were changed: as many as there are, or as before when there are none. */
export function countOfTimes({ timesPerDay, times = [] }: Omit<Timed, 'when'>): number | undefined {
  return times.length > 0 ? times.length : timesPerDay;
}
