import { describe, expect, it } from 'vitest';
import type { SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import { booksLeft, eligibilityOf, isToApprove } from './eligibility.ts';
import { grantOf } from './testing/grants.ts';

const by = { id: 'doctor-1', name: 'Trần Quốc Bảo' };
const at = '2026-11-23T02:00:00Z';

function visit(
  category: VisitSummary['opened']['category'],
  nominated = true,
): Pick<VisitSummary, 'nominations' | 'opened' | 'patientId'> {
  return {
    patientId: 'p',
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
    nominations: nominated ? [{ event: 'e', at, by, kinds: ['savings-book'], reason: 'Suy tim' }] : [],
  };
}

const budget = { amountVnd: 10_000_000, budgetVnd: 25_000_000, spentVnd: 0, granted: 0 };
const household = {
  monthlyIncomeVnd: 2_000_000,
  members: 4,
  dependants: 3,
  event: 'h',
  at,
  by,
};
const blank: SavingsBookRow = { id: 'p', approvals: [], grants: [] };
const written: SavingsBookRow = { ...blank, household };

describe('who can be granted a savings book', () => {
  it.each(['poor', 'near-poor', 'hardship'] as const)('somebody nominated of the category %s', (category) => {
    expect(eligibilityOf({ visit: visit(category), books: [written] }, budget).eligible).toBe(true);
  });

  it.each(['worker', 'policy', 'merit', 'other'] as const)('nobody of the category %s', (category) => {
    expect(eligibilityOf({ visit: visit(category), books: [written] }, budget)).toMatchObject({
      category: false,
      eligible: false,
    });
  });

  it('nobody who was not nominated', () => {
    expect(eligibilityOf({ visit: visit('poor', false), books: [written] }, budget)).toMatchObject({
      nominated: false,
      eligible: false,
    });
  });

  it('nobody when what is left is less than one book', () => {
    const spent = { ...budget, spentVnd: 20_000_000 };
    expect(booksLeft(spent)).toBe(0);
    expect(eligibilityOf({ visit: visit('poor'), books: [written] }, spent)).toMatchObject({
      budget: false,
      eligible: false,
    });
  });

  it('nobody who was granted one on an earlier clinic day', () => {
    const day = { dayId: 'd', record: 'p', date: '2026-11-02', place: 'Xã Sủng Là', programme: '', asOf: '' };
    const book = { date: '2026-11-02', amountVnd: 10_000_000 };
    const earlier = [{ ...day, visits: [], savingsBooks: [book] }];
    expect(
      eligibilityOf({ visit: visit('poor'), books: [written], patient: { earlier } }, budget),
    ).toMatchObject({
      earlierBook: { date: '2026-11-02', place: 'Xã Sủng Là' },
      eligible: false,
    });
    const without = [{ ...day, visits: [], savingsBooks: [] }];
    expect(
      eligibilityOf({ visit: visit('poor'), books: [written], patient: { earlier: without } }, budget)
        .eligible,
    ).toBe(true);
  });

  it('nobody whose household was not written down; that is asked for next', () => {
    expect(eligibilityOf({ visit: visit('poor'), books: [blank] }, budget)).toMatchObject({
      household: false,
      mayAskHousehold: true,
      eligible: false,
    });
  });

  it('nobody whom the committee rejected, but somebody whom it deferred', () => {
    const decided = (kind: 'rejected' | 'deferred'): SavingsBookRow => ({
      ...written,
      decision: { event: 'd', kind, reason: 'Xem lại', at, by },
    });
    expect(eligibilityOf({ visit: visit('poor'), books: [decided('rejected')] }, budget).eligible).toBe(
      false,
    );
    expect(eligibilityOf({ visit: visit('poor'), books: [decided('deferred')] }, budget).eligible).toBe(true);
  });

  it('nobody of whose merged records one has a book, or was rejected', () => {
    const of = (other: SavingsBookRow) =>
      eligibilityOf({ visit: visit('poor'), books: [written, other] }, budget);
    const decision = { event: 'd', kind: 'rejected', reason: 'Không', at, by } as const;
    expect(of({ ...blank, id: 'q', grants: [grantOf('v-q')] })).toMatchObject({
      notGranted: false,
      eligible: false,
    });
    expect(of({ ...blank, id: 'q', decision }).mayAskHousehold).toBe(false);
    expect(of({ ...blank, id: 'q' }).eligible).toBe(true);
  });

  it('nobody of whose merged records only the other one had its household written down', () => {
    const books = [blank, { ...written, id: 'q' }];
    expect(eligibilityOf({ visit: visit('poor'), books }, budget).household).toBe(false);
  });

  it('nobody when as many are granted as are planned', () => {
    const planned = { ...budget, number: 1, granted: 1, spentVnd: 10_000_000 };
    expect(booksLeft(planned)).toBe(0);
    expect(booksLeft({ ...planned, number: 2 })).toBe(1);
    expect(eligibilityOf({ visit: visit('poor'), books: [written] }, planned).eligible).toBe(false);
  });

  it('somebody when what is left is exactly one book', () => {
    expect(
      eligibilityOf({ visit: visit('poor'), books: [written] }, { ...budget, spentVnd: 15_000_000 }).eligible,
    ).toBe(true);
  });
});

describe('who is asked to approve', () => {
  const approval = (id: string) => ({ event: id, visitId: 'v', at, by: { id, name: id } });
  it.each([
    ['nobody has', [], true],
    ['another one has', ['two'], true],
    ['they have', ['one'], false],
    ['both have, on stations apart', ['one', 'two'], true],
  ])('where %s', (_, by, asked) => {
    expect(isToApprove({ approvals: by.map(approval) }, 'one')).toBe(asked);
  });
});

describe('a budget that was overspent by two stations', () => {
  it('has no books left, rather than less than none', () => {
    expect(booksLeft({ ...budget, spentVnd: 30_000_000 })).toBe(0);
  });
});
