import { describe, expect, it } from 'vitest';
import { categoryFormSchema, categoryInput, categoryOf } from './category-form.ts';

const opened = {
  category: 'poor',
  otherCategories: ['merit' as const],
  certificate: { number: '12/GCN', year: 2026 },
} as const;
const form = categoryInput({ ...opened, otherCategories: [...opened.otherCategories] });

describe('correcting a category', () => {
  it('begins with what was recorded, and changes nothing by itself', () => {
    expect(categoryOf(categoryFormSchema.parse(form))).toEqual(opened);
  });

  it('does not count the main category among the others', () => {
    expect(categoryOf({ ...form, category: 'merit' })).not.toHaveProperty('otherCategories');
  });

  it('forgets a certificate that was emptied', () => {
    const emptied = { ...form, certificateNumber: ' ', certificateYear: undefined };
    expect(categoryOf(categoryFormSchema.parse(emptied))).not.toHaveProperty('certificate');
  });
});
