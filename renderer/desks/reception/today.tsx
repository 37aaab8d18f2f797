import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { VisitBadge } from '../../app/visit-badge.tsx';
import { useBilingual } from '../../i18n/index.ts';
import { useTotals } from '../../mirror/index.ts';
import { Badge, EmptyState, Panel, Quiet, Row, Stack, TicketNumber, VirtualList } from '../../ui/index.ts';
import { useLatestVisits } from './use-latest-visits.ts';

/** People waiting in each specialty. */
export function WaitingNow({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const totals = useTotals('queue/');
  return (
    <Panel title={t('reception.waiting')} icon="waiting">
      <Stack gap={2}>
        {day.specialties.map((specialty) => (
          <Row key={specialty.id} justify="space-between" wrap={false}>
            <span>{inLanguage(specialty.name)}</span>
            <Badge tone="waiting" label={String(totals?.get(`queue/${specialty.id}/waiting`) ?? 0)} />
          </Row>
        ))}
      </Stack>
    </Panel>
  );
}

/** The tickets given last, with where those people are now. */
export function LatestTickets({ onChoose }: { onChoose: (patientId: string) => void }) {
  const { t } = useTranslation();
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
            <Quiet small>{visit.opened.person.name}</Quiet>
          </Stack>
        )}
      />
    </Panel>
  );
}
