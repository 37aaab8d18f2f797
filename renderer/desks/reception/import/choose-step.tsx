import { useTranslation } from 'react-i18next';
import { mostRows } from '#shared/domain/patient-list/read-table.ts';
import type { FileRefusal } from '#shared/domain/table-file/file-refusal.ts';
import { useFormats } from '../../../i18n/index.ts';
import { Button, DeskLayout, FileField, Notice, Panel, Stack } from '../../../ui/index.ts';

export function ChooseStep({
  refusal,
  onFile,
  onLeave,
}: {
  /** Why the last file was not read. */
  refusal: FileRefusal | { code: 'unreadable' } | undefined;
  onFile: (file: File) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <DeskLayout actions={<Button icon="undo" label={t('common.back')} shortcut="Escape" onPress={onLeave} />}>
      {refusal && <Notice tone="problem" title={useless(refusal)} />}
      <Panel title={t('import.chooseTitle')} icon="file" tone="accent" fill>
        <Stack grow>
          <FileField
            lead={t('import.chooseLead')}
            hint={t('import.howTo', { rows: formats.number(mostRows) })}
            buttonLabel={t('import.chooseFile')}
            shortcut="F2"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onFile={onFile}
          />
        </Stack>
      </Panel>
    </DeskLayout>
  );

  function useless(why: NonNullable<typeof refusal>): string {
    if (why.code === 'unreadable') return t('import.unreadable');
    return t(`import.refusal.${why.code}`, { line: 'line' in why ? why.line : undefined });
  }
}
