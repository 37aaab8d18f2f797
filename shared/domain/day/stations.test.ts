import { expect, it } from 'vitest';
import { freeLetter } from './stations.ts';

it('gives the next letter that nobody has, and none when all are taken', () => {
  expect(freeLetter(new Set(['A']))).toBe('B');
  expect(freeLetter(new Set(['A', 'C']))).toBe('B');
  expect(freeLetter(new Set([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']))).toBeUndefined();
});
