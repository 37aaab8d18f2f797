import { useTranslation } from 'react-i18next';
import type { Seat } from '#renderer/app/queue/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { usePersonName } from '#renderer/i18n/index.ts';
import { mayBeCalled, type WaitingItem } from '#renderer/mirror/index.ts';
import { EmptyState, Panel } from '#renderer/ui/index.ts';

/** The middle of the desk while nobody is open: what to press, and who would come. */
export function NobodyOpen({ waiting, seat }: { waiting: readonly WaitingItem[]; seat: Seat }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const may = useMay();
  const next = may('visit.call') ? waiting.find(mayBeCalled) : undefined;
  return (
    <Panel fill>
      {next ? (
        <EmptyState
          icon="vitals"
          title={t('triage.start')}
          text={t('triage.startNext', {
            ticket: next.visit.ticket,
            name: nameOf(next.visit.opened.person, next.visit.opened.date),
            room: seat.room.name,
          })}
        />
      ) : (
        <EmptyState icon="waiting" title={t('triage.nobody')} text={t('triage.nobodyText')} />
      )}
    </Panel>
  );
}
