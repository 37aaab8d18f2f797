import { expect, it } from 'vitest';
import { entry, visit } from '#renderer/mirror/testing/rows.ts';
import { specialtyOptions } from './specialty-options.ts';

const named = (id: string) => ({ id, name: { vi: id, en: id } });
const day = {
  specialties: [named('cardiology'), named('neurology'), named('ultrasound')],
  rooms: [{ id: 'triage-1', name: 'Bàn 1', specialty: 'triage' }],
};
const open = {
  intake: { closedSpecialties: [] },
  totals: new Map([['queue/cardiology/waiting', 12]]),
  suggestions: [],
  isEmergency: false,
};
const closed = { ...open, intake: { closedSpecialties: ['neurology'] } };
const waiting = visit('v', { queue: [entry('triage', 0, 'called', [5])] });
const fixed = (...options: Parameters<typeof specialtyOptions>) =>
  specialtyOptions(...options)
    .filter(({ isFixed }) => isFixed)
    .map(({ id }) => id);

it('offers the day’s specialties and no desk', () => {
  expect(specialtyOptions(day, waiting, open).map(({ id }) => id)).toEqual([
    'cardiology',
    'neurology',
    'ultrasound',
  ]);
});

it('says how many wait there', () => {
  expect(specialtyOptions(day, waiting, open).map((each) => each.waiting)).toEqual([12, 0, 0]);
});

it('says why one is suggested', () => {
  const because = [{ kind: 'complaint' as const, name: { vi: 'Ngất', en: 'Fainting' } }];
  const [cardiology, neurology] = specialtyOptions(day, waiting, {
    ...open,
    suggestions: [{ specialty: 'neurology', because }],
  });
  expect(cardiology?.because).toEqual([]);
  expect(neurology?.because).toEqual([{ vi: 'Ngất', en: 'Fainting' }]);
});

it('is closed for newcomers, not for who asked for it at the door or is an emergency', () => {
  expect(fixed(day, waiting, closed)).toEqual(['neurology']);
  expect(fixed(day, waiting, { ...closed, isEmergency: true })).toEqual([]);
  const wished = { ...waiting, opened: { ...waiting.opened, specialties: [named('neurology')] } };
  expect(fixed(day, wished, closed)).toEqual([]);
  const queued = { ...waiting, queue: [entry('neurology', 0, 'waiting')] };
  expect(fixed(day, queued, closed)).toEqual([]);
});

it('does not take back one that is done or where they are now', () => {
  const seen = visit('v', { queue: [entry('cardiology', 0, 'done'), entry('ultrasound', 0, 'called', [3])] });
  expect(fixed(day, seen, open)).toEqual(['cardiology', 'ultrasound']);
  const [cardiology] = specialtyOptions(day, seen, open);
  expect(cardiology?.status).toBe('done');
});
