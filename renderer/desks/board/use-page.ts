import { useEffect, useState } from 'react';
import { roomsOnOnePage } from './rooms.ts';

const pageMs = 12_000;

/** A part of a list that is too long for one board; the parts take turns. */
export function usePage<Item>(items: readonly Item[]): { shown: Item[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / roomsOnOnePage));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages === 1) return;
    const timer = setInterval(() => setTurn((before) => (before + 1) % pages), pageMs);
    return () => clearInterval(timer);
  }, [pages]);
  const page = turn % pages;
  const each = Math.ceil(items.length / pages);
  return { shown: items.slice(page * each, (page + 1) * each), page, pages };
}
