import { describe, expect, it } from 'vitest';
import { gridFor, pagesOf } from './pages.ts';

const rooms = (count: number) => Array.from({ length: count }, (_, index) => index);
const sizes = (count: number) => pagesOf(rooms(count)).map((page) => page.length);

describe('the pages of the board', () => {
  it('are as few as hold ten rooms each, and evenly filled', () => {
    expect([1, 10, 11, 20, 21].map(sizes)).toEqual([[1], [10], [6, 5], [10, 10], [7, 7, 7]]);
  });

  it('are none without a room', () => {
    expect(pagesOf([])).toEqual([]);
  });

  it('hold every room once, in its order', () => {
    expect(pagesOf(rooms(23)).flat()).toEqual(rooms(23));
  });

  it('have a field of the grid for each of their rooms', () => {
    for (let count = 1; count <= 10; count += 1) {
      const { columns, rows } = gridFor(count);
      expect(columns * rows, `${count} rooms`).toBeGreaterThanOrEqual(count);
      expect(columns * (rows - 1), `${count} rooms leave no row empty`).toBeLessThan(count);
    }
  });
});
