import { describe, expect, it } from 'vitest';
import { checked, checkOf, line, months, years } from './testing/prescribed.ts';
import { cases, type Row } from './testing/rows.ts';

const child = (ageMonths: number, weightKg?: number) => ({ age: months(ageMonths), weightKg });

describe('fixed combinations', () => {
  cases('dose', [
    ['all of it within the most', 'Glucovance', ['own-metformin-glibenclamide | 1 viên | 4'], {}, 'ok'],
    [
      'another substance over its own most, though the one that doses it is not',
      'WHO Model Formulary',
      ['own-metformin-glibenclamide | 1 viên | 5'],
      {},
      'severe',
    ],
    ['one tablet of valsartan 320 mg', 'Diovan', ['own-amlodipine-valsartan | 1 viên | 1'], {}, 'ok'],
    [
      'too much valsartan at once and in a day',
      'Diovan',
      ['own-amlodipine-valsartan | 2 viên | 1'],
      {},
      'severe severe',
    ],
    [
      'co-trimoxazole for a small child: both substances',
      'Bactrim',
      ['cotrimoxazole-480-tab | 1 viên | 2'],
      child(30, 12),
      'severe severe severe severe',
    ],
    [
      'co-trimoxazole for a child of 25 kg',
      'Bactrim',
      ['cotrimoxazole-480-tab | 1 viên | 2'],
      child(96, 25),
      'ok',
    ],
    [
      'more vitamin B6 than alone, as the label of the combination gives it',
      'Neurobion',
      ['vitamin-b1-b6-b12-tab | 1 viên | 3'],
      {},
      'moderate',
    ],
    [
      'more than the label gives',
      'WHO Model Formulary',
      ['vitamin-b1-b6-b12-tab | 1 viên | 4'],
      {},
      'severe severe',
    ],
    ['no doses of the other substance', 'Augmentin', ['own-augmentin | 1 viên | 2'], {}, 'ok'],
    ['iron with folic acid', 'own rule', ['iron-folic-tab | 1 viên | 2'], {}, 'ok'],
  ] satisfies Row[]);

  it('say what the label of the combination gives', () => {
    const [finding] = checkOf(checked([line('vitamin-b1-b6-b12-tab | 1 viên | 2')]), 'dose').findings;
    expect(finding?.text.vi).toBe(
      'Pyridoxine: 2 viên/ngày = 400 mg, tối đa 150 mg/ngày (người lớn). Nhãn của thuốc phối hợp này cho đến 600 mg/ngày.',
    );
  });
});

describe('one substance in several lines', () => {
  const both = ['paracetamol-500-tab | 2 viên | 3', 'own-paracetamol-ibuprofen | 1 viên | 4'];
  cases('dose', [
    ['together over the most of a day', 'WHO Model Formulary', both, {}, 'severe'],
    ['in the other order', 'WHO Model Formulary', both.toReversed(), {}, 'severe'],
    [
      'together within the most',
      'WHO Model Formulary',
      ['paracetamol-500-tab | 2 viên | 3', 'own-paracetamol-ibuprofen | 1 viên | 3'],
      {},
      'ok',
    ],
    [
      'the same medicine twice',
      'WHO Model Formulary',
      ['paracetamol-500-tab | 1 viên | 4', 'paracetamol-500-tab | 1 viên | 5'],
      {},
      'severe',
    ],
    [
      'the most of old people',
      'Mobic',
      ['meloxicam-7-5-tab | 1 viên | 1', 'meloxicam-7-5-tab | 1 viên | 1'],
      { age: years(80) },
      'severe',
    ],
    [
      'the same for the young',
      'Mobic',
      ['meloxicam-7-5-tab | 1 viên | 1', 'meloxicam-7-5-tab | 1 viên | 1'],
      {},
      'ok',
    ],
    [
      'the most of somebody light',
      'French SmPC',
      ['paracetamol-500-tab | 1 viên | 4', 'own-paracetamol-ibuprofen | 1 viên | 3'],
      { weightKg: 45 },
      'severe',
    ],
    [
      'one line alone is over: told of that line',
      'WHO Model Formulary',
      ['paracetamol-500-tab | 2 viên | 5', 'own-paracetamol-ibuprofen | 1 viên | 3'],
      {},
      'severe',
    ],
    [
      'and not of the other one',
      'WHO Model Formulary',
      ['own-paracetamol-ibuprofen | 1 viên | 3', 'paracetamol-500-tab | 2 viên | 5'],
      {},
      'ok',
    ],
    [
      'a vitamin that its combination only warns of',
      'WHO Model Formulary',
      ['vitamin-b1-b6-b12-tab | 1 viên | 1', 'vitamin-b1-b6-b12-tab | 1 viên | 1'],
      {},
      'severe moderate',
    ],
    [
      'the other line is told in words',
      'own rule',
      ['paracetamol-500-tab | 2 viên | 3', 'own-paracetamol-ibuprofen | khi đau | 3'],
      {},
      '? other-line-not-counted',
    ],
    [
      'of the other line the times are missing',
      'own rule',
      ['paracetamol-500-tab | 2 viên | 3', 'own-paracetamol-ibuprofen | 1 viên | -'],
      {},
      '? other-line-not-counted',
    ],
    [
      'what can be counted is too much already',
      'WHO Model Formulary',
      [...both, 'paracetamol-120-susp | khi sốt | 3'],
      {},
      'severe ? other-line-not-counted',
    ],
    [
      'nobody weighed the child',
      'own rule',
      ['paracetamol-120-susp | 3 ml | 2', 'paracetamol-120-susp | 3 ml | 2'],
      child(14),
      '? weight-unknown',
    ],
    [
      'a child by its weight',
      'Pocket',
      ['paracetamol-120-susp | 5 ml | 3', 'paracetamol-120-susp | 5 ml | 3'],
      child(14, 10),
      'severe',
    ],
    [
      'a gel beside a tablet',
      'own rule',
      ['diclofenac-50-tab | 1 viên | 3', 'diclofenac-1-gel | bôi mỏng | 3'],
      {},
      'ok',
    ],
    [
      'no maximum in the tables',
      'own rule',
      ['own-augmentin | 1 viên | 2', 'own-unknown | 1 viên | 3'],
      {},
      'ok',
    ],
  ] satisfies Row[]);

  it('say which lines, under each of them by the same key', () => {
    const report = checked(both.map((each) => line(each)));
    const [one, other] = [0, 1].map((at) => checkOf(report, 'dose', at).findings[0]);
    expect(one).toEqual(other);
    expect(one?.text.vi).toBe(
      'Paracetamol trong 2 dòng – Paracetamol + Ibuprofen 325 mg + 200 mg (1.300 mg); Paracetamol 500 mg (3.000 mg): tổng 4.300 mg/ngày, tối đa 4.000 mg/ngày (người lớn).',
    );
  });

  it('names the line that cannot be counted', () => {
    const report = checked([
      line('paracetamol-500-tab | 2 viên | 3'),
      line('paracetamol-120-susp | khi sốt | 3'),
    ]);
    expect(checkOf(report, 'dose').about).toEqual(['Paracetamol 120 mg/5 ml, chai 60 ml']);
  });
});
