import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts } from './in-parts.ts';

const bytes = (part: readonly string[]) => new TextEncoder().encode(JSON.stringify(part)).length;

describe('parts of a list that is sent', () => {
  it('hold everything once, in its order, and fit where one item does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 })), (items) => {
        const parts = inParts(items, 150);
        expect(parts.flat()).toEqual(items);
        expect(parts.every((part) => part.length > 0 && bytes(part) <= 152)).toBe(true);
      }),
    );
  });

  it('are one where all fits', () => {
    expect(inParts(['a', 'b'])).toEqual([['a', 'b']]);
    expect(inParts([])).toEqual([]);
  });
});
