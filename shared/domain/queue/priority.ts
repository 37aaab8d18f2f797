/** Who goes first. */
import { ageOn, isSmallChild } from '../patient/birth.ts';
import type { Person } from '../patient/person.ts';
import type { Category } from '../visit/category.ts';

export const priorities = ['emergency', 'priority', 'ordinary'] as const;
export type Priority = (typeof priorities)[number];

/**
 * The class of a visit: emergencies; then children under 6, people of 75 and over, and people with merit
 * to the revolution. Where the day of birth is not known, the doubt
 * speaks for the person. Ages are taken on the clinic day (`yyyy-MM-dd`).
 * Source: Law 15/2023/QH15 on medical examination and treatment. Pregnancy and disability, which it also
 * names, are judged by triage.
 */
export function priorityOf(visit: {
  birth: Person['birth'];
  category: Category;
  emergency: boolean;
  date: string;
}): Priority {
  if (visit.emergency) return 'emergency';
  const { years } = ageOn(visit.birth, visit.date);
  const first = isSmallChild(visit.birth, visit.date) || years >= 75 || visit.category === 'merit';
  return first ? 'priority' : 'ordinary';
}

export interface Waiting {
  priority: Priority;
  /** ISO instant. */
  since: string;
}

/**
 * The order in which a queue will be called: emergencies first and outside any ratio, then two of the priority
 * class to one ordinary, each in order of arrival, so that nobody starves. The ratio is this programme's own.
 * `recent` are the classes of those already called, oldest first.
 */
export function callOrder<W extends Waiting>(waiting: readonly W[], recent: readonly Priority[] = []): W[] {
  const byArrival = waiting.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const of = (priority: Priority) => byArrival.filter((each) => each.priority === priority);
  const [first, favoured, ordinary] = [of('emergency'), of('priority'), of('ordinary')];
  let inARow = favouredInARow(recent);
  const rest: W[] = [];
  while (favoured.length > 0 || ordinary.length > 0) {
    const takeOrdinary = ordinary.length > 0 && (inARow >= 2 || favoured.length === 0);
    const next = takeOrdinary ? ordinary.shift() : favoured.shift();
    inARow = takeOrdinary ? 0 : inARow + 1;
    if (next) rest.push(next);
  }
  return [...first, ...rest];
}

function favouredInARow(recent: readonly Priority[]): number {
  const ratioed = recent.filter((priority) => priority !== 'emergency');
  return ratioed.length - 1 - ratioed.lastIndexOf('ordinary');
}
