import { useTranslation } from 'react-i18next';
import { DeskActions, Scroll, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import { TakeCarryOver } from './take-carry-over.tsx';

/** People of earlier clinic days, so that they need not be asked everything again. */
export function EarlierSection() {
  const { t } = useTranslation();
  return (
    <>
      <Scroll label={t('setup.section.earlier')}>
        <Stack gap={4}>
          <h1>{t('setup.section.earlier')}</h1>
          <TakeCarryOver />
        </Stack>
      </Scroll>
      <DeskActions primary={<NextButton />} />
    </>
  );
}
