import { describe, expect, it } from 'vitest';
import { checked, checkOf, line, outcome } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const penicillin = { allergies: ['Penicillin'] };

describe("medicines of a hospital's own list", () => {
  cases('allergy', [
    ['Vietnamese names, no ATC code', 'Amoxil', ['own-augmentin'], penicillin, 'contraindicated'],
    ['by its brand', 'own rule', ['own-unknown'], { allergies: ['prospan'] }, 'contraindicated not in table'],
    [
      'a class by the code alone',
      'Motrin',
      ['own-nsaid'],
      { allergies: ['NSAID'] },
      'contraindicated not in table',
    ],
    ['another class', 'Motrin', ['own-nsaid'], penicillin, 'not in table'],
  ] satisfies Row[]);
  cases('duplicate', [
    ['a class by the code alone', 'STOPP', ['own-nsaid', 'ibuprofen-400-tab'], {}, 'severe not in table'],
    ['a substance by the code alone', 'own rule', ['own-code-only', 'paracetamol-500-tab'], {}, 'severe'],
    ['with and without its salt', 'own rule', ['own-metformin', 'metformin-500-tab'], {}, 'severe'],
    ['Vietnamese and international name', 'own rule', ['own-augmentin', 'amoxicillin-500-cap'], {}, 'severe'],
  ] satisfies Row[]);
  cases('interaction', [
    ['a class by the code alone', 'Dược thư', ['own-nsaid', 'enalapril-5-tab'], {}, 'moderate not in table'],
    ['nothing known', 'own rule', ['own-unknown', 'enalapril-5-tab'], {}, 'not in table'],
  ] satisfies Row[]);
  cases('dose', [
    ['of a combination in Vietnamese', 'Augmentin', ['own-augmentin | 1 viên | 2'], {}, 'ok'],
    ['too often', 'Augmentin', ['own-augmentin | 1 viên | 5'], {}, 'severe'],
    ['a salt', 'WHO Model Formulary', ['own-metformin | 3 viên | 2'], {}, 'severe severe'],
    ['nothing known', 'own rule', ['own-unknown | 1 viên | 2'], {}, 'not in table'],
  ] satisfies Row[]);
  cases('illness', [
    ['nothing known', 'own rule', ['own-unknown'], {}, 'not in table'],
    ['a salt', 'Glucophage', ['own-metformin'], { conditions: ['N18.5: Suy thận'] }, 'contraindicated'],
  ] satisfies Row[]);

  it('names the ingredients of which nothing is known', () => {
    const check = checkOf(checked([line('own-unknown')]), 'interaction');
    expect(outcome(check)).toBe('not in table');
    expect(check.missing).toEqual(['Cao lá thường xuân']);
  });
});
