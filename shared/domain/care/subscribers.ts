/** How many of those who came can be reached by phone, and how many of them have little income. */
import type { PatientRow, VisitSummary } from '../../rows.ts';
import { type Category, mayHaveSavingsBook as hasLowIncome } from '../visit/category.ts';

/** One person of those who came, as the screen and the report count them. */
export interface Served {
  /** Their first visit of the day, which stands for them where people are counted. */
  visit: string;
  /** The main one of that visit. */
  category: Category;
  /** A phone of their own or of their family. */
  isSubscriber: boolean;
  /** It was written down that this phone is a subscriber of Viettel. */
  isOfViettel: boolean;
  /** Poor, near-poor or in hardship, by any category of any of their visits today. */
  isLowIncome: boolean;
}

/** Everybody who came, each once, whatever order the visits are in; `patient` is their record that goes on. */
export function peopleServed(
  visits: readonly Pick<VisitSummary, 'id' | 'patientId' | 'openedAt' | 'opened'>[],
  patient: (id: string) => Pick<PatientRow, 'person'> | undefined,
): Served[] {
  const inOrder = visits.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id));
  return [...Map.groupBy(inOrder, ({ patientId }) => patientId)].flatMap(([id, all]): Served[] => {
    const [first] = all;
    const person = patient(id)?.person;
    const isSubscriber = Boolean(person?.phone);
    return first
      ? [
          {
            visit: first.id,
            category: first.opened.category,
            isSubscriber,
            isOfViettel: isSubscriber && person?.viettel === true,
            isLowIncome: all.some(({ opened }) => hasLowIncome(opened)),
          },
        ]
      : [];
  });
}

/** In whole percent; 0 of nobody. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

export interface SubscriberCount {
  served: number;
  subscribers: number;
  viettel: number;
}

export interface SubscriberShare extends SubscriberCount {
  lowIncome: SubscriberCount;
  /** Every person once. */
  byCategory: Partial<Record<Category, SubscriberCount>>;
}

export function subscriberShare(people: readonly Served[]): SubscriberShare {
  const count = (some: readonly Served[]): SubscriberCount => ({
    served: some.length,
    subscribers: some.filter(({ isSubscriber }) => isSubscriber).length,
    viettel: some.filter(({ isOfViettel }) => isOfViettel).length,
  });
  const byCategory = Map.groupBy(people, ({ category }) => category);
  return {
    ...count(people),
    lowIncome: count(people.filter(({ isLowIncome }) => isLowIncome)),
    byCategory: Object.fromEntries([...byCategory].map(([category, some]) => [category, count(some)])),
  };
}
