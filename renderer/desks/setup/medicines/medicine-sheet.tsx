/** One medicine: what it is, its lots, and room for the next one that is received. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { CorrectLotDialog } from '../../../app/stock/correct-lot-dialog.tsx';
import { CountLotDialog } from '../../../app/stock/count-lot-dialog.tsx';
import { ReceiveLot } from '../../../app/stock/receive-lot.tsx';
import { useReceiveLot } from '../../../app/stock/use-receive-lot.ts';
import { WithdrawLotDialog } from '../../../app/stock/withdraw-lot-dialog.tsx';
import { useBilingual } from '../../../i18n/index.ts';
import {
  Badge,
  Button,
  DeskActions,
  EmptyState,
  notify,
  Panel,
  Row,
  Scroll,
  Stack,
} from '../../../ui/index.ts';
import { useSections } from '../sections-context.ts';
import { useLists } from '../use-lists.ts';
import { useSectionForm } from '../use-section-form.ts';
import { LotTable } from './lot-table.tsx';
import { MedicineDialog } from './medicine-dialog.tsx';

type Open = { kind: 'edit' } | { kind: 'correct' | 'count' | 'withdraw'; lot: LotRow };

export function MedicineSheet({
  day,
  medicine,
  lots,
  onBack,
}: {
  day: DayRow;
  medicine: Medicine;
  lots: readonly LotRow[];
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { unlist, busy: removing } = useLists();
  const receiving = useReceiveLot(medicine, lots);
  // What is typed is not lost when somebody goes away.
  useSectionForm(receiving.form, receiving.save);
  const { leave } = useSections();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const name = `${printedName(medicine)} ${medicine.strength}`;
  const { form, unit, route, atc } = medicine;
  const words = [
    bilingual(form),
    t('medicines.countedIn', { unit: bilingual(unit) }),
    bilingual(route),
    atc,
  ].filter(Boolean);
  const remove = async () => {
    if (!(await unlist('formulary', [medicine.id]))) return;
    notify({ tone: 'done', title: t('medicines.removed', { name }) });
    onBack();
  };
  return (
    <>
      <h1>{t('setup.section.medicines')}</h1>
      <Scroll>
        <Stack gap={3}>
          <Panel
            title={name}
            icon="pharmacy"
            tone="accent"
            aside={
              <Row gap={2}>
                <Button icon="edit" label={t('medicines.edit')} onPress={() => setOpen({ kind: 'edit' })} />
                {day.phase === 'preparing' && (
                  <Button
                    tone="danger"
                    icon="remove"
                    label={t('medicines.remove')}
                    busy={removing}
                    onPress={remove}
                  />
                )}
              </Row>
            }
          >
            <Row gap={2}>
              <span>{words.join(' · ')}</span>
              {medicine.toxic && <Badge tone="problem" label={t('pharmacy.toxic')} />}
            </Row>
          </Panel>
          <Panel title={t('medicines.receive')} icon="add">
            <ReceiveLot unit={bilingual(medicine.unit)} receiving={receiving} />
          </Panel>
          <Panel title={t('medicines.lotsOf', { count: lots.length })} icon="list">
            {lots.length === 0 ? (
              <EmptyState
                compact
                icon="pharmacy"
                title={t('medicines.noLots')}
                text={t('medicines.noLotsText')}
              />
            ) : (
              <LotTable
                day={day}
                medicine={medicine}
                lots={lots}
                onCorrect={(lot) => setOpen({ kind: 'correct', lot })}
                onCount={(lot) => setOpen({ kind: 'count', lot })}
                onWithdraw={(lot) => setOpen({ kind: 'withdraw', lot })}
              />
            )}
          </Panel>
        </Stack>
      </Scroll>
      {open?.kind === 'edit' && (
        <MedicineDialog day={day} medicine={medicine} onClose={close} onSaved={() => undefined} />
      )}
      {open?.kind === 'correct' && (
        <CorrectLotDialog medicine={medicine} lot={open.lot} lots={lots} onClose={close} />
      )}
      {open?.kind === 'count' && <CountLotDialog medicine={medicine} lot={open.lot} onClose={close} />}
      {open?.kind === 'withdraw' && <WithdrawLotDialog lot={open.lot} onClose={close} />}
      <DeskActions
        actions={
          <Button icon="undo" label={t('medicines.toList')} shortcut="Escape" onPress={() => leave(onBack)} />
        }
        primary={
          <Button
            tone="primary"
            icon="add"
            label={t('medicines.receiveIt')}
            shortcut="Ctrl+Enter"
            busy={receiving.busy}
            onPress={receiving.receive}
          />
        }
      />
    </>
  );
}
