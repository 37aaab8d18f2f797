/** Receives lots by hand: which medicine, then what stands on the box; and the next medicine. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { findMedicines, wordsToFind } from '../../../app/stock/find-medicines.ts';
import { LotFields } from '../../../app/stock/lot-fields.tsx';
import { useReceiveLot } from '../../../app/stock/use-receive-lot.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Button, Dialog, EmptyState, FormDialog, Quiet, SearchList } from '../../../ui/index.ts';

export function ReceiveDialog({
  day,
  lots,
  onClose,
}: {
  day: DayRow;
  lots: readonly LotRow[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  // A delivery has one donor, and many medicines.
  const [donor, setDonor] = useState('');
  const medicine = day.formulary.find(({ id }) => id === chosen);
  if (medicine)
    return (
      <ReceiveOf
        medicine={medicine}
        lots={lots.filter((lot) => lot.medicine === medicine.id)}
        donor={donor}
        onReceived={(from) => {
          setDonor(from);
          setChosen(undefined);
        }}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={t('stock.receive')}
      size="large"
      opened
      onClose={onClose}
      actions={<Button label={t('common.close')} onPress={onClose} />}
    >
      <ChooseMedicine formulary={day.formulary} onChoose={setChosen} />
    </Dialog>
  );
}

function ChooseMedicine({
  formulary,
  onChoose,
}: {
  formulary: readonly Medicine[];
  onChoose: (medicine: string) => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState<string>();
  const medicines = useMemo(
    () =>
      formulary
        .map((medicine) => {
          const name = printedName(medicine);
          const { inn, strength, form } = medicine;
          return { id: medicine.id, name, strength, form, words: wordsToFind(name, ...inn, strength) };
        })
        .toSorted((a, b) => (a.words < b.words ? -1 : 1)),
    [formulary],
  );
  const found = findMedicines(medicines, text);
  const selected = found.find(({ id }) => id === marked) ?? found[0];
  return (
    <SearchList
      height={300}
      field={{
        label: t('stock.receiveWhich'),
        hint: t('stock.receiveHint'),
        value: text,
        onChange: setText,
      }}
      list={{
        label: t('stock.medicines'),
        items: found,
        keyOf: ({ id }) => id,
        selected: selected?.id,
        onSelect: ({ id }) => setMarked(id),
        onTake: ({ id }) => onChoose(id),
        rowHeight: 44,
        render: ({ name, strength, form }) => (
          <span>
            <strong>{name}</strong> {strength} <Quiet small>{bilingual(form)}</Quiet>
          </span>
        ),
        empty: (
          <EmptyState compact icon="search" title={t('common.nothingFound')} text={t('stock.receiveHint')} />
        ),
      }}
    />
  );
}

function ReceiveOf({
  medicine,
  lots,
  donor,
  onReceived,
  onClose,
}: {
  medicine: Medicine;
  lots: readonly LotRow[];
  donor: string;
  onReceived: (donor: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { form, save, question, busy } = useReceiveLot(medicine, lots, donor);
  const receive = form.handleSubmit(async (lot) => {
    if (await save(lot)) onReceived(lot.donor ?? '');
  });
  return (
    <FormDialog
      title={t('stock.receiveOf', { name: `${printedName(medicine)} ${medicine.strength}` })}
      size="large"
      action={{ label: t(question ? 'medicines.receiveExpired' : 'medicines.receiveIt'), icon: 'add', busy }}
      onSend={receive}
      onClose={onClose}
    >
      <LotFields control={form.control} unit={bilingual(medicine.unit)} question={question} />
    </FormDialog>
  );
}
