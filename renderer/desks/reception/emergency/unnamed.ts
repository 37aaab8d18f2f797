/** Somebody brought in an emergency whose name nobody knows. */
import { birthSchema } from '#shared/domain/patient/birth.ts';
import type { Person, Sex } from '#shared/domain/patient/person.ts';
import { emptyVisit, type VisitForm } from '../visit-form.ts';

/** What stands in place of the name, in the record and on paper, whatever the language of the screen. */
const noName = 'Chưa rõ tên';

/** Taken until somebody says how old they look. */
const usualAge = 40;

/** Ages to choose from, in years. */
export const ages = [1, 5, 10, 20, 30, 40, 50, 60, 70, 80] as const;

/** The year of birth of somebody who looks so old on a day, `yyyy-MM-dd`. */
export function birthAtAge(years: number, date: string) {
  return birthSchema.parse({ year: Number(date.slice(0, 4)) - years });
}

export function unnamedPerson(sex: Sex, date: string): Person {
  return { name: noName, sex, birth: birthAtAge(usualAge, date), unnamed: true, estimatedAge: true };
}

/** Nobody asks an unconscious person for papers. */
export const unnamedVisit: VisitForm = { ...emptyVisit, category: 'other', emergency: true };
