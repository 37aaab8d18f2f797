/** Medicines of the starter list, some or all of them. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { StarterFormulary } from '#shared/host-api.ts';
import type { DayRow } from '#shared/rows.ts';
import { inParts } from '../../../app/in-parts.ts';
import { findMedicines } from '../../../app/stock/find-medicines.ts';
import { useTellProblem } from '../../../app/use-send.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { useMirror } from '../../../mirror/index.ts';
import { Button, Dialog, EmptyState, Notice, notify, TextField, VirtualList } from '../../../ui/index.ts';
import { useLists } from '../use-lists.ts';
import styles from './medicines.module.css';

interface Entry {
  medicine: Medicine;
  words: string;
}

export function StarterDialog({ day, onClose }: { day: DayRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { list, busy } = useLists();
  const [starter, setStarter] = useState<StarterFormulary>();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<string>();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    client.starterFormulary().then(setStarter, tell);
  }, [client, tell]);
  const all = useMemo(() => entriesOf(starter?.medicines ?? [], day.formulary), [starter, day.formulary]);
  const shown = findMedicines(all, text);
  const chosen = all.flatMap(({ medicine }) => (marked.has(medicine.id) ? [medicine] : []));
  const toggle = ({ medicine }: Entry) => {
    const next = new Set(marked);
    if (!next.delete(medicine.id)) next.add(medicine.id);
    setMarked(next);
  };
  const markShown = (isMarked: boolean) => {
    const next = new Set(marked);
    for (const { medicine } of shown) {
      if (isMarked) next.add(medicine.id);
      else next.delete(medicine.id);
    }
    setMarked(next);
  };
  const isAllMarked = shown.length > 0 && shown.every(({ medicine }) => marked.has(medicine.id));
  const take = async () => {
    if (chosen.length === 0) return;
    for (const items of inParts(chosen)) if (!(await list({ list: 'formulary', items }))) return;
    notify({ tone: 'done', title: t('medicines.added', { count: chosen.length }) });
    onClose();
  };
  return (
    <Dialog
      title={t('medicines.starterTitle')}
      size="full"
      opened
      onClose={onClose}
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="primary"
            icon="add"
            label={t('medicines.addThese', { count: chosen.length })}
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={chosen.length === 0}
            onPress={take}
          />
        </>
      }
    >
      <div className={styles.starter}>
        <Notice tone="waiting" title={t('medicines.starterLead')} />
        <div className={styles.starterTools}>
          <TextField
            label={t('medicines.search')}
            hideLabel
            placeholder={t('medicines.starterPlaceholder')}
            icon="search"
            type="search"
            value={text}
            onChange={setText}
            autoFocus
          />
          <Button
            icon="check"
            label={t(isAllMarked ? 'medicines.markNone' : 'medicines.markAll', { count: shown.length })}
            shortcut="F8"
            disabled={shown.length === 0}
            onPress={() => markShown(!isAllMarked)}
          />
        </div>
        <VirtualList
          label={t('medicines.starterList')}
          items={shown}
          keyOf={({ medicine }) => medicine.id}
          selected={selected}
          onSelect={({ medicine }) => setSelected(medicine.id)}
          onTake={toggle}
          marks={{ keys: marked, onToggle: toggle, byRow: true }}
          rowHeight={48}
          render={({ medicine }) => <Row medicine={medicine} />}
          empty={
            starter && (
              <EmptyState
                icon={text ? 'search' : 'done'}
                title={t(text ? 'common.nothingFound' : 'medicines.starterAllThere')}
              />
            )
          }
        />
      </div>
    </Dialog>
  );
}

/** What the day does not have yet, in the order of names. */
function entriesOf(starter: readonly Medicine[], formulary: readonly Medicine[]): Entry[] {
  const there = new Set(formulary.map(({ id }) => id));
  return starter
    .filter(({ id }) => !there.has(id))
    .map((medicine) => ({
      medicine,
      words: ` ${searchText([printedName(medicine), ...medicine.inn, medicine.strength, medicine.atc].join(' '))}`,
    }))
    .toSorted((a, b) => (a.words < b.words ? -1 : 1));
}

function Row({ medicine }: { medicine: Medicine }) {
  const bilingual = useBilingual();
  return (
    <div className={styles.starterRow}>
      <span>
        <strong>{printedName(medicine)}</strong> {medicine.strength}
      </span>
      <span>{bilingual(medicine.form)}</span>
      <span>{bilingual(medicine.route)}</span>
    </div>
  );
}
