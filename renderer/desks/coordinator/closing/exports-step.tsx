import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { ExportsList } from './exports-list.tsx';
import { Step, type StepState } from './step.tsx';
import type { MadeFile } from './use-made-files.ts';

export function ExportsStep({
  day,
  start,
  state,
  made,
  onMade,
}: {
  day: DayRow;
  start: string | undefined;
  state: StepState;
  made: ReadonlySet<MadeFile>;
  onMade: (file: MadeFile) => void;
}) {
  const { t } = useTranslation();
  return (
    <Step title={t('closing.exportsTitle')} icon="download" state={state}>
      <ExportsList day={day} start={start} made={made} onMade={onMade} withReport />
    </Step>
  );
}
