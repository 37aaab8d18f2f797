/** What doctors go by: the list of diagnoses, the forms of findings, the tests of the day, advice and facts of medicines. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskActions, Scroll, Stack } from '../../../ui/index.ts';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { FormsPanel } from './forms/forms-panel.tsx';
import { Icd10File } from './icd10/icd10-file.tsx';
import { Icd10Panel } from './icd10/icd10-panel.tsx';
import { OtherLists } from './other-lists.tsx';
import { ServicesPanel } from './services/services-panel.tsx';

export function ClinicalSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const [isImporting, setImporting] = useState(false);
  if (isImporting) return <Icd10File onLeave={() => setImporting(false)} />;
  return (
    <>
      <h1>{t('setup.section.clinical')}</h1>
      <Scroll label={t('setup.section.clinical')}>
        <Stack gap={3}>
          <Icd10Panel onImport={() => setImporting(true)} />
          <FormsPanel />
          <ServicesPanel day={day} />
          <OtherLists />
        </Stack>
      </Scroll>
      <DeskActions primary={<NextButton />} />
    </>
  );
}
