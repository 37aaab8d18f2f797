import { describe, expect, it } from 'vitest';
import type { SupportKind } from '#shared/domain/support/nomination.ts';
import type { SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import type { NominatedItem } from '../../../mirror/index.ts';
import { entryOf, nextNominee, nominees } from './nominated.ts';
import { grantOf } from './testing/grants.ts';

const by = { id: 'doctor-1', name: 'Trần Quốc Bảo' };
const at = '2026-11-23T01:00:00Z';

function visit(patientId: string): VisitSummary {
  return {
    id: `visit-of-${patientId}`,
    patientId,
    ticket: patientId.toUpperCase(),
    openedAt: at,
    opened: {
      patientId,
      ticket: patientId.toUpperCase(),
      date: '2026-11-23',
      practice: true,
      programme: '',
      site: '',
      person: { name: patientId, sex: 'male', birth: { year: 1960 } },
      category: 'poor',
      specialties: [],
      priority: 'ordinary',
    },
    queue: [],
    priority: 'ordinary',
    reasons: [],
    waitingFor: [],
    calledTo: [],
    heldAt: [],
    isOpen: 0,
    pharmacy: 'none',
    nominations: [{ event: 'e', at, by, kinds: ['savings-book'], reason: 'Suy tim' }],
  };
}

function book(id: string, grantedAt: string, visit = `visit-of-${id}`): SavingsBookRow {
  return { id, approvals: [], grants: [grantOf(visit, grantedAt)] };
}

/** Each with the books of their own record, and of those merged into it. */
const items = (visits: VisitSummary[], books: SavingsBookRow[], merged: string[] = []): NominatedItem[] =>
  visits.map((each) => ({
    visit: each,
    patient: undefined,
    books: books.filter(({ id }) => id === each.patientId || merged.includes(id)),
  }));

const visits = ['a', 'b', 'c', 'd'].map(visit);
const people = nominees(
  items(visits, [book('b', '2026-11-23T02:00:00Z'), book('d', '2026-11-23T03:00:00Z')]),
);
const ids = (group: { visit: VisitSummary }[]) => group.map((each) => each.visit.patientId);

describe('nominated people', () => {
  it('wait until they hold a book, the oldest nomination first', () => {
    expect(ids(people.waiting)).toEqual(['a', 'c']);
  });

  it('are listed among the granted, the last grant first', () => {
    expect(ids(people.granted)).toEqual(['d', 'b']);
  });

  it('are set apart when they were nominated for special support alone', () => {
    const [first] = visits;
    const [nomination] = first?.nominations ?? [];
    if (!first || !nomination) throw new Error('nobody');
    const nominatedFor = (...kinds: SupportKind[][]): VisitSummary => ({
      ...first,
      nominations: kinds.map((each) => ({ ...nomination, kinds: each })),
    });
    const special = nominatedFor(['special-support']);
    const both = nominatedFor(['special-support', 'savings-book']);
    const later = nominatedFor(['special-support'], ['savings-book']);
    expect(ids(nominees(items([special], [])).special)).toEqual(['a']);
    expect(ids(nominees(items([special], [])).waiting)).toEqual([]);
    expect(ids(nominees(items([both], [])).waiting)).toEqual(['a']);
    expect(ids(nominees(items([later], [])).waiting)).toEqual(['a']);
  });

  it('wait again when their book was taken back', () => {
    const [grant] = book('b', at).grants;
    const revoked = { event: 'r', reason: 'Nhầm', at, by, witness: by };
    const back: SavingsBookRow = { ...book('b', at), grants: grant ? [{ ...grant, revoked }] : [] };
    expect(ids(nominees(items(visits, [back])).waiting)).toContain('b');
  });

  it('keep the book of a record that was merged into theirs since', () => {
    const [a, b] = visits;
    if (!a || !b) throw new Error('nobody');
    const merged = { ...b, patientId: 'a' };
    const found = nominees(items([a, merged], [book('a', at), book('b', at)], ['b']));
    expect(found.granted.map((each) => each.book?.id).toSorted()).toEqual(['a', 'b']);
  });

  it('have the book of another record of theirs, also where they were nominated on this one', () => {
    const [a] = visits;
    if (!a) throw new Error('nobody');
    const found = nominees(items([a], [{ id: 'a', approvals: [], grants: [] }, book('q', at)], ['q']));
    expect([ids(found.waiting), found.granted.map((each) => each.book?.id)]).toEqual([[], ['q']]);
  });

  it('are set apart when the committee said no of another record of theirs', () => {
    const [a] = visits;
    if (!a) throw new Error('nobody');
    const decision = { event: 'd', kind: 'rejected', reason: 'Không', at, by } as const;
    const rejected = { id: 'q', approvals: [], grants: [], decision };
    expect(nominees(items([a], [rejected], ['q'])).refused).toMatchObject([{ decision, book: undefined }]);
  });

  it('are set apart when the committee said no, or not yet', () => {
    const decision = { event: 'd', kind: 'deferred', reason: 'Chờ giấy', at, by } as const;
    const deferred: SavingsBookRow = { id: 'b', approvals: [], grants: [], decision };
    const found = nominees(items(visits, [deferred]));
    expect([ids(found.refused), ids(found.waiting)]).toEqual([['b'], ['a', 'c', 'd']]);
  });
});

describe('the entry that is meant', () => {
  const [a, b] = visits;
  if (!a || !b) throw new Error('nobody');
  const two = nominees(items([a, { ...b, patientId: 'a' }], [])).waiting;
  const merged = [{ id: 'b', person: a.opened.person, reason: '', at, by: '' }];
  const patient = { id: 'a', merged } as const;

  it.each([
    ['that of the ticket, of several of one person', 'visit-of-b', 'a', 'visit-of-b'],
    ['one of the person, where that visit is not nominated', 'visit-of-x', 'a', 'visit-of-a'],
    ['one of the person a record was merged into', 'visit-of-x', 'b', 'visit-of-a'],
    ['nobody’s', 'visit-of-x', 'x', undefined],
  ])('is %s', (_, visit, record, entry) => {
    const known = two.map((each) => ({ ...each, patient }));
    expect(entryOf(known, { visit, record })?.visit.id).toBe(entry);
  });
});

describe('the next person to look at', () => {
  it('comes after the open one, and from the first again after the last', () => {
    expect(nextNominee(people.waiting, 'visit-of-a')?.visit.patientId).toBe('c');
    expect(nextNominee(people.waiting, 'visit-of-c')?.visit.patientId).toBe('a');
  });

  it('is the first one after somebody who was just granted a book', () => {
    expect(nextNominee(people.waiting, 'visit-of-b')?.visit.patientId).toBe('a');
  });

  it('is nobody when only the open one waits', () => {
    expect(nextNominee(people.waiting.slice(0, 1), 'visit-of-a')).toBeUndefined();
  });
});
