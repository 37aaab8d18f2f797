import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { ExportsList } from './exports-list.tsx';
import { Step, type StepState } from './step.tsx';

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
  return (
    <Step title={t('closing.exportsTitle')} icon="download" state={state}>
      <ExportsList day={day} start={start} withReport />
    </Step>
  );
}
