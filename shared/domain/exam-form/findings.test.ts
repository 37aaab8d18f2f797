import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { findingsOf, type Language, unusualInWords } from './findings.ts';
import { sampleForm } from './testing/sample-form.ts';

const words = (answers: Answers, language: Language = 'vi') =>
  findingsOf(sampleForm, answers, language).flatMap(({ findings }) =>
    findings.map(({ label, value }) => `${label}: ${value}`),
  );

describe('findings in words', () => {
  it.each<[Answers, string[]]>([
    [{}, []],
    [{ pain: 'no' }, ['Đau ngực: Không']],
    [{ pain: 'yes', spreads: [] }, ['Đau ngực: Có', 'Lan đến: không']],
    [{ spreads: ['arm', 'jaw'] }, ['Lan đến: Tay, Hàm']],
    [{ strength: { left: '5', right: '5' } }, ['Sức cơ: 5']],
    [{ strength: { left: '5', right: '4' } }, ['Sức cơ: Tay phải: 4']],
    [{ strength: { left: '3', right: '4' } }, ['Sức cơ: Tay trái: 3; Tay phải: 4']],
    [{ strength: { left: '5' } }, ['Sức cơ: Tay trái: 5']],
    [{ size: 12.5 }, ['Kích thước: 12,5 cm']],
    [{ since: 'hôm qua' }, ['Từ khi: hôm qua']],
    [{ eyes: 'open', speech: 'clear' }, ['Mắt: Mở', 'Lời nói: Rõ', 'Điểm: 9']],
  ])('of %j', (answers, expected) => {
    expect(words(answers)).toEqual(expected);
  });

  it('are in the language asked for, with its numbers', () => {
    expect(words({ pain: 'yes', spreads: [], size: 12.5 }, 'en')).toEqual([
      'Chest pain: Yes',
      'Spreads to: none',
      'Size: 12.5 cm',
    ]);
  });

  it('stand under their sections, and say what is unusual, what is normal, and what is neither', () => {
    const found = findingsOf(sampleForm, { pain: 'yes', eyes: 'open', size: 12, ends: 'Tốt' }, 'vi');
    expect(
      found.map(({ title, findings }) => [
        title,
        findings.map((each) => [each.field, each.unusual, each.normal]),
      ]),
    ).toEqual([
      ['Đau', [['pain', true, false]]],
      ['Thần kinh', [['eyes', false, false]]],
      [
        'Gan',
        [
          ['size', false, true],
          ['ends', false, false],
        ],
      ],
    ]);
  });
});

it('puts what is out of the ordinary, and what was written, into a line', () => {
  const answers = { pain: 'yes', spreads: ['arm'], since: 'hôm qua', strength: { left: '5', right: '5' } };
  expect(unusualInWords(sampleForm, answers, 'vi')).toBe('Đau ngực: Có; Lan đến: Tay; Từ khi: hôm qua');
  expect(unusualInWords(sampleForm, { pain: 'no', size: 12 }, 'vi')).toBe('');
});
