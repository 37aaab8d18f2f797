/** All that was checked before the doors open, and the doors. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.ts';
import { Button, Quiet, Row, Scroll, Stack } from '../../../ui/index.ts';
import { useReadinessNow } from '../readiness-context.ts';
import type { SectionProps } from '../sections.ts';
import { Found } from './found.tsx';
import { OpenDoors } from './open-doors.tsx';
import { Opened } from './opened.tsx';

export function OpeningSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { findings, checkedAt, checkAgain, busy } = useReadinessNow();
  return (
    <>
      <Row justify="space-between">
        <Stack gap={0}>
          <h1>{t('setup.section.opening')}</h1>
          {day.phase === 'preparing' && <Quiet small>{t('opening.lead')}</Quiet>}
        </Stack>
        {day.phase !== 'closed' && (
          <Row gap={2}>
            <Quiet small>
              {checkedAt === undefined
                ? t('opening.checking')
                : t('opening.checkedAt', { time: formats.time(new Date(checkedAt).toISOString()) })}
            </Quiet>
            <Button icon="refresh" label={t('opening.checkAgain')} busy={busy} onPress={checkAgain} />
          </Row>
        )}
      </Row>
      <Scroll label={t('setup.section.opening')}>
        <Stack gap={4}>
          {day.phase !== 'preparing' && <Opened day={day} />}
          {day.phase !== 'closed' && findings && <Found findings={findings} />}
        </Stack>
      </Scroll>
      {day.phase === 'preparing' && <OpenDoors findings={findings} />}
    </>
  );
}
