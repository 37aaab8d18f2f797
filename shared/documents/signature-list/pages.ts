/** How rows in groups are laid on pages, so that each page can say what its own rows come to. */

export interface Group<Item> {
  name: string;
  /** At least one. */
  items: readonly Item[];
}

/** The part of a group that stands on one page. */
export interface PagePart<Item> {
  group: string;
  /** It began on an earlier page. */
  continued: boolean;
  items: Item[];
  /** All items of the group, when it ends on this page. */
  whole?: readonly Item[];
}

/** Heights in points. */
export interface Heights<Item> {
  /** What the first page has for rows, and each page after it. */
  first: number;
  other: number;
  /** The name of a group, which is repeated where it goes on, and the line with its sum. */
  heading: number;
  subtotal: number;
  item: (item: Item) => number;
  /** What stands under the last row, and on its page. */
  end: number;
}

/**
 * Every item once, in order. A group's name never stands without an item under it, nor its sum without one above it, and
 * the end not on a page of its own. An item that is higher than a page has one to itself.
 */
export function layOut<Item>(groups: readonly Group<Item>[], heights: Heights<Item>): PagePart<Item>[][] {
  const pages: PagePart<Item>[][] = [[]];
  let left = heights.first;
  for (const { name: group, items } of groups) {
    for (const [index, item] of items.entries()) {
      const isLast = index === items.length - 1;
      const below =
        (isLast ? heights.subtotal : 0) + (isLast && items === groups.at(-1)?.items ? heights.end : 0);
      const opens = (page: PagePart<Item>[] | undefined) => page?.at(-1)?.group !== group;
      const needed = () => heights.item(item) + (opens(pages.at(-1)) ? heights.heading : 0);
      if (needed() + below > left && pages.at(-1)?.length) {
        pages.push([]);
        left = heights.other;
      }
      left -= needed() + (isLast ? heights.subtotal : 0);
      const page = pages.at(-1);
      if (opens(page)) page?.push({ group, continued: index > 0, items: [] });
      const part = page?.at(-1);
      part?.items.push(item);
      if (part && isLast) part.whole = items;
    }
  }
  return pages;
}
