import { expect, it } from 'vitest';
import type { Status } from '#shared/host-api.ts';
import { spread } from './spread.ts';

const member = (id: string, role: 'doctor' | 'reception' | 'coordinator', specialties: string[] = []) => ({
  id,
  name: id,
  roles: [role],
  specialties,
  pin: 'own' as const,
});
const status: Status = {
  version: '',
  state: 'open',
  days: [],
  practiceDays: [],
  open: {
    day: { id: '', date: '2026-11-23', name: '', practice: true },
    station: 'A',
    phase: 'open',
    staff: [
      member('reception-1', 'reception'),
      member('reception-2', 'reception'),
      member('doctor-1', 'doctor', ['cardiology']),
      member('doctor-2', 'doctor', ['neurology', 'cardiology']),
      member('doctor-3', 'doctor', ['cardiology']),
      member('coordinator-1', 'coordinator'),
    ],
    practicePins: [],
    readOnly: false,
    recovery: {},
  },
};

it('seats the coordinator at the first station, a desk of two at two, and doctors of one specialty together', () => {
  expect(spread(status, 3)).toEqual([
    ['coordinator-1', 'doctor-1', 'doctor-3'],
    ['reception-1', 'doctor-2'],
    ['reception-2'],
  ]);
});

it('leaves nobody out and has empty stations rather than two of anybody', () => {
  expect(spread(status, 8).flat().toSorted()).toEqual(spread(status, 2).flat().toSorted());
  expect(spread(status, 8)[7]).toEqual([]);
});
