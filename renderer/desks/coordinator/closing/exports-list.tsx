import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { FolderDialog } from '../../../app/copies/folder-dialog.tsx';
import { Disclosure } from '../../../ui/index.ts';
import { DayReport } from './exports/day-report.tsx';
import { ExportForHospital } from './exports/export-for-hospital.tsx';
import { ExportForSponsor } from './exports/export-for-sponsor.tsx';
import { WriteCarryOver } from './exports/write-carry-over.tsx';

type Shown = 'hospital' | 'sponsor' | 'next' | 'report';

/** What others get of the day: one of them is looked at at a time. `start` is the folder that is shown first. */
export function ExportsList({
  day,
  start,
  withReport,
}: {
  day: DayRow;
  start: string | undefined;
  /** Left out where the report is on the screen anyway. */
  withReport: boolean;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>();
  const toggle = (which: Shown) => (open: boolean) => setShown(open ? which : undefined);
  return (
    <div>
      <Disclosure label={t('closing.forHospital')} open={shown === 'hospital'} onToggle={toggle('hospital')}>
        <ExportForHospital day={day} />
      </Disclosure>
      <Disclosure label={t('closing.forSponsor')} open={shown === 'sponsor'} onToggle={toggle('sponsor')}>
        <ExportForSponsor day={day} />
      </Disclosure>
      <Disclosure label={t('closing.forNext')} open={shown === 'next'} onToggle={toggle('next')}>
        <WriteCarryOver askFolder={(question) => <FolderDialog start={start} {...question} />} />
      </Disclosure>
      {withReport && (
        <Disclosure
          label={t('documentKind.day-report')}
          open={shown === 'report'}
          onToggle={toggle('report')}
        >
          <DayReport />
        </Disclosure>
      )}
    </div>
  );
}
