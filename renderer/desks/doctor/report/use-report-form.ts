import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkerOf } from '#renderer/app/exam-form/index.ts';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { useDraft } from '#renderer/app/use-draft.ts';
import { useBilingual } from '#renderer/i18n/index.ts';
import { notify } from '#renderer/ui/index.ts';
import type { Answers } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import type { Order } from '#shared/domain/orders/orders.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { answersOfOpen, emptyReport, partsAsked, reportDraftSchema } from './report-draft.ts';

interface Reporting {
  visit: VisitRow;
  service: DayRow['services'][number];
  form: ExamForm;
  /** The orders it answers. */
  orders: readonly Order[];
  /** The place that did it; left out: the room that asked. */
  place?: string;
}

/** A report being written: kept as it is typed, checked by the form, signed once. */
export function useReportForm({ visit, service, form, orders, place }: Reporting) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { command, busy } = useVisitCommand(visit);
  const draft = useDraft(`report.${visit.id}.${service.id}`, reportDraftSchema);
  const [showWrong, setShowWrong] = useState(false);
  const check = useMemo(() => checkerOf(form), [form]);
  const written = draft.value ?? emptyReport;
  const asked = partsAsked(form, orders);
  const parts = [...asked, ...written.more.filter((part) => !asked.includes(part))];

  /** The field that cannot be signed as it is, if there is one; `signed` once it is saved. */
  const sign = async (): Promise<{ signed: boolean; wrong?: string }> => {
    const answers = answersOfOpen(form, parts, written.answers);
    const [wrong] = check(answers).wrong;
    setShowWrong(true);
    if (wrong !== undefined) return { signed: false, wrong };
    const signed = await command('visit.sign-report', {
      service: service.id,
      orders: orders.map(({ id }) => id),
      form: { id: form.id, version: form.version },
      answers,
      ...(place === undefined ? {} : { place }),
    });
    if (!signed) return { signed };
    draft.drop();
    const name = bilingual(service.name);
    notify({ tone: 'done', title: t('orders.signed', { name, ticket: visit.ticket }) });
    return { signed };
  };

  return {
    loading: draft.loading,
    failed: draft.failed,
    answers: written.answers,
    setAnswers: (answers: Answers) => draft.keep({ ...written, answers }),
    asked,
    parts,
    setParts: (more: string[]) =>
      draft.keep({ ...written, more: more.filter((part) => !asked.includes(part)) }),
    showWrong,
    sign,
    busy,
  };
}
