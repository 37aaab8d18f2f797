import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { FolderDialog } from '../../../app/copies/folder-dialog.tsx';
import { Disclosure } from '../../../ui/index.ts';
import { DayReport } from './exports/day-report.tsx';
import { ExportForHospital } from './exports/export-for-hospital.tsx';
import { ExportForSponsor } from './exports/export-for-sponsor.tsx';
import { WriteCarryOver } from './exports/write-carry-over.tsx';
import type { MadeFile } from './use-made-files.ts';

type Shown = MadeFile | 'report';

/** What others get of the day: one of them is looked at at a time. `start` is the folder that is shown first. */
export function ExportsList({
  day,
  start,
  made,
  onMade,
  withReport,
}: {
  day: DayRow;
  start: string | undefined;
  /** Ticked. */
  made: ReadonlySet<MadeFile>;
  onMade: (file: MadeFile) => void;
  /** Left out where the report is on the screen anyway. */
  withReport: boolean;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>();
  const done = (file: MadeFile) => (made.has(file) ? t('closing.state.done') : undefined);
  const toggle = (which: Shown) => (open: boolean) => setShown(open ? which : undefined);
  return (
    <div>
      <Disclosure
        label={t('closing.forHospital')}
        done={done('hospital')}
        open={shown === 'hospital'}
        onToggle={toggle('hospital')}
      >
        <ExportForHospital day={day} onMade={() => onMade('hospital')} />
      </Disclosure>
      <Disclosure
        label={t('closing.forSponsor')}
        done={done('sponsor')}
        open={shown === 'sponsor'}
        onToggle={toggle('sponsor')}
      >
        <ExportForSponsor day={day} onMade={() => onMade('sponsor')} />
      </Disclosure>
      <Disclosure
        label={t('closing.forNext')}
        done={done('next')}
        open={shown === 'next'}
        onToggle={toggle('next')}
      >
        <WriteCarryOver
          onMade={() => onMade('next')}
          askFolder={(question) => <FolderDialog start={start} {...question} />}
        />
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
