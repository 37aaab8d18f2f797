/** The result of a test that was asked for, such as an ultrasound: A5, for the patient to take along. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { timeOf } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { ExamForm } from '../domain/exam-form/exam-form.ts';
import { formOf } from '../domain/exam-form/forms-of-day.ts';
import type { Order } from '../domain/orders/orders.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import { findingsOnPaper, flagsOnPaper, keptEnd, sectionsOnPaper } from './findings-on-paper.ts';
import { filledField, medicalPaper } from './medical-paper.ts';
import { field } from './prescription-layout.ts';
import { printable } from './style.ts';

type Setup = Pick<DaySetup, 'examForms' | 'specialties'>;

/** The last report, or the one an event signed; nothing of one that was signed before there were papers of it. */
export function reportPaper(
  visit: VisitState,
  setup: Setup,
  copy: number,
  event?: string,
): TDocumentDefinitions | undefined {
  const report = event === undefined ? visit.reports.at(-1) : visit.reports.find(({ id }) => id === event);
  if (!report?.head) return undefined;
  const form = formOf(setup.examForms, report.form);
  const sections = sectionsOnPaper(form, report.answers);
  const last = sections.at(-1);
  const end = last ? keptEnd(last) : { before: [], kept: [] };
  const asked = visit.orders.filter(({ id }) => report.orders.includes(id));
  const [first] = asked;
  return medicalPaper({
    head: report.head,
    at: report.at,
    by: report.by,
    signedAs: 'Người thực hiện',
    title: `Kết quả ${report.name.vi.toLocaleLowerCase('vi')}`,
    template: 'report/1',
    copy,
    addenda: report.addenda,
    foot: form ? `Mẫu: ${form.title.vi}, bản ${form.version}` : '',
    content: [
      ...asked.map((order) => askedLine(order, form, setup)),
      ...(first ? filledField('Lâm sàng', first.clinical) : []),
      ...asked.flatMap(({ question }) => filledField('Câu hỏi', question)),
      ...sections.slice(0, -1).flatMap(findingsOnPaper),
      ...end.before,
    ],
    last: [...end.kept, ...flagsOnPaper(report.flags)],
  });
}

/** What was asked for, by whom. */
function askedLine(
  { name, parts, by, specialty, at }: Order,
  form: ExamForm | undefined,
  setup: Setup,
): Content {
  const titles = parts.map((part) => form?.sections.find(({ id }) => id === part)?.title.vi ?? part);
  const what = titles.length > 0 ? `${name.vi} (${titles.join('; ')})` : name.vi;
  const place = setup.specialties.find(({ id }) => id === specialty)?.name.vi;
  return field(
    'Chỉ định',
    `${printable(what)} – ${printable(by.name)}${place ? `, ${printable(place)}` : ''}, ${timeOf(at)}`,
  );
}
