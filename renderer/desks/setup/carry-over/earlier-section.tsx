import { useTranslation } from 'react-i18next';
import { Button, DeskActions, Scroll, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import { TakeCarryOver } from './take-carry-over.tsx';
import { useCarryOver } from './use-carry-over.ts';

/** People of earlier clinic days, so that they need not be asked everything again. */
export function EarlierSection() {
  const { t } = useTranslation();
  const carryOver = useCarryOver();
  const { sent, canTake, busy, take, begin } = carryOver;
  return (
    <>
      <Scroll label={t('setup.section.earlier')}>
        <Stack gap={4}>
          <h1>{t('setup.section.earlier')}</h1>
          <TakeCarryOver carryOver={carryOver} />
        </Stack>
      </Scroll>
      <DeskActions
        actions={sent && <Button icon="remove" label={t('carryOver.drop')} disabled={busy} onPress={begin} />}
        primary={
          sent ? (
            <Button
              tone="primary"
              icon="people"
              label={t('carryOver.take')}
              shortcut="Ctrl+Enter"
              busy={busy}
              disabled={!canTake}
              onPress={take}
            />
          ) : (
            <NextButton busy={busy} />
          )
        }
      />
    </>
  );
}
