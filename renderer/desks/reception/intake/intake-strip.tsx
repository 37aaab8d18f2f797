import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { LeftWords } from '../../../app/intake/left-words.tsx';
import { useIntakeNow } from '../../../app/intake/use-intake-now.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Badge, Quiet, Row, Stack } from '../../../ui/index.ts';

/** Each specialty: who waits for it, and how many more it can take by closing time at today's pace. */
export function IntakeStrip({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const specialties = useIntakeNow(day) ?? [];
  const isUnknown = specialties.some(({ closed, left }) => !closed && left === undefined);
  return (
    <Stack gap={2}>
      {specialties.map((each) => (
        <Row key={each.id} justify="space-between" gap={1}>
          <span>{inLanguage(each.name)}</span>
          <Row gap={2} wrap={false}>
            {(each.closed || each.left !== undefined) && <LeftWords of={each} />}
            <Badge tone="waiting" label={String(each.waiting)} />
          </Row>
        </Row>
      ))}
      {isUnknown && <Quiet small>{t('intake.unknownYet')}</Quiet>}
    </Stack>
  );
}
