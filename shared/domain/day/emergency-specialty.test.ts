import { expect, it } from 'vitest';
import { noTriageSetup } from '../triage/triage-setup.ts';
import { day } from './day.ts';
import { evolveSetUp } from './preparing.ts';
import { knownSpecialties } from './specialties.ts';
import { beginningOf } from './template.ts';

const begun = beginningOf(
  {
    id: 'a-day',
    date: '2026-11-23',
    name: 'Trạm thử',
    coordinator: { id: 'coordinator', name: 'Điều phối', roles: ['coordinator'], pinHash: 'hash' },
    triage: noTriageSetup,
    specialties: [...knownSpecialties],
    services: [],
    examForms: [],
  },
  undefined,
);

function emergencyAfterUnlisting(specialty: string): string | undefined {
  const state = { ...day.initial('day'), setup: { ...begun, emergencySpecialty: 'cardiology' } };
  const event = {
    id: 'e1',
    subject: 'day',
    type: 'day.unlisted',
    v: 1,
    at: '2026-11-22T01:00:00.000Z',
    station: 'A',
    stationSeq: 1,
    by: { id: 'coordinator', name: 'Điều phối' },
    data: { list: 'specialties', ids: [specialty] },
  };
  return evolveSetUp(state, event).setup?.emergencySpecialty;
}

it('no emergency is sent to a specialty that was taken off the list', () => {
  expect(emergencyAfterUnlisting('cardiology')).toBeUndefined();
  expect(emergencyAfterUnlisting('neurology')).toBe('cardiology');
});
