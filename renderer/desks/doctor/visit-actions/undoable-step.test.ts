import { expect, it } from 'vitest';
import type { VisitRow } from '#shared/rows.ts';
import { undoableStep } from './undoable-step.ts';

const after = (type: string, by = 'doctor-1'): VisitRow => ({
  id: 'v',
  patientId: 'p',
  ticket: 'A-001',
  openedAt: '2026-11-23T01:00:00.000Z',
  opened: {
    patientId: 'p',
    ticket: 'A-001',
    date: '2026-11-23',
    practice: true,
    programme: '',
    site: '',
    person: { name: 'Vàng A Páo', sex: 'male', birth: { year: 1960 } },
    category: 'poor',
    specialties: [],
    priority: 'ordinary',
  },
  queue: [],
  exams: [],
  prescriptions: [],
  dispensed: [],
  handOuts: [],
  waitingFor: [],
  calledTo: [],
  pharmacy: 'none',
  lastStep: { id: 'e', type, at: '2026-11-23T01:00:00.000Z', by: { id: by, name: '' } },
});

it('offers to take back one’s own call', () => {
  expect(undoableStep(after('queue.called'), 'doctor-1')).toMatchObject({
    name: 'called',
    step: { id: 'e' },
  });
});

it('offers nothing for somebody else’s step, a signed exam, or what the pharmacy did', () => {
  expect(undoableStep(after('queue.called', 'doctor-2'), 'doctor-1')).toBeUndefined();
  expect(undoableStep(after('exam.signed'), 'doctor-1')).toBeUndefined();
  expect(undoableStep(after('dispensing.handed-out'), 'doctor-1')).toBeUndefined();
});
