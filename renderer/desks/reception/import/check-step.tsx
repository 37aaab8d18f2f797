/** What was read, before anybody is taken: bad rows, remarks, and who may already be here. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../../app/import/import.module.css';
import { useFormats } from '../../../i18n/index.ts';
import { Button, DeskLayout, Notice, Panel, Quiet, StatTile, type Tab, Tabs } from '../../../ui/index.ts';
import type { Candidate } from './candidates.ts';
import type { CheckedList } from './check-list.ts';
import { type Decisions, toTake, undecided } from './decisions.ts';
import { ProblemList, RemarkList } from './note-list.tsx';
import { SimilarList } from './similar-list.tsx';

type Part = 'similar' | 'problems' | 'remarks';

export function CheckStep({
  checked,
  onTake,
  onBack,
}: {
  checked: CheckedList;
  onTake: (people: readonly Candidate[]) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { candidates, similar, problems, remarks, already, list } = checked;
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [part, setPart] = useState<Part>(similar.length > 0 ? 'similar' : 'problems');
  const people = toTake(candidates, similar, decisions);
  const open = undecided(decisions, similar).length;
  const badRows = new Set(problems.map(({ row }) => row)).size;
  const parts: Tab<Part>[] = [
    {
      id: 'similar',
      label: t('import.similar'),
      count: similar.length,
      tone: open > 0 ? 'waiting' : 'neutral',
    },
    { id: 'problems', label: t('import.bad'), count: badRows, tone: badRows > 0 ? 'problem' : 'neutral' },
    { id: 'remarks', label: t('import.remarks'), count: remarks.length },
  ];
  const count = formats.number(people.length);
  return (
    <DeskLayout
      actions={
        <>
          <Button icon="undo" label={t('import.backToColumns')} shortcut="Escape" onPress={onBack} />
          {open > 0 && <Quiet>{t('import.decideFirst', { count: open })}</Quiet>}
          {open === 0 && people.length === 0 && <Quiet>{t('import.nobody')}</Quiet>}
        </>
      }
      primary={
        <Button
          tone="primary"
          icon="new-person"
          label={t('import.take', { count })}
          shortcut="Ctrl+Enter"
          disabled={open > 0 || people.length === 0}
          onPress={() => onTake(people)}
        />
      }
    >
      {checked.isMonthFirst && (
        <Notice tone="problem" title={t('import.monthFirst')} text={t('import.monthFirstText')} />
      )}
      <div className={styles.tiles}>
        <StatTile label={t('import.good')} value={count} note={list.name} icon="done" tone="done" />
        <StatTile
          label={t('import.similar')}
          value={formats.number(similar.length)}
          note={open > 0 ? t('import.undecided', { count: open }) : t('import.decided')}
          icon="people"
          tone={open > 0 ? 'waiting' : 'neutral'}
        />
        <StatTile
          label={t('import.bad')}
          value={formats.number(badRows)}
          note={t('import.badNote')}
          icon="problem"
          tone={badRows > 0 ? 'problem' : 'neutral'}
        />
        {already > 0 && (
          <StatTile
            label={t('import.already')}
            value={formats.number(already)}
            note={t('import.alreadyNote')}
            icon="check"
          />
        )}
      </div>
      <Panel title={t('import.checkTitle')} icon="list" tone="accent" fill>
        <Tabs label={t('import.checkTitle')} tabs={parts} selected={part} onSelect={setPart} />
        <div className={styles.part}>
          {part === 'similar' && (
            <SimilarList similar={similar} decisions={decisions} onDecide={setDecisions} />
          )}
          {part === 'problems' && <ProblemList problems={problems} columns={list.table.columns} />}
          {part === 'remarks' && <RemarkList remarks={remarks} columns={list.table.columns} />}
        </div>
      </Panel>
    </DeskLayout>
  );
}
