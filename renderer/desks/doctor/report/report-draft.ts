/** A report as it is typed: anything may be missing or not right yet. */
import { z } from 'zod';
import { type Answers, answersSchema, fieldsOf, sectionsFor } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import type { Order } from '#shared/domain/orders/orders.ts';

export const reportDraftSchema = z.object({
  answers: answersSchema.catch({}),
  /** Parts that are open besides those asked for. */
  more: z.array(z.string()).catch([]),
});
export type ReportDraft = z.infer<typeof reportDraftSchema>;

export const emptyReport: ReportDraft = { answers: {}, more: [] };

/** Parts of the form that were asked for, in its order; of an order for all of it, every part. */
export function partsAsked(form: ExamForm, orders: readonly Pick<Order, 'parts'>[]): string[] {
  const parts = form.sections.filter(({ part }) => part).map(({ id }) => id);
  const isAll = orders.some((order) => order.parts.length === 0);
  return parts.filter((part) => isAll || orders.some((order) => order.parts.includes(part)));
}

/** Answers of the sections that are open; those of a part that was closed again are not signed. */
export function answersOfOpen(form: ExamForm, parts: readonly string[], answers: Answers): Answers {
  const open = new Set(fieldsOf({ sections: sectionsFor(form, parts) }).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => open.has(id)));
}
