import { describe, expect, it } from 'vitest';
import { closingCodes } from '#shared/domain/day/before-closing.ts';
import { openingCodes } from '#shared/domain/day/readiness.ts';
import { checks } from '../../desks/setup/opening/checks.ts';
import en from '../../i18n/en.json' with { type: 'json' };
import vi from '../../i18n/vi.json' with { type: 'json' };

const codes = [...openingCodes, ...closingCodes];

describe.each([
  ['Vietnamese', vi.check],
  ['English', en.check],
])('what is found before opening and closing, in %s', (_, words) => {
  it.each(codes)('has a name and a meaning for %s', (code) => {
    expect(words[code].title.trim()).not.toBe('');
    expect(words[code].text.trim()).not.toBe('');
  });

  it('has words for nothing that is never found', () => {
    expect(Object.keys(words).toSorted()).toEqual(['fine', ...codes].toSorted());
    expect(Object.keys(words.fine).toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
  });
});

it('each thing found before opening belongs to one check', () => {
  expect(checks.flatMap(({ codes: of }) => of).toSorted()).toEqual(openingCodes.toSorted());
});
