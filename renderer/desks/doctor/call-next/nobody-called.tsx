import { useTranslation } from 'react-i18next';
import type { Seat } from '#renderer/app/queue/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { usePersonName } from '#renderer/i18n/index.ts';
import { mayBeCalled, type WaitingItem } from '#renderer/mirror/index.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';

/** The middle of the desk while nobody is open: what to press, and who would come. */
export function NobodyCalled({ waiting, seat }: { waiting: readonly WaitingItem[]; seat: Seat }) {
  const { t } = useTranslation();
  const may = useMay();
  const nameOf = usePersonName();
  const next = waiting.find(mayBeCalled);
  if (!may('visit.call')) {
    return (
      <Panel fill>
        <EmptyState icon="people" title={t('doctor.onlyLook')} text={t('doctor.onlyLookText')} />
      </Panel>
    );
  }
  return (
    <Panel fill>
      {next ? (
        <EmptyState
          icon="doctor"
          title={t('doctor.start')}
          text={t('doctor.startNext', {
            ticket: next.visit.ticket,
            name: nameOf(next.visit.opened.person, next.visit.opened.date),
            room: seat.room.name,
          })}
        />
      ) : (
        <EmptyState icon="waiting" title={t('queue.nobody')} text={t('queue.nobodyText')} />
      )}
    </Panel>
  );
}
