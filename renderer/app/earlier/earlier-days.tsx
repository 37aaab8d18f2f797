import { useTranslation } from 'react-i18next';
import { Badge, Quiet, Row, Stack } from '#renderer/ui/index.ts';
import { isWorthTelling } from '#shared/domain/patient/earlier.ts';
import type { PatientRow } from '#shared/rows.ts';
import { useEarlierWords } from './use-earlier-words.ts';

/** What earlier clinic days know of somebody, a line for each; nothing where none does. */
export function EarlierDays({ patient }: { patient: Pick<PatientRow, 'earlier'> }) {
  const { t } = useTranslation();
  const words = useEarlierWords();
  const days = (patient.earlier ?? []).filter(isWorthTelling);
  if (days.length === 0) return null;
  return (
    <Stack gap={1}>
      <Row gap={2}>
        <Badge icon="history" label={t('earlier.title')} />
        {days.some(({ savingsBooks }) => savingsBooks.length > 0) && (
          <Badge tone="priority" icon="book" label={t('earlier.hasBook')} />
        )}
      </Row>
      {days.map((day) => (
        <Quiet small key={`${day.dayId}/${day.record}`}>
          {words(day)}
        </Quiet>
      ))}
    </Stack>
  );
}
