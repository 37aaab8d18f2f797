import { describe, expect, it } from 'vitest';
import { stageNames } from '#shared/domain/support-case/stage-names.ts';
import { categoryNames } from '#shared/domain/visit/category-names.ts';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

const named = (names: Record<string, { vi: string; en: string }>, language: 'vi' | 'en') =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name[language]]));

describe('papers and files call it what the screen does', () => {
  it.each([
    ['categories', categoryNames, vi.category, en.category],
    ['stages of a case', stageNames, vi.cases.stage, en.cases.stage],
  ])('%s', (_, names, inVietnamese, inEnglish) => {
    expect(named(names, 'vi')).toEqual(inVietnamese);
    expect(named(names, 'en')).toEqual(inEnglish);
  });
});
