import { describe, expect, it } from 'vitest';
import { booksFormOf, booksFormSchema, booksOf, suggestedBudget } from './books-form.ts';

const plan = {
  number: 20,
  amountVnd: 10_000_000,
  budgetVnd: 150_000_000,
  bank: 'Ngân hàng thử',
  signatories: [{ name: 'Hoàng Văn Nam', title: 'Chủ tịch' }],
};

describe('the form of the savings books', () => {
  it('gives back what it shows', () => {
    expect(booksOf(booksFormSchema.parse(booksFormOf(plan)))).toEqual(plan);
  });

  it('shows empty fields for what is not planned, and writes them as nothing', () => {
    const nothing = { amountVnd: 0, budgetVnd: 0, bank: '', signatories: [] };
    expect(booksFormOf(nothing)).toMatchObject({ amountVnd: undefined, budgetVnd: undefined });
    expect(booksOf(booksFormSchema.parse(booksFormOf(nothing)))).toEqual(nothing);
  });

  it('keeps the title of somebody whose name is not known yet', () => {
    const form = booksFormOf({ ...plan, signatories: [{ name: '', title: 'Trưởng đoàn' }] });
    expect(booksOf(form).signatories).toEqual([{ name: '', title: 'Trưởng đoàn' }]);
  });

  it('suggests what the books cost, once it is known how many and how much', () => {
    expect(suggestedBudget(plan)).toBe(200_000_000);
    expect(suggestedBudget({ number: undefined, amountVnd: 10_000_000 })).toBeUndefined();
  });
});
