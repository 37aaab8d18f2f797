import { expect, it } from 'vitest';
import { transferTargets } from './transfer-targets.ts';

const name = { vi: '', en: '' };
const day = {
  specialties: [
    { id: 'cardiology', name },
    { id: 'neurology', name },
    { id: 'ultrasound', name },
  ],
  rooms: [
    { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
    { id: 'room-2', name: 'Phòng 2', specialty: 'cardiology' },
    { id: 'room-3', name: 'Phòng 3', specialty: 'neurology' },
    { id: 'triage-1', name: 'Sàng lọc', specialty: 'triage' },
  ],
};
const here = { place: 'cardiology', room: 'room-1' };
const entry = (specialty: string, status: 'waiting' | 'done') => ({
  specialty,
  status,
  since: '',
  calls: [],
});
const targets = (queue: ReturnType<typeof entry>[]) =>
  transferTargets(day, { queue }, here).map(({ place, rooms }) => [place.id, rooms.map(({ id }) => id)]);

it('leads to the other rooms of the place, and to places that have rooms', () => {
  expect(targets([entry('cardiology', 'waiting')])).toEqual([
    ['triage', ['triage-1']],
    ['cardiology', ['room-2']],
    ['neurology', ['room-3']],
  ]);
});

it('does not lead to where somebody waits already, but again to where they are done', () => {
  expect(targets([entry('neurology', 'waiting')]).map(([id]) => id)).not.toContain('neurology');
  expect(targets([entry('neurology', 'done')]).map(([id]) => id)).toContain('neurology');
});
