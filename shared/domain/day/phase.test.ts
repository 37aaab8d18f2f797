import { describe, expect, it } from 'vitest';
import { type DayPhase, phaseProblem } from './phase.ts';

describe('what waits for the doors, or comes too late', () => {
  it.each<[string, DayPhase, string | undefined]>([
    ['visit.open', 'preparing', 'day-not-open'],
    ['visit.open', 'open', undefined],
    ['visit.open', 'closed', 'day-closed'],
    ['savings-book.approve', 'closed', 'day-closed'],
    ['savings-book.note-bank', 'closed', undefined],
    // A computer apart opened it while the day was closed elsewhere.
    ['visit.close', 'closed', undefined],
    ['visit.close', 'preparing', 'day-not-open'],
    ['visit.put-back-medicines', 'closed', undefined],
    ['visit.dispense', 'closed', 'day-closed'],
    ['visit.settle', 'closed', undefined],
    ['patient.correct', 'closed', undefined],
    ['lot.count', 'closed', undefined],
    ['patient.register', 'preparing', undefined],
  ])('%s while the day is %s: %s', (type, phase, problem) => {
    expect(phaseProblem(type, phase)).toBe(problem);
  });
});
