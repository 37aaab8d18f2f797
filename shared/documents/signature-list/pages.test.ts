import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Heights, layOut } from './pages.ts';

const heights: Heights<{ id: number; height: number }> = {
  first: 70,
  other: 100,
  heading: 10,
  subtotal: 8,
  item: ({ height }) => height,
  end: 30,
};
const groups = fc
  .array(fc.array(fc.integer({ min: 5, max: 20 }), { minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map((each, group) => ({
      name: `group ${group}`,
      items: each.map((height, index) => ({ id: group * 1000 + index, height })),
    })),
  );

it('lays every item once and in order, and no page is fuller than it may be', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const pages = layOut(all, heights);
      expect(pages.flat().flatMap(({ items }) => items)).toEqual(all.flatMap(({ items }) => items));
      for (const [index, parts] of pages.entries()) {
        const used = parts.reduce(
          (sum, { items, whole }) =>
            sum +
            heights.heading +
            items.reduce((height, item) => height + item.height, 0) +
            (whole ? heights.subtotal : 0),
          index === pages.length - 1 ? heights.end : 0,
        );
        expect(used).toBeLessThanOrEqual(index === 0 ? heights.first : heights.other);
      }
    }),
  );
});

it('leaves neither a name, a sum nor the end alone on a page', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const parts = layOut(all, heights).flat();
      for (const { items } of parts) expect(items.length).toBeGreaterThan(0);
      expect(parts.filter(({ whole }) => whole).map(({ group }) => group)).toEqual(
        all.map(({ name }) => name),
      );
      for (const { group, continued, items } of parts)
        expect(continued).toBe(all.find(({ name }) => name === group)?.items[0] !== items[0]);
    }),
  );
});

it('gives an item that is higher than a page one to itself', () => {
  const items = [20, 300, 20].map((height, id) => ({ id, height }));
  const pages = layOut([{ name: 'only', items }], heights);
  expect(pages.map((parts) => parts.flatMap((part) => part.items.map(({ id }) => id)))).toEqual([
    [0],
    [1],
    [2],
  ]);
});
