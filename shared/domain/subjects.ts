/** All kinds of subject, by the first word of their names: `day`, `patient/<id>`, `visit/<id>` … */
import { day } from './day/day.ts';
import { giftStock } from './gift-stock/gift-stock.ts';
import { lot } from './lot/lot.ts';
import { patient } from './patient/patient.ts';
import { savingsBook } from './savings-book/savings-book.ts';
import { supportCase } from './support-case/support-case.ts';
import { visit } from './visit/visit.ts';

export const subjects = {
  day,
  patient,
  visit,
  lot,
  gift: giftStock,
  'savings-book': savingsBook,
  'support-case': supportCase,
} as const;
type SubjectKind = keyof typeof subjects;

export interface SubjectName {
  kind: SubjectKind;
  id: string;
}

/** Kind and id of a subject's name; nothing when there is no such kind. The day is its own id. */
export function parseSubject(subject: string): SubjectName | undefined {
  const [kind = '', id = kind, ...rest] = subject.split('/');
  if (rest.length > 0 || !isKind(kind) || !/^[0-9a-z-]{1,60}$/.test(id)) return undefined;
  return (kind === 'day') === (subject === 'day') ? { kind, id } : undefined;
}

function isKind(text: string): text is SubjectKind {
  return Object.hasOwn(subjects, text);
}
