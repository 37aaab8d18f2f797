import { describe, expect, it } from 'vitest';
import type { VisitSummary } from '#shared/rows.ts';
import { booksLeft, eligibilityOf } from './eligibility.ts';

const by = { id: 'doctor-1', name: 'Trần Quốc Bảo' };
const at = '2026-11-23T02:00:00Z';

function visit(
  category: VisitSummary['opened']['category'],
  nominated = true,
): Pick<VisitSummary, 'nomination' | 'opened'> {
  return {
    opened: {
      patientId: 'p',
      ticket: 'A-001',
      date: '2026-11-23',
      practice: true,
      programme: '',
      site: '',
      person: { name: 'Giàng Thị Đào', sex: 'female', birth: { year: 1960 } },
      category,
      specialties: [],
      priority: 'ordinary',
    },
    ...(nominated ? { nomination: { event: 'e', at, by, reason: 'Suy tim' } } : {}),
  };
}

const budget = { amountVnd: 10_000_000, budgetVnd: 25_000_000, spentVnd: 0 };

describe('who can be granted a savings book', () => {
  it.each(['poor', 'near-poor', 'hardship'] as const)('somebody nominated of the category %s', (category) => {
    expect(eligibilityOf(visit(category), null, budget).eligible).toBe(true);
  });

  it.each(['worker', 'policy', 'merit', 'other'] as const)('nobody of the category %s', (category) => {
    expect(eligibilityOf(visit(category), null, budget)).toMatchObject({ category: false, eligible: false });
  });

  it('nobody who was not nominated', () => {
    expect(eligibilityOf(visit('poor', false), null, budget)).toMatchObject({
      nominated: false,
      eligible: false,
    });
  });

  it('nobody when what is left is less than one book', () => {
    const spent = { ...budget, spentVnd: 20_000_000 };
    expect(booksLeft(spent)).toBe(0);
    expect(eligibilityOf(visit('poor'), null, spent)).toMatchObject({ budget: false, eligible: false });
  });

  it('nobody who was granted one on an earlier clinic day', () => {
    const day = { dayId: 'd', record: 'p', date: '2026-11-02', place: 'Xã Sủng Là', programme: '', asOf: '' };
    const book = { date: '2026-11-02', amountVnd: 10_000_000 };
    const earlier = [{ ...day, visits: [], savingsBooks: [book] }];
    expect(eligibilityOf(visit('poor'), null, budget, { earlier })).toMatchObject({
      earlierBook: { date: '2026-11-02', place: 'Xã Sủng Là' },
      eligible: false,
    });
    const without = [{ ...day, visits: [], savingsBooks: [] }];
    expect(eligibilityOf(visit('poor'), null, budget, { earlier: without }).eligible).toBe(true);
  });

  it('somebody when what is left is exactly one book', () => {
    expect(eligibilityOf(visit('poor'), null, { ...budget, spentVnd: 15_000_000 }).eligible).toBe(true);
  });
});

describe('a budget that was overspent by two stations', () => {
  it('has no books left, rather than less than none', () => {
    expect(booksLeft({ ...budget, spentVnd: 30_000_000 })).toBe(0);
  });
});
