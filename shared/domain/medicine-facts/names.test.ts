import { describe, expect, it } from 'vitest';
import { createNameFinder, createNameReader, partsOf, saysNothing } from './names.ts';

const named = [
  { of: 'amoxicillin', names: ['Amoxicillin'] },
  { of: 'omeprazole', names: ['Omeprazole'] },
  { of: 'aspirin', names: ['Acetylsalicylic acid', 'Aspirin'] },
  { of: 'metformin', names: ['Metformin'] },
  { of: 'cefalexin', names: ['Cefalexin', 'Cephalexin'] },
  { of: 'glucose', names: ['Glucose'] },
  { of: 'potassium-chloride', names: ['Potassium chloride', 'Kali clorid'] },
  { of: 'ferrous-sulfate', names: ['Ferrous sulfate'] },
  { of: 'ferrous-fumarate', names: ['Ferrous fumarate'] },
  { of: 'penicillin-v', names: ['Penicillin V'] },
  { of: 'penicillins', names: ['Penicillin'] },
];

describe('finding a substance by its name', () => {
  const find = createNameFinder(named);
  it.each([
    ['Amoxicillin', 'amoxicillin'],
    ['Amoxicilin', 'amoxicillin'],
    ['amoxycillin', 'amoxicillin'],
    ['Amoxicilin trihydrat', 'amoxicillin'],
    ['Amoxicilin (dưới dạng Amoxicilin trihydrat)', 'amoxicillin'],
    ['Omeprazol', 'omeprazole'],
    ['Acid acetylsalicylic', 'aspirin'],
    ['Axit acetylsalicylic', 'aspirin'],
    ['Metformin hydroclorid', 'metformin'],
    ['Metformin hydrochloride', 'metformin'],
    ['Cephalexin monohydrat', 'cefalexin'],
    ['Glucose anhydrous', 'glucose'],
    ['Glucose khan', 'glucose'],
    ['Kali clorid', 'potassium-chloride'],
    ['Potassium chlorid', 'potassium-chloride'],
    ['Ferrous fumarate', 'ferrous-fumarate'],
    ['Ferrous', undefined],
    ['Potassium', undefined],
    ['Ampicillin', undefined],
    ['', undefined],
  ])('%s', (name, expected) => {
    expect(find(name)).toBe(expected);
  });
});

describe('reading names in words', () => {
  const read = createNameReader(named);
  it.each([
    ['dị ứng amoxicilin, nổi mẩn', ['amoxicillin']],
    ['Penicillin V', ['penicillin-v']],
    ['penicilin', ['penicillins']],
    ['đang uống metformin và omeprazol', ['metformin', 'omeprazole']],
    ['acid acetylsalicylic 100', ['aspirin']],
    ['metforminlike', []],
    ['thuốc nam', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['', 'Không', 'không có', ' none ', 'Không dùng gì', 'Không uống thuốc gì'])(
    'takes “%s” for nothing',
    (text) => {
      expect(saysNothing(text)).toBe(true);
      expect(partsOf(text)).toEqual([]);
    },
  );

  it('takes apart what is told one after another', () => {
    expect(partsOf('amlodipin 5mg, thuốc nam; metformin và không')).toEqual([
      'amlodipin 5mg',
      'thuốc nam',
      'metformin',
    ]);
  });
});
