import { describe, expect, it } from 'vitest';
import type { Health } from '#shared/domain/patient/health.ts';
import type { CannotCheck } from '#shared/domain/prescription/checks/check-report.ts';
import { type Question, unaskedOf } from './unasked.ts';

const nothing: Health = { allergies: [], conditions: [] };
const asked: Health = { ...nothing, askedAt: '2026-11-23T01:00:00Z' };
const takes = {
  ownMedicines: { text: 'Không', told: [] },
};
const uncheckedFor = (...reasons: CannotCheck[]) => ({
  unchecked: reasons.map((why) => ({
    medicine: 'para',
    kind: 'allergy' as const,
    state: 'cannot-check' as const,
    why,
  })),
});
const all: Question[] = ['allergies', 'conditions', 'medicines'];

describe('what nobody asked', () => {
  it.each<[string, Parameters<typeof unaskedOf>, ReturnType<typeof unaskedOf>]>([
    ['everything', [nothing, {}, undefined], { now: all, since: [] }],
    [
      'an allergy was told',
      [{ ...nothing, allergies: [{ substance: 'Penicillin' }] }, {}, undefined],
      { now: ['conditions', 'medicines'], since: [] },
    ],
    [
      'a condition was told',
      [{ ...nothing, conditions: [{ text: 'Hen' }] }, takes, undefined],
      { now: ['allergies'], since: [] },
    ],
    ['nothing', [asked, takes, uncheckedFor('weight-unknown')], { now: [], since: [] }],
    [
      'all of it only once it was prescribed',
      [asked, takes, uncheckedFor('allergies-not-asked', 'conditions-not-asked', 'own-medicines-not-asked')],
      { now: [], since: all },
    ],
    [
      'still what was not asked when it was prescribed',
      [nothing, takes, uncheckedFor('allergies-not-asked')],
      { now: ['allergies', 'conditions'], since: [] },
    ],
  ])('%s', (_, of, unasked) => {
    expect(unaskedOf(...of)).toEqual(unasked);
  });
});
