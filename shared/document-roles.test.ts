import { describe, expect, it } from 'vitest';
import { mayHandleDocument } from './document-roles.ts';
import { roles } from './domain/roles.ts';

describe('papers of the whole day', () => {
  it.each(['campaign-plan', 'crib-sheets', 'room-posters', 'test-page'])(
    '%s are the coordinator’s alone',
    (kind) => {
      expect(roles.filter((role) => mayHandleDocument([role], kind))).toEqual(['coordinator']);
    },
  );
});

describe('the report of the day', () => {
  it('names nobody, and is for those who answer for what was given too', () => {
    expect(roles.filter((role) => mayHandleDocument([role], 'day-report'))).toEqual([
      'support',
      'committee',
      'coordinator',
    ]);
  });
});

describe('papers of what was found', () => {
  it.each(['report', 'exam'])('%s are for those who examine, and the coordinator', (kind) => {
    expect(roles.filter((role) => mayHandleDocument([role], kind))).toEqual([
      'doctor',
      'ultrasound',
      'coordinator',
    ]);
  });
});

describe('labels of medicines', () => {
  it('are for the pharmacy, and the coordinator', () => {
    expect(roles.filter((role) => mayHandleDocument([role], 'medicine-label'))).toEqual([
      'pharmacist',
      'coordinator',
    ]);
  });
});
