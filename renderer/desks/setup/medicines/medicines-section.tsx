/** The day's medicines and their lots: the list, one medicine, a file. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MedicineFile } from '../../../app/stock/file/medicine-file.tsx';
import { useLots } from '../../../mirror/index.ts';
import type { SectionProps } from '../sections.ts';
import { MedicineOverview } from './medicine-overview.tsx';
import { MedicineSheet } from './medicine-sheet.tsx';

type Shown = { kind: 'list' } | { kind: 'file' } | { kind: 'medicine'; id: string };

export function MedicinesSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const lots = useLots();
  const [shown, setShown] = useState<Shown>({ kind: 'list' });
  // Stays where it was when somebody comes back from a medicine.
  const [selected, setSelected] = useState<string>();
  const toList = () => setShown({ kind: 'list' });
  if (!lots) return null;
  const medicine = shown.kind === 'medicine' ? day.formulary.find(({ id }) => id === shown.id) : undefined;
  if (medicine)
    return (
      <MedicineSheet
        day={day}
        medicine={medicine}
        lots={lots.filter((lot) => lot.medicine === medicine.id)}
        onBack={toList}
      />
    );
  if (shown.kind === 'file')
    return <MedicineFile title={t('setup.section.medicines')} day={day} lots={lots} onLeave={toList} />;
  return (
    <MedicineOverview
      day={day}
      lots={lots}
      selected={selected}
      onSelect={setSelected}
      onOpen={(id) => {
        setSelected(id);
        setShown({ kind: 'medicine', id });
      }}
      onFile={() => setShown({ kind: 'file' })}
    />
  );
}
