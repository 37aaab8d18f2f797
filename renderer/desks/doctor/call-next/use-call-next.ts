import { useTranslation } from 'react-i18next';
import { useOneAtATime, useTellProblem } from '#renderer/app/use-send.ts';
import { wordsOf } from '#renderer/i18n/index.ts';
import { type QueueItem, useMirror } from '#renderer/mirror/index.ts';
import { notify, unnotify } from '#renderer/ui/index.ts';
import type { Seat } from '../seat/seat.ts';
import { callNext } from './call-next.ts';

const calling = 'visit.call';

/** Calls people into this room; `onCalled` learns who is coming. */
export function useCallNext(seat: Seat, onCalled: (visit: string) => void) {
  const { t } = useTranslation();
  const mirror = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();

  /** The first of these who is still to be had. */
  const call = (queue: readonly QueueItem[]) =>
    run(async () => {
      unnotify(calling);
      try {
        const next = await callNext(queue, async ({ visit }) => {
          const reply = await mirror.send({
            type: calling,
            subject: `visit/${visit.id}`,
            ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
            data: { specialty: seat.specialty.id, room: seat.room.id },
          });
          return reply.ok ? undefined : reply.refusal;
        });
        if ('called' in next) onCalled(next.called.visit.id);
        else if ('nobody' in next)
          notify({ tone: 'waiting', title: t('doctor.nobody'), text: t('doctor.nobodyText') }, calling);
        else notify({ tone: 'problem', ...wordsOf(next.refusal.code, next.refusal.params) }, calling);
      } catch (error) {
        tell(error, calling);
      }
    });
  return { call, busy };
}
