/** What is asked of the savings books of a day. */
import { z } from 'zod';
import { type DaySetup, savingsBookPlanSchema } from '#shared/domain/day/setup.ts';

type Plan = DaySetup['savingsBooks'];

const mostSignatories = 4;
const mostVnd = savingsBookPlanSchema.shape.amountVnd.maxValue ?? Number.MAX_SAFE_INTEGER;

const text = z.string().trim().max(200, 'too-long');
const vnd = z.number().max(mostVnd, 'too-big').optional();

export const booksFormSchema = z.object({
  number: z.number().max(1_000_000, 'too-big').optional(),
  amountVnd: vnd,
  budgetVnd: vnd,
  bank: text,
  signatories: z.array(z.object({ name: text, title: text })).length(mostSignatories),
});
export type BooksForm = z.input<typeof booksFormSchema>;
export type BooksValues = z.output<typeof booksFormSchema>;

/** Nothing planned is an empty field, not a nought. */
const typed = (value: number) => (value === 0 ? undefined : value);

export function booksFormOf({ number, amountVnd, budgetVnd, bank, signatories }: Plan): BooksForm {
  return {
    number,
    amountVnd: typed(amountVnd),
    budgetVnd: typed(budgetVnd),
    bank,
    signatories: Array.from(
      { length: mostSignatories },
      (_, at) => signatories[at] ?? { name: '', title: '' },
    ),
  };
}

/** Rows in which nothing stands are no signatories. */
export function booksOf({ number, amountVnd, budgetVnd, bank, signatories }: BooksValues): Plan {
  return {
    ...(number === undefined ? {} : { number }),
    amountVnd: amountVnd ?? 0,
    budgetVnd: budgetVnd ?? 0,
    bank,
    signatories: signatories.filter(({ name, title }) => name || title),
  };
}

/** What the planned books cost together; nothing while one of the two is not known. */
export function suggestedBudget({
  number,
  amountVnd,
}: Pick<BooksForm, 'number' | 'amountVnd'>): number | undefined {
  return number && amountVnd ? number * amountVnd : undefined;
}
