/** Medicines and lots out of a file: chosen, looked through, recorded. */
import { useTranslation } from 'react-i18next';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, DeskActions, Notice } from '../../../ui/index.ts';
import { Working } from '../../import/working.tsx';
import { CheckFile } from './check-file.tsx';
import { ChooseFile } from './choose-file.tsx';
import { FileDone } from './file-done.tsx';
import { broughtBy, type Taking, useMedicineFile } from './use-medicine-file.ts';

export function MedicineFile({
  title,
  day,
  lots,
  onLeave,
}: {
  /** Of the screen. */
  title: string;
  day: DayRow;
  lots: readonly LotRow[];
  onLeave: () => void;
}) {
  const { stage, isReady, choose, read, take, restart } = useMedicineFile(day, lots);
  return (
    <>
      <h1>{title}</h1>
      {stage.kind === 'choose' && (
        <ChooseFile
          refusal={stage.refusal}
          isReady={isReady}
          onFile={choose}
          onText={read}
          onLeave={onLeave}
        />
      )}
      {stage.kind === 'check' && (
        <CheckFile
          {...stage}
          day={day}
          onTake={() => take({ list: stage.list, steps: stage.steps, done: 0, refused: [] })}
          onBack={restart}
        />
      )}
      {stage.kind === 'taking' && <TakingFile {...stage} onGoOn={() => take({ ...stage })} />}
      {stage.kind === 'done' && <FileDone {...stage} onLeave={onLeave} onOther={restart} />}
    </>
  );
}

function TakingFile({ steps, done, isStopped, onGoOn }: Taking & { isStopped: boolean; onGoOn: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [brought, total] = [broughtBy(steps, done), broughtBy(steps)];
  const counts = { done: formats.number(brought), total: formats.number(total) };
  return (
    <>
      {isStopped && (
        <Notice tone="problem" title={t('import.stoppedTitle')} text={t('medicines.stoppedText', counts)} />
      )}
      <Working title={t('medicines.taking')} text={t('medicines.takingText')} done={brought} total={total} />
      <DeskActions
        primary={
          isStopped && (
            <Button
              tone="primary"
              icon="refresh"
              label={t('import.goOn')}
              shortcut="Ctrl+Enter"
              onPress={onGoOn}
            />
          )
        }
      />
    </>
  );
}
