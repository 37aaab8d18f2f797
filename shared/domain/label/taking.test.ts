import { describe, expect, it } from 'vitest';
import { doseFigure, drawnDose, foodOf, needsOf, timesInWords } from './taking.ts';

describe('food', () => {
  it.each([
    ['sau ăn', 'after'],
    ['Uống sau khi ăn; không uống rượu bia trong khi dùng thuốc', 'after'],
    ['trong hoặc ngay sau bữa ăn', 'after'],
    ['một lần vào buổi sáng, sau khi ăn', 'after'],
    ['trước ăn 30 phút', 'before'],
    ['trước bữa ăn sáng và tối 30 phút', 'before'],
    ['uống trong bữa ăn', 'with'],
    ['uống cùng bữa ăn', 'with'],
    ['Uống vào đầu bữa ăn', 'with'],
    ['buổi sáng lúc đói', 'empty'],
    ['Uống lúc đói: 1 giờ trước hoặc 2 giờ sau bữa ăn', 'empty'],
  ] as const)('of %j is told as %s', (when, food) => {
    expect(foodOf(when)).toBe(food);
  });

  it.each([
    '',
    'buổi tối, trước khi đi ngủ',
    'súc miệng sau khi hít',
    'giữa các bữa ăn',
    'trước khi ăn, hoặc sau ăn nếu đau bụng',
    'sau ăn 2 giờ',
    'không uống lúc đói',
    'không uống sau ăn',
  ])('of %j has no sign: it is not plain', (when) => {
    expect(foodOf(when)).toBeUndefined();
  });
});

describe('what is taken when it is needed', () => {
  it.each([
    ['khi đau', ['pain']],
    ['khi sốt, cách nhau ít nhất 6 giờ', ['fever']],
    ['khi đau hoặc sốt', ['pain', 'fever']],
    ['sau bữa ăn, khi đau, cách nhau ít nhất 6 giờ', ['pain']],
    ['khi khó thở, khò khè', ['other']],
    ['sau ăn', []],
    ['lúc đói', []],
    ['sau ăn nếu đau bụng', []],
  ] as const)('%j: %j', (when, needs) => {
    expect(needsOf(when)).toEqual(needs);
  });
});

describe('a time of the day that is said in words only', () => {
  it.each([
    ['sáng', 'sáng'],
    ['buổi tối', 'buổi tối'],
    ['buổi sáng, sau ăn', 'buổi sáng'],
    ['sau ăn; buổi trưa và buổi tối', 'buổi trưa và buổi tối'],
    ['khi đau, trước khi ngủ', 'trước khi ngủ'],
    ['không uống buổi tối', 'không uống buổi tối'],
    ['tối đa 4 lần mỗi ngày', ''],
    ['khi đau, tối thiểu cách nhau 6 giờ', ''],
    ['sau ăn', ''],
    ['', ''],
  ])('of %j is %j', (when, told) => {
    // More often than the words name times: they do not say which.
    expect(timesInWords({ when, timesPerDay: 5 })).toBe(told);
    expect(timesInWords({ when, timesPerDay: 5, times: [] })).toBe(told);
  });

  it('is not said again where the times are known, which have signs', () => {
    expect(timesInWords({ when: 'buổi sáng', timesPerDay: 5, times: ['morning'] })).toBe('');
    expect(timesInWords({ when: 'buổi sáng', timesPerDay: 1 })).toBe('');
  });
});

describe('a dose', () => {
  const tablet = { vi: 'viên nén', en: 'tablet' };
  const capsule = { vi: 'viên nang', en: 'capsule' };

  it.each([
    ['1 viên', tablet, 'tablet', 1, '1'],
    ['1½ viên', tablet, 'tablet', 1.5, '1½'],
    ['nửa viên', tablet, 'tablet', 0.5, '½'],
    ['¼ viên', tablet, 'tablet', 0.25, '¼'],
    ['2 viên', capsule, 'capsule', 2, '2'],
    ['½ gói', tablet, 'sachet', 0.5, '½'],
    ['2,5 ml', tablet, 'ml', 2.5, '2,5 ml'],
    ['2 nhát xịt', tablet, 'puff', 2, '2'],
    ['3 giọt', tablet, 'drop', 3, '3'],
  ] as const)('of %s is drawn', (dose, form, shape, amount, figure) => {
    expect(drawnDose({ dose, form })).toMatchObject({ shape, amount });
    expect(doseFigure({ dose })).toBe(figure);
  });

  it.each([
    ['1-2 viên', tablet],
    ['1 lượng vừa đủ', tablet],
    ['½ viên', capsule],
    ['1½ giọt', tablet],
    ['7 viên', tablet],
  ])('of %s is not drawn, and left to its words', (dose, form) => {
    expect(drawnDose({ dose, form })).toBeUndefined();
  });

  it('without a number of its own has none beside its signs', () => {
    expect(doseFigure({ dose: '1 lượng vừa đủ' })).toBeUndefined();
    expect(doseFigure({ dose: '1-2 viên' })).toBeUndefined();
  });
});
