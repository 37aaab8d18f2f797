/** A summary of a signed exam, A5, for the patient to take along and show where they are treated next. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dayAfter, formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { Diagnosis, Exam } from '../domain/exam/exam.ts';
import { formOf } from '../domain/exam-form/forms-of-day.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { findingsOnPaper, flagsOnPaper, sectionsOnPaper } from './findings-on-paper.ts';
import { filledField, flowing, medicalPaper, partTitle } from './medical-paper.ts';
import { printable } from './style.ts';
import { vitalsInWords } from './vitals-on-paper.ts';

/** The last exam, or the one an event signed; nothing of one that was signed before there were papers of it. */
export function examPaper(
  visit: VisitState,
  setup: Pick<DaySetup, 'examForms' | 'specialties'>,
  copy: number,
  event?: string,
): TDocumentDefinitions | undefined {
  const exam = event === undefined ? visit.exams.at(-1) : visit.exams.find(({ id }) => id === event);
  if (!exam?.head) return undefined;
  const form = exam.form && formOf(setup.examForms, exam.form);
  const conclusions = [
    [partTitle('Chẩn đoán'), ...exam.diagnoses.map(diagnosisLine)],
    part('Lời dặn', exam.advice),
    followUpLines(exam.followUp, exam.head.date),
    referralLines(exam.referral),
  ].filter(({ length }) => length > 0);
  const specialty = setup.specialties.find(({ id }) => id === exam.specialty)?.name.vi ?? exam.specialty;
  return medicalPaper({
    head: exam.head,
    at: exam.at,
    by: exam.by,
    signedAs: 'Bác sĩ khám',
    title: `Kết quả khám ${specialty.toLocaleLowerCase('vi')}`,
    template: 'exam/1',
    copy,
    addenda: exam.addenda,
    foot: form ? `Mẫu: ${form.title.vi}, bản ${form.version}` : '',
    content: [
      ...filledField('Lý do khám', exam.complaint),
      ...filledField('Đo được', vitalsInWords(exam.vitals)),
      ...sectionsOnPaper(form, exam.answers).flatMap(findingsOnPaper),
      ...part('Khám thấy', exam.findings),
      ...flagsOnPaper(exam.flags),
      ...conclusions.slice(0, -1).flat(),
    ],
    last: conclusions.at(-1) ?? [],
  });
}

const part = (title: string, text: string): Content[] =>
  text === '' ? [] : [partTitle(title), { text: flowing(text) }];

const diagnosisLine = ({ code, text }: Diagnosis, index: number): Content => ({
  text: code ? `${printable(text)} (${code})` : printable(text),
  bold: index === 0,
  margin: [0, 1, 0, 1],
});

function followUpLines(followUp: Exam['followUp'], date: string): Content[] {
  if (!followUp) return [];
  const { days, note } = followUp;
  const on = formatDate(addDays(date, days));
  return [
    partTitle('Khám lại'),
    { text: [{ text: `Sau ${days} ngày, khoảng ${on}`, bold: true }, note ? `. ${printable(note)}` : ''] },
  ];
}

const addDays = (date: string, days: number): string =>
  Array.from({ length: days }).reduce<string>((each) => dayAfter(each), date);

function referralLines(referral: Exam['referral']): Content[] {
  if (!referral) return [];
  const { hospital, department, reason, urgent } = referral;
  const where = [hospital, department].filter(Boolean).map(printable).join(', ');
  return [
    partTitle(urgent ? 'Chuyển viện khẩn' : 'Chuyển khám'),
    { text: where, bold: true },
    { text: flowing(reason) },
  ];
}
