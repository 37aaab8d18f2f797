import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat, SeatQueue } from '#renderer/app/queue/index.ts';
import { notify } from '#renderer/ui/index.ts';

/** Says it when somebody who was held by this room comes back to it: their answer is there, or will not come. */
export function useAnswersNoticed({ called, held, waiting }: SeatQueue, { room }: Seat): void {
  const { t } = useTranslation();
  // Each list is read on its own: for a moment somebody may be in none of them.
  const away = useRef(new Set<string>());
  useEffect(() => {
    for (const { visit, entry } of waiting) {
      if (!away.current.delete(visit.id) || entry.room?.id !== room.id || !entry.room.returning) continue;
      const text = t('orders.isBackText');
      notify({ tone: 'done', title: t('orders.isBack', { ticket: visit.ticket }), text });
    }
    for (const { visit } of called) away.current.delete(visit.id);
    for (const { visit, entry } of held) if (entry.hold?.room === room.id) away.current.add(visit.id);
  }, [called, held, waiting, room.id, t]);
}
