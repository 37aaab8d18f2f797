import { useTranslation } from 'react-i18next';
import { DeskActions } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';

export function GiftsSection() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('setup.section.gifts')}</h1>
      <DeskActions primary={<NextButton />} />
    </>
  );
}
