import { describe, expect, it } from 'vitest';
import type { DomainEvent } from './event.ts';
import { type PatientState, patient } from './patient/patient.ts';
import { compareLines, excludedEvents, fold } from './subject.ts';

const event = (id: string, type: string, data: object): DomainEvent => ({
  id,
  type,
  data,
  subject: 'patient/p',
  v: 1,
  at: '2026-11-23T00:00:00.000Z',
  station: 'A',
  stationSeq: 1,
  by: { id: 'x', name: 'X' },
});
const named = (name: string) => ({ person: { name, sex: 'female', birth: { year: 1960 } } });

describe('undo', () => {
  const registered = event('1', 'patient.registered', named('Một'));
  const corrected = event('2', 'patient.corrected', named('Hai'));
  const undone = event('3', 'patient.undone', { event: '2' });
  const redone = event('4', 'patient.undone', { event: '3' });
  const nameOf = (events: DomainEvent[]) => fold<PatientState>(patient, 'p', events).person?.name;

  it('takes an event out as if it had not happened', () => {
    expect(nameOf([registered, corrected])).toBe('Hai');
    expect(nameOf([registered, corrected, undone])).toBe('Một');
  });

  it('can itself be undone', () => {
    expect(excludedEvents([registered, corrected, undone, redone])).toEqual(new Set(['3']));
    expect(nameOf([registered, corrected, undone, redone])).toBe('Hai');
  });

  it('leaves the steps that count, and remembers the last event seen', () => {
    const state = fold<PatientState>(patient, 'p', [registered, corrected, undone]);
    expect(state.steps.map((step) => step.id)).toEqual(['1']);
    expect(state.lastEvent).toBe('3');
  });
});

it('changes nothing on an event nobody knows', () => {
  const before = fold<PatientState>(patient, 'p', [event('1', 'patient.registered', named('Một'))]);
  const after = fold<PatientState>(patient, 'p', [
    event('1', 'patient.registered', named('Một')),
    event('2', 'patient.of-the-future', {}),
  ]);
  expect(after.person).toEqual(before.person);
});

it('orders lines by the hub, and what it has not seen after that', () => {
  const lines = [
    { station: 'A', stationSeq: 3 },
    { station: 'A', stationSeq: 1, hubOrder: 7 },
    { station: 'B', stationSeq: 9, hubOrder: 2 },
    { station: 'A', stationSeq: 2 },
  ];
  expect(lines.toSorted(compareLines).map((line) => line.stationSeq)).toEqual([9, 1, 2, 3]);
});
