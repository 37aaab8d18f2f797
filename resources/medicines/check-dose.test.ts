import { describe, expect, it } from 'vitest';
import { checked, checkOf, line, months, years } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const child = (ageMonths: number, weightKg?: number) => ({ age: months(ageMonths), weightKg });

describe('doses of adults', () => {
  cases('dose', [
    ['ibuprofen 400 mg × 3', 'Brufen', ['ibuprofen-400-tab | 1 viên | 3'], {}, 'ok'],
    ['ibuprofen 800 mg × 3, the most', 'Brufen', ['ibuprofen-400-tab | 2 viên | 3'], {}, 'ok'],
    ['ibuprofen 800 mg × 4', 'Brufen', ['ibuprofen-400-tab | 2 viên | 4'], {}, 'severe'],
    ['ibuprofen 1.200 mg at once', 'Brufen', ['ibuprofen-400-tab | 3 viên | 1'], {}, 'severe'],
    ['at once and in a day', 'Brufen', ['ibuprofen-400-tab | 3 viên | 3'], {}, 'severe severe'],
    ['paracetamol 1 g × 4, the most', 'WHO Model Formulary', ['paracetamol-500-tab | 2 viên | 4'], {}, 'ok'],
    ['paracetamol 1 g × 5', 'WHO Model Formulary', ['paracetamol-500-tab | 2 viên | 5'], {}, 'severe'],
    ['paracetamol 1,5 g at once', 'WHO Model Formulary', ['paracetamol-500-tab | 3 viên | 1'], {}, 'severe'],
    ['half tablets', 'Istin', ['amlodipine-5-tab | ½ viên | 1'], {}, 'ok'],
    ['amlodipine 15 mg', 'Istin', ['amlodipine-5-tab | 3 viên | 1'], {}, 'severe severe'],
    ['omeprazole 20 mg × 2', 'Losec', ['omeprazole-20-cap | 1 viên | 2'], {}, 'ok'],
    ['omeprazole 60 mg', 'Losec', ['omeprazole-20-cap | 3 viên | 1'], {}, 'severe severe'],
    ['meloxicam 15 mg', 'Mobic', ['meloxicam-7-5-tab | 2 viên | 1'], {}, 'ok'],
    ['meloxicam 22,5 mg', 'Mobic', ['meloxicam-7-5-tab | 3 viên | 1'], {}, 'severe severe'],
    [
      'meloxicam 15 mg in old people',
      'Mobic',
      ['meloxicam-7-5-tab | 2 viên | 1'],
      { age: years(80) },
      'severe',
    ],
    ['meloxicam 7,5 mg in old people', 'Mobic', ['meloxicam-7-5-tab | 1 viên | 1'], { age: years(80) }, 'ok'],
    ['amoxicillin 1 g × 3', 'Amoxil', ['amoxicillin-500-cap | 2 viên | 3'], {}, 'ok'],
    [
      'a combination by one of its substances',
      'Augmentin',
      ['amoxicillin-clavulanic-1000-tab | 1 viên | 2'],
      {},
      'ok',
    ],
    ['a combination too often', 'Augmentin', ['amoxicillin-clavulanic-1000-tab | 1 viên | 5'], {}, 'severe'],
    ['puffs in micrograms', 'Ventolin', ['salbutamol-100-inhaler | 2 nhát xịt | 4'], {}, 'ok'],
    ['too many puffs', 'Ventolin', ['salbutamol-100-inhaler | 4 nhát xịt | 4'], {}, 'severe severe'],
    ['a gel', 'own rule', ['diclofenac-1-gel | bôi mỏng | 3'], {}, '? applied-locally'],
    [
      'a spray for the nose of what is also inhaled',
      'own rule',
      ['budesonide-64-nose | 1 nhát xịt | 2'],
      {},
      '? applied-locally',
    ],
    ['a dose in words', 'own rule', ['paracetamol-500-tab | khi đau | 3'], {}, '? dose-not-a-number'],
    ['from one to two', 'own rule', ['paracetamol-500-tab | 1-2 viên | 3'], {}, '? dose-not-a-number'],
    ['no dose yet', 'own rule', ['paracetamol-500-tab | | 3'], {}, '? not-filled-in'],
    ['no times yet', 'own rule', ['paracetamol-500-tab | 1 viên | -'], {}, '? not-filled-in'],
    [
      'no times yet, but too much at once',
      'WHO Model Formulary',
      ['paracetamol-500-tab | 4 viên | -'],
      {},
      'severe ? not-filled-in',
    ],
    ['millilitres of a tablet', 'own rule', ['paracetamol-500-tab | 5 ml | 3'], {}, '? dose-not-a-number'],
    [
      'a strength that is no mass of the substance',
      'own rule',
      ['aluminium-phosphate-gel | 1 gói | 3'],
      {},
      '? strength-not-a-number',
    ],
    ['salts to be dissolved', 'own rule', ['ors-20-5-powder | 1 gói | 1'], {}, 'not in table'],
  ] satisfies Row[]);
});

describe('adults of little weight', () => {
  cases('dose', [
    [
      'paracetamol 1 g × 3 at 45 kg',
      'French SmPC',
      ['paracetamol-500-tab | 2 viên | 3'],
      { weightKg: 45 },
      'severe',
    ],
    [
      'paracetamol 1 g × 3 at 50 kg',
      'French SmPC',
      ['paracetamol-500-tab | 2 viên | 3'],
      { weightKg: 50 },
      'ok',
    ],
    [
      'paracetamol 500 mg × 4 at 45 kg',
      'French SmPC',
      ['paracetamol-500-tab | 1 viên | 4'],
      { weightKg: 45 },
      'ok',
    ],
    [
      'nobody weighed them',
      'French SmPC',
      ['paracetamol-500-tab | 1 viên | 4'],
      { weightKg: undefined },
      '? weight-unknown',
    ],
    [
      'a medicine without such a rule',
      'Brufen',
      ['ibuprofen-400-tab | 1 viên | 3'],
      { weightKg: undefined },
      'ok',
    ],
  ] satisfies Row[]);

  it('are told by their kilograms', () => {
    const [finding] = checkOf(
      checked([line('paracetamol-500-tab | 2 viên | 3')], { weightKg: 45 }),
      'dose',
    ).findings;
    expect(finding?.text.vi).toBe(
      'Paracetamol: 6 viên/ngày = 3.000 mg, tối đa 2.700 mg/ngày (người lớn dưới 50 kg: 60 mg/kg/ngày × 45 kg).',
    );
  });
});

describe('doses of children', () => {
  cases('dose', [
    ['paracetamol 15 mg/kg', 'Pocket', ['paracetamol-120-susp | 6 ml | 4'], child(14, 10), 'ok'],
    ['paracetamol 18 mg/kg', 'Pocket', ['paracetamol-120-susp | 7,5 ml | 3'], child(14, 10), 'severe'],
    ['paracetamol 12 mg/kg × 6', 'Pocket', ['paracetamol-120-susp | 5 ml | 6'], child(14, 10), 'severe'],
    [
      'paracetamol without a weight',
      'Pocket',
      ['paracetamol-120-susp | 5 ml | 4'],
      child(14),
      '? weight-unknown',
    ],
    [
      'far too much without a weight',
      'Pocket',
      ['paracetamol-500-tab | 2 viên | 4'],
      child(14),
      'severe severe ? weight-unknown',
    ],
    ['a whole bottle', 'Pocket', ['paracetamol-120-susp | 1 chai | 1'], child(14, 10), 'severe severe'],
    [
      'ibuprofen 10 mg/kg × 3',
      'WHO Model Formulary for Children',
      ['ibuprofen-100-susp | 6 ml | 3'],
      child(30, 12),
      'ok',
    ],
    [
      'ibuprofen 10 mg/kg × 4',
      'WHO Model Formulary for Children',
      ['ibuprofen-100-susp | 6 ml | 4'],
      child(30, 12),
      'severe',
    ],
    [
      'a heavy child keeps the most of children',
      'WHO Model Formulary for Children',
      ['ibuprofen-400-tab | 2 viên | 1'],
      child(160, 90),
      'severe',
    ],
    [
      'paracetamol as an adult from 16 years',
      'WHO Model Formulary',
      ['paracetamol-500-tab | 2 viên | 4'],
      child(192, 55),
      'ok',
    ],
    [
      'paracetamol as a child of 15 years',
      'Pocket',
      ['paracetamol-500-tab | 2 viên | 4'],
      child(191, 55),
      'severe severe',
    ],
    ['amoxicillin 45 mg/kg × 2', 'AWaRe', ['amoxicillin-250-powder | 2 gói | 2'], child(24, 12), 'ok'],
    ['amoxicillin 62 mg/kg', 'AWaRe', ['amoxicillin-250-powder | 3 gói | 2'], child(24, 12), 'severe severe'],
    ['loratadine 5 mg under 31 kg', 'Clarityn', ['loratadine-5-syrup | 5 ml | 1'], child(48, 16), 'ok'],
    [
      'loratadine 10 mg under 31 kg',
      'Clarityn',
      ['loratadine-10-tab | 1 viên | 1'],
      child(48, 16),
      'moderate',
    ],
    ['loratadine 10 mg at 31 kg', 'Clarityn', ['loratadine-10-tab | 1 viên | 1'], child(120, 31), 'ok'],
    [
      'loratadine by weight, without one',
      'Clarityn',
      ['loratadine-5-syrup | 5 ml | 1'],
      child(48),
      '? weight-unknown',
    ],
    ['zinc at 3 years', 'Pocket', ['zinc-sulfate-20-tab | 1 viên | 1'], child(36, 13), 'ok'],
    ['zinc at 3 months', 'Pocket', ['zinc-sulfate-20-tab | 1 viên | 1'], child(3, 6), 'moderate'],
    ['zinc in adults', 'own rule', ['zinc-sulfate-20-tab | 1 viên | 1'], {}, 'not in table'],
    ['no doses of children', 'own rule', ['meloxicam-7-5-tab | 1 viên | 1'], child(120, 30), 'not in table'],
    ['azithromycin 10 mg/kg', 'AWaRe', ['azithromycin-200-psusp | 3 ml | 1'], child(24, 12), 'ok'],
    [
      'azithromycin 33 mg/kg',
      'AWaRe',
      ['azithromycin-200-psusp | 10 ml | 1'],
      child(24, 12),
      'severe severe',
    ],
    [
      'either age: the limits of both',
      'Pocket',
      ['paracetamol-500-tab | 2 viên | 3'],
      { age: months(188, 199), weightKg: 60 },
      'severe',
    ],
    ['metronidazole 10 mg/kg', 'Pocket', ['metronidazole-250-tab | 1 viên | 3'], child(96, 25), 'ok'],
  ] satisfies Row[]);

  it('says the numbers, in the style of each language', () => {
    const grown = checkOf(checked([line('ibuprofen-400-tab | 2 viên | 4')]), 'dose').findings[0];
    expect(grown?.text.vi).toBe('Ibuprofen: 8 viên/ngày = 3.200 mg, tối đa 2.400 mg/ngày (người lớn).');
    expect(grown?.text.en).toBe('Ibuprofen: 8 tablets/day = 3,200 mg, at most 2,400 mg/day (adults).');
    const small = checked([line('paracetamol-120-susp | 7,5 ml | 3')], child(14, 10.5));
    expect(checkOf(small, 'dose').findings[0]?.text.vi).toBe(
      'Paracetamol: 7,5 ml/lần = 180 mg, tối đa 157,5 mg/lần (trẻ em: 15 mg/kg/lần × 10,5 kg).',
    );
  });
});
