import { describe, expect, it } from 'vitest';
import { nextMark } from './completing-field.tsx';

describe('arrow keys in the list under a field', () => {
  it('begin at either end from the text', () => {
    expect(nextMark(-1, 3, 1)).toBe(0);
    expect(nextMark(-1, 3, -1)).toBe(2);
  });

  it('come back to the text after the last option and before the first', () => {
    expect(nextMark(2, 3, 1)).toBe(-1);
    expect(nextMark(0, 3, -1)).toBe(-1);
    expect(nextMark(1, 3, 1)).toBe(2);
  });

  it('stay in the text when there is nothing to choose', () => {
    expect(nextMark(-1, 0, 1)).toBe(-1);
    expect(nextMark(-1, 0, -1)).toBe(-1);
  });
});
