import { useTranslation } from 'react-i18next';
import { useOneAtATime, useTellProblem } from '#renderer/app/use-send.ts';
import { wordsOf } from '#renderer/i18n/index.ts';
import { mayBeCalled, useMirror, type WaitingItem } from '#renderer/mirror/index.ts';
import { notify, unnotify } from '#renderer/ui/index.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Seat } from '../seat/seat.ts';
import { callNext } from './call-next.ts';

const calling = 'visit.call';

interface Callable {
  visit: Pick<VisitSummary, 'id' | 'lastEvent'>;
}

/** Calls people into this room; `onCalled` learns who is coming. */
export function useCallNext(seat: Seat, onCalled: (visit: string) => void) {
  const { t } = useTranslation();
  const mirror = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();

  const call = (queue: readonly Callable[]) =>
    run(async () => {
      unnotify(calling);
      try {
        const next = await callNext(queue, async ({ visit }) => {
          const reply = await mirror.send({
            type: calling,
            subject: `visit/${visit.id}`,
            ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
            data: { specialty: seat.place.id, room: seat.room.id },
          });
          return reply.ok ? undefined : reply.refusal;
        });
        if ('called' in next) onCalled(next.called.visit.id);
        else if ('nobody' in next)
          notify({ tone: 'waiting', title: t('queue.nobody'), text: t('queue.nobodyText') }, calling);
        else notify({ tone: 'problem', ...wordsOf(next.refusal.code, next.refusal.params) }, calling);
      } catch (error) {
        tell(error, calling);
      }
    });
  return {
    busy,
    /** The first of the queue who can come now. */
    callNext: (waiting: readonly WaitingItem[]) => call(waiting.filter(mayBeCalled)),
    /** One person, whatever their place. */
    callThis: (visit: Callable['visit']) => call([{ visit }]),
  };
}
