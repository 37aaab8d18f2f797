/** Ends many visits, one command after the other, and takes that back again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingReason } from '#shared/domain/visit/closing.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { notify } from '../../../ui/index.ts';

interface Ended {
  visit: string;
  /** The event that an undo names. */
  event: string;
}

export interface EndVisits {
  /** While it goes on. */
  progress: { done: number; total: number } | undefined;
  /** What was ended last and can be taken back. */
  ended: readonly Ended[];
  end(visits: readonly VisitSummary[], data: { reason: ClosingReason; note?: string }): Promise<void>;
  undo(): Promise<void>;
}

export function useEndVisits(): EndVisits {
  const { t } = useTranslation();
  const { send } = useSend();
  const [progress, setProgress] = useState<EndVisits['progress']>();
  const [ended, setEnded] = useState<readonly Ended[]>([]);

  /** Every item in turn; what was refused is told by `send`, and left out of the answer. */
  async function inTurn<Item, Done>(
    items: readonly Item[],
    work: (item: Item) => Promise<Done | undefined>,
  ): Promise<Done[]> {
    const all: Done[] = [];
    try {
      for (const [index, item] of items.entries()) {
        setProgress({ done: index, total: items.length });
        const done = await work(item);
        if (done !== undefined) all.push(done);
      }
    } finally {
      setProgress(undefined);
    }
    return all;
  }

  return {
    progress,
    ended,
    async end(visits, data) {
      const all = await inTurn(visits, async ({ id, lastEvent }): Promise<Ended | undefined> => {
        const basis = lastEvent ? { basis: lastEvent } : {};
        const reply = await send({ type: 'visit.close', subject: `visit/${id}`, data, ...basis });
        const event = reply?.events[0];
        return event === undefined ? undefined : { visit: id, event };
      });
      setEnded(all);
      const missed = visits.length - all.length;
      notify({
        tone: missed > 0 ? 'priority' : 'done',
        title: t('coordinator.endedVisits', { count: all.length }),
        ...(missed > 0 ? { text: t('coordinator.notEnded', { count: missed }) } : {}),
      });
    },
    async undo() {
      const all = await inTurn(ended, async ({ visit, event }) =>
        (await send({ type: 'visit.undo', subject: `visit/${visit}`, data: { event } })) ? visit : undefined,
      );
      setEnded(ended.filter(({ visit }) => !all.includes(visit)));
      notify({ tone: 'done', title: t('coordinator.undoneEnd', { count: all.length }) });
    },
  };
}
