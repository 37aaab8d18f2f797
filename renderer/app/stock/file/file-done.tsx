/** What became of a file, and what is still to be mended in it. */
import { useTranslation } from 'react-i18next';
import { useFormats, wordsOf } from '../../../i18n/index.ts';
import { Button, DeskActions, Notice, Panel, VirtualList } from '../../../ui/index.ts';
import styles from '../../import/import.module.css';
import { NoteList } from '../../import/note-list.tsx';
import { isBad } from './rows.ts';
import { recordedOf } from './take-steps.ts';
import type { Taking } from './use-medicine-file.ts';
import { useNoteWords } from './use-note-words.ts';

export function FileDone({
  list,
  steps,
  refused,
  onLeave,
  onOther,
}: Taking & { onLeave: () => void; onOther: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const problems = useNoteWords()(list.rows.filter(isBad), 'problem');
  const brought = recordedOf(steps, refused);
  return (
    <>
      <Notice
        tone="done"
        title={t('medicines.doneTitle', {
          medicines: formats.number(brought.medicines),
          lots: formats.number(brought.lots),
        })}
        text={t('medicines.doneText')}
      />
      {refused.length > 0 && (
        <Panel title={t('import.refused')} icon="problem" fill>
          <VirtualList
            label={t('import.refused')}
            items={refused}
            keyOf={({ row, name }) => `${row ?? ''} ${name}`}
            selected={undefined}
            onSelect={() => undefined}
            rowHeight={66}
            render={({ row, name, refusal }) => (
              <div className={styles.note}>
                <strong>{row === undefined ? '' : t('import.row', { row })}</strong>
                <span>{name}</span>
                <span className={styles.where}>{wordsOf(refusal.code, refusal.params).title}</span>
              </div>
            )}
          />
        </Panel>
      )}
      {problems.length > 0 && (
        <Panel title={t('import.problemList')} icon="list" fill>
          <NoteList label={t('import.problemList')} notes={problems} columns={list.columns} />
        </Panel>
      )}
      <DeskActions
        actions={<Button icon="file" label={t('import.otherFile')} onPress={onOther} />}
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
  );
}
