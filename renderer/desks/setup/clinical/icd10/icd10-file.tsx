/** The full list of diagnoses out of a file: chosen, looked through, sent to this computer. */
import { useTranslation } from 'react-i18next';
import { mostIcdCodes } from '#shared/domain/diagnosis/icd10-list.ts';
import { Working } from '../../../../app/import/working.tsx';
import { useFormats } from '../../../../i18n/index.ts';
import { Button, DeskActions, FileField, Notice, Panel, Scroll } from '../../../../ui/index.ts';
import { CheckIcd10 } from './check-icd10.tsx';
import { type Stage, useIcd10File } from './use-icd10-file.ts';

export function Icd10File({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { stage, choose, take, restart } = useIcd10File();
  return (
    <>
      <h1>{t('clinical.icd10Import')}</h1>
      {stage.kind === 'choose' && <Choose refusal={stage.refusal} onFile={choose} onLeave={onLeave} />}
      {stage.kind === 'check' && (
        <CheckIcd10
          table={stage.table}
          begun={stage.edition}
          onTake={(edition) => take(stage.table, edition)}
          onBack={restart}
        />
      )}
      {stage.kind === 'sending' && (
        <Working title={t('clinical.icd10Sending')} done={stage.sent} total={stage.total} />
      )}
      {stage.kind === 'done' && (
        <>
          <Notice
            tone="done"
            title={t('clinical.icd10Done', {
              count: formats.number(stage.list.count),
              edition: stage.list.edition,
            })}
            text={t('clinical.icd10DoneText')}
          />
          <DeskActions
            primary={
              <Button
                tone="primary"
                icon="done"
                label={t('import.finish')}
                shortcut="Ctrl+Enter"
                autoFocus
                onPress={onLeave}
              />
            }
          />
        </>
      )}
    </>
  );
}

function Choose({
  refusal,
  onFile,
  onLeave,
}: {
  refusal: Extract<Stage, { kind: 'choose' }>['refusal'];
  onFile: (file: File) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wordsOf = (why: NonNullable<typeof refusal>) =>
    why.code === 'unreadable'
      ? t('import.unreadable')
      : t(`icdList.refusal.${why.code}`, { line: 'line' in why ? why.line : undefined });
  return (
    <>
      {refusal && <Notice tone="problem" title={wordsOf(refusal)} text={t('clinical.icd10Kept')} />}
      <Panel title={t('clinical.icd10Choose')} icon="file" tone="accent" fill>
        <Scroll>
          <FileField
            lead={t('import.chooseLead')}
            hint={t('clinical.icd10HowTo', { rows: formats.number(mostIcdCodes) })}
            buttonLabel={t('import.chooseFile')}
            shortcut="F2"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onFile={onFile}
          />
        </Scroll>
      </Panel>
      <DeskActions
        actions={<Button icon="undo" label={t('clinical.toSection')} shortcut="Escape" onPress={onLeave} />}
      />
    </>
  );
}
