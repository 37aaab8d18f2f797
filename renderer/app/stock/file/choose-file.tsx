import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostMedicineRows } from '#shared/domain/medicine-list/match-columns.ts';
import type { FileRefusal } from '#shared/domain/table-file/file-refusal.ts';
import { useFormats } from '../../../i18n/index.ts';
import {
  Button,
  DeskActions,
  Disclosure,
  FileField,
  Notice,
  Panel,
  Scroll,
  Stack,
  TextArea,
} from '../../../ui/index.ts';

/** A file, or rows pasted out of a spreadsheet. */
export function ChooseFile({
  refusal,
  isReady,
  onFile,
  onText,
  onLeave,
}: {
  /** Why the last one was not read. */
  refusal: FileRefusal | { code: 'unreadable' } | undefined;
  isReady: boolean;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      {refusal && <Notice tone="problem" title={wordsOf(refusal)} text={t('medicines.nothingTaken')} />}
      <Panel title={t('medicines.chooseTitle')} icon="file" tone="accent" fill>
        <Scroll>
          <Stack gap={3}>
            {isReady && !isPasting && (
              <FileField
                lead={t('medicines.chooseLead')}
                hint={t('medicines.howTo', { rows: formats.number(mostMedicineRows) })}
                buttonLabel={t('import.chooseFile')}
                shortcut="F2"
                accept=".csv,.txt,.tsv,text/csv,text/plain"
                onFile={onFile}
              />
            )}
            <Disclosure label={t('medicines.paste')} open={isPasting} onToggle={setPasting}>
              <TextArea
                label={t('medicines.pasted')}
                hint={t('medicines.pastedHint')}
                rows={12}
                autoFocus
                value={text}
                onChange={setText}
              />
            </Disclosure>
          </Stack>
        </Scroll>
      </Panel>
      <DeskActions
        actions={<Button icon="undo" label={t('medicines.toList')} shortcut="Escape" onPress={onLeave} />}
        primary={
          isPasting && (
            <Button
              tone="primary"
              icon="list"
              label={t('medicines.readPasted')}
              shortcut="Ctrl+Enter"
              disabled={!isReady || text.trim() === ''}
              onPress={() => onText(text)}
            />
          )
        }
      />
    </>
  );

  function wordsOf(why: NonNullable<typeof refusal>): string {
    if (why.code === 'unreadable') return t('import.unreadable');
    return t(`medicineList.refusal.${why.code}`, { line: 'line' in why ? why.line : undefined });
  }
}
