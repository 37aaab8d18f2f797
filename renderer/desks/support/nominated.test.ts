import { describe, expect, it } from 'vitest';
import type { SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import { nextNominee, nominees } from './nominated.ts';

const by = { id: 'doctor-1', name: 'Trần Quốc Bảo' };

function visit(patientId: string): VisitSummary {
  const at = '2026-11-23T01:00:00Z';
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
    nomination: { event: 'e', at, by, reason: 'Suy tim' },
  };
}

function book(patientId: string, at: string): SavingsBookRow {
  return {
    id: patientId,
    grants: [
      {
        event: 'g',
        at,
        by,
        approvedBy: by,
        visitId: `visit-of-${patientId}`,
        ticket: '',
        date: '2026-11-23',
        practice: true,
        recipient: { name: patientId, sex: 'male', birth: { year: 1960 } },
        amountVnd: 10_000_000,
        bank: '',
        programme: '',
        sponsor: '',
        site: { name: '', commune: '', province: '' },
        signatories: [],
        reason: '',
      },
    ],
  };
}

const visits = ['a', 'b', 'c', 'd'].map(visit);
const people = nominees(visits, [book('b', '2026-11-23T02:00:00Z'), book('d', '2026-11-23T03:00:00Z')]);
const ids = (group: { visit: VisitSummary }[]) => group.map((each) => each.visit.patientId);

describe('nominated people', () => {
  it('wait until they hold a book, the oldest nomination first', () => {
    expect(ids(people.waiting)).toEqual(['a', 'c']);
  });

  it('are listed among the granted, the last grant first', () => {
    expect(ids(people.granted)).toEqual(['d', 'b']);
  });

  it('wait again when their grant is no more', () => {
    const undone: SavingsBookRow = { id: 'b', grants: [] };
    expect(ids(nominees(visits, [undone]).waiting)).toContain('b');
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
