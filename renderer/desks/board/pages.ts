/** How rooms share the screen. */

/** As many rooms as one screen holds with numbers that can be read from 8 m. */
const mostOnPage = 10;

export interface Grid {
  columns: number;
  rows: number;
  /** `wide`: the number stands beside the words, because there is no room above them. */
  shape: 'tall' | 'wide';
}

/** Rooms spread evenly over as few pages as they need. */
export function pagesOf<Room>(rooms: readonly Room[]): Room[][] {
  const pages = Math.ceil(rooms.length / mostOnPage);
  const onPage = Math.ceil(rooms.length / pages);
  return Array.from({ length: pages }, (_, page) => rooms.slice(page * onPage, (page + 1) * onPage));
}

/** The grid for so many rooms: the one that leaves their numbers the largest. */
export function gridFor(rooms: number): Grid {
  if (rooms <= 3) return { columns: 1, rows: Math.max(1, rooms), shape: 'wide' };
  if (rooms <= 6) return { columns: rooms === 4 ? 2 : 3, rows: 2, shape: 'tall' };
  return { columns: 2, rows: Math.ceil(rooms / 2), shape: 'wide' };
}
