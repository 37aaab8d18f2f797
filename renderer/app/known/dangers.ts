/** What must not be overlooked about somebody today, from wherever it is known. */
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { isSmallChild } from '#shared/domain/patient/birth.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import { asksPregnancy } from '#shared/domain/triage/asks-pregnancy.ts';
import { type KnownToday, knownToday } from '#shared/domain/visit/known-today.ts';
import type { VisitRow } from '#shared/rows.ts';

type Bilingual = ExamForm['title'];

export interface RedFlag {
  id: string;
  text: Bilingual;
  /** Where it was found: the triage desk, a specialty or a service. */
  from: { triage: true } | { specialty: string } | { name: Bilingual };
  emergency: boolean;
}

/** Red flags that stand today: of the latest triage, of every exam and of every report; each once. */
export function redFlagsOf({
  triage,
  exams,
  reports,
}: Pick<VisitRow, 'triage' | 'exams' | 'reports'>): RedFlag[] {
  const ofTriage = (triage.at(-1)?.flags ?? []).map(
    ({ id, name, raisesTo }): RedFlag => ({
      id: `triage/${id}`,
      text: name,
      from: { triage: true },
      emergency: raisesTo === 'emergency',
    }),
  );
  const ofExams = exams.flatMap(({ id: exam, specialty, flags }) =>
    flags.map(
      ({ id, reason }): RedFlag => ({
        id: `${exam}/${id}`,
        text: reason,
        from: { specialty },
        emergency: false,
      }),
    ),
  );
  const ofReports = reports.flatMap(({ id: report, name, flags }) =>
    flags.map(
      ({ id, reason }): RedFlag => ({
        id: `${report}/${id}`,
        text: reason,
        from: { name },
        emergency: false,
      }),
    ),
  );
  return [...ofTriage, ...ofExams, ...ofReports];
}

export type Pregnancy =
  | { state: 'yes' | 'no' | 'unknown'; said: NonNullable<KnownToday['pregnancy']> }
  | { state: 'not-asked' }
  /** Nobody has to ask. */
  | undefined;

/** What is known of a pregnancy, also that nobody asked somebody who may be pregnant. */
export function pregnancyOf(
  visit: Pick<VisitRow, 'triage' | 'noted' | 'exams' | 'opened'>,
  person: Pick<Person, 'sex' | 'birth'>,
): Pregnancy {
  const { pregnancy } = knownToday(visit);
  if (pregnancy) return { state: pregnancy.status, said: pregnancy };
  return asksPregnancy(person, visit.opened.date) ? { state: 'not-asked' } : undefined;
}

/** Whether a small child, whose prescription needs a weight, was not weighed yet. */
export const needsWeight = (
  visit: Pick<VisitRow, 'triage' | 'noted' | 'exams' | 'opened'>,
  { birth }: Pick<Person, 'birth'>,
): boolean => isSmallChild(birth, visit.opened.date) && knownToday(visit).weight === undefined;
