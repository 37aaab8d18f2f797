import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import { wordsOf } from './words.ts';

describe('a refusal', () => {
  it.each([
    ['vi', 'Áo khoác'],
    ['en', 'Jacket'],
  ])('calls a thing of the day as the window speaks: %s', async (lng, name) => {
    await i18next.init({ lng, resources: { vi: { translation: vi }, en: { translation: en } } });
    const { title } = wordsOf('gift-received', { name: { vi: 'Áo khoác', en: 'Jacket' }, most: 1 });
    expect(title).toContain(name);
  });
});
