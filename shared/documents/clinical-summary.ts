/** What was found in somebody on this day and what they were given, for whoever treats them next; all that is signed. */
import type { Content } from 'pdfmake/interfaces';
import { dateOf, formatDate } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { stillHeld } from '../domain/dispensing/dispensing.ts';
import type { Diagnosis, Exam } from '../domain/exam/exam.ts';
import { formOf } from '../domain/exam-form/forms-of-day.ts';
import type { Report } from '../domain/orders/orders.ts';
import type { Health } from '../domain/patient/health.ts';
import { howToTake } from '../domain/prescription/in-words.ts';
import { currentPrescription } from '../domain/prescription/issued.ts';
import { knownToday } from '../domain/visit/known-today.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { findingsOnPaper, flagsOnPaper, sectionsOnPaper } from './findings-on-paper.ts';
import { flowing, partTitle } from './medical-paper.ts';
import { colours, printable } from './style.ts';
import { vitalsInWords } from './vitals-on-paper.ts';

/** Of all visits of a person, the first one first; who has several has a title for each. */
export function clinicalSummary(setup: DaySetup, health: Health, visits: readonly VisitState[]): Content[] {
  return [
    ...labelled('Dị ứng', allergiesInWords(health)),
    ...labelled('Bệnh nền', listed(health.conditions.map(({ text }) => text))),
    ...visits.flatMap((visit) => [
      ...(visits.length > 1 ? visitTitle(visit) : []),
      ...visitInSummary(setup, visit),
    ]),
  ];
}

/** ISO instants at which what the summary tells of a visit was recorded. */
export const medicalInstants = (visit: VisitState): string[] =>
  [
    ...visit.triage,
    ...visit.noted,
    ...[...visit.exams, ...visit.reports].flatMap((signed) => [signed, ...signed.addenda]),
    ...visit.prescriptions,
    ...visit.dispensed,
    ...visit.returned,
  ].map(({ at }) => at);

const visitTitle = ({ opened }: VisitState): Content[] =>
  opened ? [partTitle(`Lượt khám ${opened.ticket}, ${formatDate(dateOf(opened.at))}`)] : [];

function visitInSummary(setup: DaySetup, visit: VisitState): Content[] {
  const known = knownToday(visit);
  const complaints = visit.triage.at(-1)?.complaints ?? [];
  return [
    ...labelled('Lý do đến khám', listed(complaints.map(({ text }) => text))),
    ...labelled('Dấu hiệu sinh tồn', vitalsInWords(known.vitals)),
    ...labelled('Thuốc đang dùng', known.ownMedicines?.text ?? ''),
    ...visit.exams.flatMap((exam) => examOnLetter(setup, exam)),
    ...visit.reports.flatMap((report) => reportOnLetter(setup, report)),
    ...treatment(visit),
  ];
}

/** That there are none is said only where somebody asked. */
function allergiesInWords({ allergies, askedAt }: Health): string {
  const named = allergies.map(({ substance, reaction }) =>
    reaction ? `${substance} (${reaction})` : substance,
  );
  if (named.length > 0) return listed(named);
  return askedAt === undefined ? 'chưa hỏi' : 'chưa thấy có';
}

const listed = (items: readonly string[]) => items.join('; ');

const labelled = (label: string, text: string): Content[] =>
  text === ''
    ? []
    : [{ text: [{ text: `${label}: `, color: colours.quiet }, flowing(text)], margin: [0, 1.5, 0, 1.5] }];

function examOnLetter(setup: DaySetup, exam: Exam): Content[] {
  const specialty = setup.specialties.find(({ id }) => id === exam.specialty)?.name.vi ?? exam.specialty;
  const form = exam.form && formOf(setup.examForms, exam.form);
  return [
    partTitle(`Khám ${specialty.toLocaleLowerCase('vi')} – ${exam.by.name}, ${formatDate(dateOf(exam.at))}`),
    ...labelled('Bệnh sử', exam.complaint),
    ...sectionsOnPaper(form, exam.answers).flatMap(findingsOnPaper),
    ...labelled('Khám thấy', exam.findings),
    ...flagsOnPaper(exam.flags),
    ...labelled('Chẩn đoán', listed(exam.diagnoses.map(diagnosisInWords))),
    ...labelled('Lời dặn', exam.advice),
    ...exam.addenda.flatMap(({ by, text }) => labelled(`Bổ sung (${by.name})`, text)),
  ];
}

const diagnosisInWords = ({ code, text }: Diagnosis) => (code ? `${text} (${code})` : text);

function reportOnLetter(setup: DaySetup, report: Report): Content[] {
  const form = formOf(setup.examForms, report.form);
  return [
    partTitle(`${report.name.vi} – ${report.by.name}`),
    ...sectionsOnPaper(form, report.answers).flatMap(findingsOnPaper),
    ...flagsOnPaper(report.flags),
    ...report.addenda.flatMap(({ by, text }) => labelled(`Bổ sung (${by.name})`, text)),
  ];
}

function treatment(visit: VisitState): Content[] {
  const prescription = currentPrescription(visit);
  if (!prescription) return [];
  const held = new Set(stillHeld(visit).flatMap(({ medicine, insteadOf }) => [medicine, insteadOf]));
  return [
    partTitle(`Đơn thuốc ${prescription.code}`),
    ...prescription.lines.map((line) => ({
      text: [
        { text: `${printable(line.name)} ${printable(line.strength)}`, bold: true },
        `, ${line.quantity} ${printable(line.unit.vi)}. ${printable(howToTake(line))}`,
        held.has(line.medicine) ? '' : ' (chưa nhận thuốc)',
      ],
      margin: [0, 1, 0, 1] as [number, number, number, number],
    })),
  ];
}
