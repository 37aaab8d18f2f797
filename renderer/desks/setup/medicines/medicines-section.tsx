import { useTranslation } from 'react-i18next';
import { DeskActions } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';

export function MedicinesSection() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('setup.section.medicines')}</h1>
      <DeskActions primary={<NextButton />} />
    </>
  );
}
