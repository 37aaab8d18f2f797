/** What became of a list, and what is still to be mended in it. */
import { useTranslation } from 'react-i18next';
import styles from '../../../app/import/import.module.css';
import { useFormats, wordsOf } from '../../../i18n/index.ts';
import { Button, DeskLayout, Notice, Panel, StatTile, VirtualList } from '../../../ui/index.ts';
import { ProblemList } from './note-list.tsx';
import type { Refused } from './take-people.ts';
import type { Taking } from './use-import.ts';

export function DoneStep({
  checked: { list, candidates, already, problems },
  people,
  refused,
  onLeave,
  onOther,
}: Taking & { onLeave: () => void; onOther: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const taken = people.length - refused.length;
  const skipped = candidates.length - people.length + already;
  const badRows = new Set(problems.map(({ row }) => row)).size;
  return (
    <DeskLayout
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
    >
      <Notice
        tone="done"
        title={t('import.doneTitle', { count: formats.number(taken) })}
        text={t('import.doneText')}
      />
      <div className={styles.tiles}>
        <StatTile label={t('import.skipped')} value={formats.number(skipped)} icon="people" />
        <StatTile
          label={t('import.refused')}
          value={formats.number(refused.length)}
          icon="problem"
          tone={refused.length > 0 ? 'problem' : 'neutral'}
        />
        <StatTile
          label={t('import.bad')}
          value={formats.number(badRows)}
          note={t('import.badNote')}
          icon="problem"
          tone={badRows > 0 ? 'problem' : 'neutral'}
        />
      </div>
      {refused.length > 0 && (
        <Panel title={t('import.refused')} icon="problem" fill>
          <RefusedList refused={refused} />
        </Panel>
      )}
      <Panel title={t('import.problemList')} icon="list" fill>
        <ProblemList problems={problems} columns={list.table.columns} />
      </Panel>
    </DeskLayout>
  );
}

function RefusedList({ refused }: { refused: readonly Refused[] }) {
  const { t } = useTranslation();
  return (
    <VirtualList
      label={t('import.refused')}
      items={refused}
      keyOf={({ row }) => String(row)}
      selected={undefined}
      onSelect={() => undefined}
      rowHeight={66}
      render={({ row, name, refusal }) => (
        <div className={styles.note}>
          <strong>{t('import.row', { row })}</strong>
          <span>{name}</span>
          <span className={styles.where}>{wordsOf(refusal.code, refusal.params).title}</span>
        </div>
      )}
    />
  );
}
