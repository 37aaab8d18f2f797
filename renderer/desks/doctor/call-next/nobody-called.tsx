import { useTranslation } from 'react-i18next';
import { useMay } from '#renderer/app/session.ts';
import type { QueueItem } from '#renderer/mirror/index.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';
import type { Seat } from '../seat/seat.ts';
import { callable } from './call-next.ts';

/** The middle of the desk while nobody is open: what to press, and who would come. */
export function NobodyCalled({ waiting, seat }: { waiting: readonly QueueItem[]; seat: Seat }) {
  const { t } = useTranslation();
  const may = useMay();
  const [next] = callable(waiting);
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
            name: next.visit.opened.person.name,
            room: seat.room.name,
          })}
        />
      ) : (
        <EmptyState icon="waiting" title={t('doctor.nobody')} text={t('doctor.nobodyText')} />
      )}
    </Panel>
  );
}
