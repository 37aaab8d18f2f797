import { describe, expect, it } from 'vitest';
import { visitMatches } from '../../app/visit-matches.ts';
import { nextToServe, type Queued, stillToSee } from './queue.ts';

function visit(ticket: string, name: string, more: Partial<Queued> = {}): Queued {
  return {
    id: ticket,
    ticket,
    opened: {
      patientId: 'p',
      ticket,
      date: '2026-11-23',
      practice: true,
      programme: '',
      site: '',
      person: { name, sex: 'female', birth: { year: 1960 } },
      category: 'poor',
      specialties: [],
      priority: 'ordinary',
    },
    pharmacy: 'waiting',
    waitingFor: [],
    calledTo: [],
    heldAt: [],
    ...more,
  };
}

const first = visit('A-004', 'Giàng Thị Đào');
const inExam = visit('A-017', 'Lù A Páo', { waitingFor: ['cardiology'] });
const second = visit('A-021', 'Vàng Thị Mỷ');
const partly = visit('A-002', 'Sùng A Dính', { pharmacy: 'partly' });
const queue = [first, inExam, second, partly];

describe('the next prescription', () => {
  const nobody = new Set<string>();

  it('is the oldest one', () => {
    expect(nextToServe(queue, undefined, nobody)).toBe(first);
  });

  it('passes over people who still have a doctor to see', () => {
    expect(nextToServe(queue, first.id, nobody)).toBe(second);
  });

  it('comes back to one that was passed over only when nobody else waits', () => {
    expect(nextToServe(queue, undefined, new Set([first.id]))).toBe(second);
    expect(nextToServe(queue, second.id, new Set([first.id]))).toBe(first);
  });

  it('is nobody when only the open one waits', () => {
    expect(nextToServe([first, partly], first.id, nobody)).toBeUndefined();
  });
});

describe('who still has a doctor to see', () => {
  it('is in a room, waits for one, or is held by one; waiting for medicine does not count', () => {
    const busy = { waitingFor: ['cardiology', 'pharmacy'], calledTo: ['neurology'], heldAt: ['ultrasound'] };
    expect(stillToSee(busy)).toEqual(['neurology', 'cardiology', 'ultrasound']);
    expect(stillToSee({ waitingFor: ['pharmacy'], calledTo: [], heldAt: [] })).toEqual([]);
  });
});

describe('searching the queue', () => {
  const found = (text: string) => queue.filter((each) => visitMatches(each, text)).map((each) => each.ticket);

  it('finds a ticket by its number alone', () => {
    expect(found('17')).toEqual(['A-017']);
  });

  it('finds a ticket as it is written', () => {
    expect(found('a-021')).toEqual(['A-021']);
  });

  it('finds a name without diacritics', () => {
    expect(found('dao')).toEqual(['A-004']);
  });

  it('finds everybody while nothing is typed', () => {
    expect(found(' ')).toHaveLength(4);
  });
});
