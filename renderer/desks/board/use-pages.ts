import { useEffect, useState } from 'react';

const turnAfterMs = 12_000;

export interface Pages {
  page: number;
  /** Somebody has stopped the turning. */
  isStill: boolean;
  toggle: () => void;
}

/**
 * Which page is on the screen. They take turns, unless one is wanted: the one whose room has just called. `reason` says
 * for what it is wanted, so that the same page can be wanted again.
 */
export function usePages(pages: number, wanted: number | undefined, reason: string | undefined): Pages {
  const [page, setPage] = useState(0);
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    if (reason !== undefined && wanted !== undefined) setPage(wanted);
  }, [wanted, reason]);
  const turns = pages > 1 && !isStill && reason === undefined;
  useEffect(() => {
    if (!turns) return;
    const timer = setInterval(() => setPage((before) => (before + 1) % pages), turnAfterMs);
    return () => clearInterval(timer);
  }, [turns, pages]);
  return { page: Math.min(page, Math.max(0, pages - 1)), isStill, toggle: () => setStill(!isStill) };
}
