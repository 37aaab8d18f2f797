import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '#shared/rows.ts';
import { Choice, Quiet, Row } from '../../ui/index.ts';

/** After a merge one person may hold two tickets: both are told, and either can be looked at. */
export function SeveralTickets({
  visits,
  shown,
  onShow,
}: {
  visits: readonly VisitSummary[];
  shown: VisitSummary;
  onShow: (visitId: string) => void;
}) {
  const { t } = useTranslation();
  if (visits.length < 2) return null;
  return (
    <Row gap={2} wrap={false}>
      <Quiet small>{t('reception.severalTickets', { count: visits.length })}</Quiet>
      <Choice
        label={t('reception.chooseTicket')}
        hideLabel
        value={shown.id}
        onChange={onShow}
        options={visits.map(({ id, ticket }) => ({ value: id, label: ticket }))}
      />
    </Row>
  );
}
