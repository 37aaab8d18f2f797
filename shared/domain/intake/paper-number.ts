/**
 * Numbers of paper forms, for when the power is gone: the station's letter, `G` (giấy) and a counter of their own,
 * `AG-007`. They never collide with tickets, and a block once reserved is never reserved again.
 */

const pattern = /^([A-Z])G-(\d{3,6})$/;

export function formatPaperNumber(station: string, number: number): string {
  return `${station}G-${String(number).padStart(3, '0')}`;
}

/** Station and counter of a paper number; nothing when it is none. */
export function parsePaperNumber(text: string): { station: string; number: number } | undefined {
  const found = pattern.exec(text);
  return found?.[1] ? { station: found[1], number: Number(found[2]) } : undefined;
}
