import { describe, expect, it } from 'vitest';
import { freeWord } from './free-word.ts';

describe('an id made of a name', () => {
  it('is the name in plain letters', () => {
    expect(freeWord('Da liễu & Răng', [])).toBe('da-lieu-rang');
  });

  it('gets a number where it is taken', () => {
    expect(freeWord('Dermatology', ['dermatology', 'dermatology-2'])).toBe('dermatology-3');
  });

  it('is there also for a name without letters', () => {
    expect(freeWord('…', [])).toBe('item');
  });
});
