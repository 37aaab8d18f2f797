import { describe, expect, it } from 'vitest';
import { line } from '#shared/documents/testing/samples.ts';
import { howToTakeInEnglish } from '#shared/domain/label/in-english.ts';
import { foodOf } from '#shared/domain/label/taking.ts';
import { timingPhrases } from '#shared/domain/label/timing-phrases.ts';
import { tables } from './testing/prescribed.ts';

const phrases = timingPhrases(tables);
const said = tables.substances
  .flatMap(({ substances, combinations }) => [...substances, ...combinations])
  .flatMap(({ dosing }) => [...(dosing?.adult?.usual ?? []), ...(dosing?.child?.usual ?? [])])
  .flatMap(({ when }) => (when ? [when] : []));

describe('when a medicine of the tables is taken', () => {
  it('stands on an English label in the words of the tables', () => {
    expect(said.length).toBeGreaterThan(100);
    for (const { vi, en } of said) {
      const told = howToTakeInEnglish(line({ when: vi }), phrases);
      expect(told.toLowerCase()).toContain(en.toLowerCase().replace(/^take /, ''));
      expect(told).not.toContain(vi);
    }
  });

  it('has a sign for food only where the English words say the same', () => {
    const words = {
      before: /before|just before/i,
      after: /after/i,
      with: /with|start of a meal/i,
      empty: /empty stomach/i,
    };
    for (const { vi, en } of said) {
      const food = foodOf(vi);
      if (food) expect(en, `${vi}: ${food}`).toMatch(words[food]);
    }
  });
});
