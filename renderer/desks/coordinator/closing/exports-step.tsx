import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { FolderDialog } from '../../../app/copies/folder-dialog.tsx';
import { Disclosure } from '../../../ui/index.ts';
import { ExportForHospital } from './exports/export-for-hospital.tsx';
import { ExportForSponsor } from './exports/export-for-sponsor.tsx';
import { WriteCarryOver } from './exports/write-carry-over.tsx';
import { Step, type StepState } from './step.tsx';

type Shown = 'hospital' | 'sponsor' | 'next';

/** What others get of the day: one of them is looked at at a time. */
export function ExportsStep({
  day,
  start,
  state,
}: {
  day: DayRow;
  start: string | undefined;
  state: StepState;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>();
  const toggle = (which: Shown) => (open: boolean) => setShown(open ? which : undefined);
  return (
    <Step title={t('closing.exportsTitle')} icon="download" state={state}>
      <div>
        <Disclosure
          label={t('closing.forHospital')}
          open={shown === 'hospital'}
          onToggle={toggle('hospital')}
        >
          <ExportForHospital day={day} />
        </Disclosure>
        <Disclosure label={t('closing.forSponsor')} open={shown === 'sponsor'} onToggle={toggle('sponsor')}>
          <ExportForSponsor day={day} />
        </Disclosure>
        <Disclosure label={t('closing.forNext')} open={shown === 'next'} onToggle={toggle('next')}>
          <WriteCarryOver askFolder={(question) => <FolderDialog start={start} {...question} />} />
        </Disclosure>
      </div>
    </Step>
  );
}
