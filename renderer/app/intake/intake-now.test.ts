import { describe, expect, it } from 'vitest';
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import type { OpenedVisit } from '#shared/domain/visit/opening.ts';
import { intakeNow } from './intake-now.ts';

const day = {
  date: '2026-11-23',
  hours: { open: '07:00', close: '16:30' },
  specialties: [{ id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } }],
};
const now = Date.parse('2026-11-23T08:30:00Z');
const open = { closed: false, closedSpecialties: [] };

/** One after the other, ten minutes each, until now. */
const calls = Array.from(
  { length: 6 },
  (_, index): QueueCall => ({
    event: `e${index}`,
    visit: `v${index}`,
    ticket: `A-00${index}`,
    name: '',
    priority: 'ordinary',
    room: 'room-3',
    roomName: 'Phòng 3',
    at: new Date(now - (60 - index * 10) * 60_000).toISOString(),
    lastAt: '',
    since: '',
    returning: false,
    endedAt: new Date(now - (50 - index * 10) * 60_000).toISOString(),
    outcome: 'seen',
  }),
);
const asksFor = (id: string): { opened: OpenedVisit & { at: string; station: string } } => ({
  opened: {
    patientId: 'p',
    ticket: 'A-001',
    date: day.date,
    practice: true,
    programme: '',
    site: '',
    person: { name: '', sex: 'male', birth: { year: 1960 } },
    category: 'poor',
    specialties: [{ id, name: { vi: '', en: '' } }],
    priority: 'ordinary',
    at: '',
    station: 'A',
  },
});

describe('what a specialty can still take', () => {
  const about = { calls: new Map([['cardiology', calls]]), intake: open };

  it('is what fits until closing time, less those who wait for it or come from triage', () => {
    const totals = new Map([['queue/cardiology/waiting', 2]]);
    const inTriage = [asksFor('cardiology'), asksFor('neurology')];
    expect(intakeNow(day, { ...about, totals, inTriage }, now)).toEqual([
      { id: 'cardiology', name: day.specialties[0]?.name, waiting: 3, closed: false, left: 3 },
    ]);
  });

  it('is not said while too few have been seen', () => {
    const few = { ...about, calls: new Map([['cardiology', calls.slice(0, 4)]]) };
    const [cardiology] = intakeNow(day, { ...few, totals: new Map(), inTriage: [] }, now);
    expect(cardiology).not.toHaveProperty('left');
  });

  it('is closed with the whole intake, or by itself', () => {
    const closedBy = (intake: { closed: boolean; closedSpecialties: string[] }) =>
      intakeNow(day, { ...about, intake, totals: new Map(), inTriage: [] }, now)[0]?.closed;
    expect(closedBy({ closed: true, closedSpecialties: [] })).toBe(true);
    expect(closedBy({ closed: false, closedSpecialties: ['cardiology'] })).toBe(true);
    expect(closedBy({ closed: false, closedSpecialties: ['neurology'] })).toBe(false);
  });
});
