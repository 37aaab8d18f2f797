import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { VisitBadge } from '../../app/visit-badge.tsx';
import { usePersonName } from '../../i18n/index.ts';
import { EmptyState, Panel, Quiet, Row, Stack, TicketNumber, VirtualList } from '../../ui/index.ts';
import { IntakeStrip } from './intake/intake-strip.tsx';
import { useLatestVisits } from './use-latest-visits.ts';

/** Who waits in each specialty, and how many more it can take. */
export function WaitingNow({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('intake.title')} icon="waiting">
      <IntakeStrip day={day} />
    </Panel>
  );
}

/** The tickets given last, with where those people are now. */
export function LatestTickets({ onChoose }: { onChoose: (patientId: string) => void }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const visits = useLatestVisits(50);
  return (
    <Panel title={t('reception.today')} icon="ticket" fill>
      <VirtualList
        label={t('reception.today')}
        items={visits ?? []}
        keyOf={(visit) => visit.id}
        selected={undefined}
        onSelect={(visit) => onChoose(visit.patientId)}
        rowHeight={64}
        empty={
          <EmptyState icon="ticket" title={t('reception.todayEmpty')} text={t('reception.todayEmptyText')} />
        }
        render={(visit) => (
          <Stack gap={0}>
            <Row justify="space-between" wrap={false}>
              <TicketNumber ticket={visit.ticket} />
              <VisitBadge visit={visit} />
            </Row>
            <Quiet small>{nameOf(visit.opened.person)}</Quiet>
          </Stack>
        )}
      />
    </Panel>
  );
}
