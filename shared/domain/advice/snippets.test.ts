import { describe, expect, it } from 'vitest';
import file from '#resources/advice/snippets.json' with { type: 'json' };
import {
  isAdvised,
  type Snippet,
  snippetFileSchema,
  snippetsFor,
  withoutSnippet,
  withSnippet,
} from './snippets.ts';

const snippet = (id: string, icd10: string[], specialty?: string): Snippet => ({
  id,
  icd10,
  ...(specialty ? { specialty } : {}),
  text: { vi: `Lời dặn ${id}.`, en: `Advice ${id}.` },
});
const all = [
  snippet('salt', ['I10', 'N18'], 'cardiology'),
  snippet('walk', ['I', 'E11'], undefined),
  snippet('sugar', ['E11'], 'gastroenterology'),
  snippet('puffer', ['J45.9'], undefined),
];
const offered = (specialty: string, ...codes: (string | undefined)[]) =>
  snippetsFor(
    all,
    codes.map((code) => ({ ...(code ? { code } : {}), text: 'x' })),
    specialty,
  ).map(({ id }) => id);

describe('advice is offered', () => {
  it('by the beginnings of the codes, those of the main diagnosis first', () => {
    expect(offered('neurology', 'E11.9', 'I10')).toEqual(['walk', 'sugar', 'salt']);
    expect(offered('neurology', 'J45.9')).toEqual(['puffer']);
    expect(offered('neurology', 'J45.0')).toEqual([]);
  });

  it('in an order that the specialty only hints at', () => {
    expect(offered('gastroenterology', 'E11.9')).toEqual(['sugar', 'walk']);
    expect(offered('cardiology', 'E11.9')).toEqual(['walk', 'sugar']);
  });

  it('for no diagnosis without a code', () => {
    expect(offered('cardiology', undefined)).toEqual([]);
  });

  it('no more than there are digits', () => {
    const many = Array.from({ length: 20 }, (_, at) => snippet(`s${at}`, ['I10']));
    expect(snippetsFor(many, [{ code: 'I10', text: 'x' }], '')).toHaveLength(9);
  });
});

describe('in the text', () => {
  const [salt, walk] = [snippet('salt', ['I10']), snippet('walk', ['I10'])];

  it('each stands on a line of its own, and never twice', () => {
    const once = withSnippet(withSnippet('Uống thuốc đều.', salt), walk);
    expect(once).toBe('Uống thuốc đều.\nLời dặn salt.\nLời dặn walk.');
    expect(withSnippet(once, salt)).toBe(once);
    expect(isAdvised(once, walk)).toBe(true);
  });

  it('goes out again without touching what was typed', () => {
    const text = 'Uống thuốc đều.\nLời dặn salt.\nKhám lại.';
    expect(withoutSnippet(text, salt)).toBe('Uống thuốc đều.\nKhám lại.');
    expect(withoutSnippet('Lời dặn salt. Nhé', salt)).toBe('Nhé');
    expect(withoutSnippet('Chữ đã sửa.', salt)).toBe('Chữ đã sửa.');
  });
});

it('the program brings snippets that fit into an exam, all nine of any diagnosis together', () => {
  const { snippets } = snippetFileSchema.parse(file);
  const longest = snippets
    .map(({ text }) => text.vi.length)
    .toSorted((a, b) => b - a)
    .slice(0, 9);
  expect(longest.reduce((sum, length) => sum + length + 1, 0)).toBeLessThanOrEqual(2000);
});
