/** Who has units of a lot, to be called when it is recalled; printed with F8. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { type KnownRecipient, useRecipientsOf } from '../../mirror/index.ts';
import { Button, Dialog, EmptyState, Notice, VirtualList } from '../../ui/index.ts';
import { usePrint } from '../use-print.ts';
import styles from './stock-dialogs.module.css';

export function RecipientsDialog({
  lot,
  name,
  unit,
  onClose,
}: {
  lot: LotRow;
  /** The medicine's. */
  name: string;
  unit: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { print, busy } = usePrint();
  const people = useRecipientsOf(lot.id);
  const [selected, setSelected] = useState<string>();
  const units = (people ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Dialog
      title={t('stock.recipientsTitle', { lot: lot.number })}
      opened
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button label={t('common.close')} onPress={onClose} />
          <Button
            tone="primary"
            icon="print"
            label={t('stock.printRecipients')}
            shortcut="F8"
            busy={busy}
            onPress={() => print({ kind: 'lot-recipients', subject: `lot/${lot.id}` })}
          />
        </>
      }
    >
      <div className={styles.list}>
        {lot.recalled && (
          <Notice tone="problem" title={t('stock.blockedRecalled')} text={lot.recalled.reason} />
        )}
        <p>
          <strong>{name}</strong>
          {' · '}
          {t('stock.recipientsCount', {
            people: number(people?.length ?? 0),
            units: `${number(units)} ${unit}`,
          })}
        </p>
        <VirtualList
          label={t('stock.recipients')}
          items={people ?? []}
          keyOf={({ visit }) => visit}
          selected={selected}
          onSelect={({ visit }) => setSelected(visit)}
          rowHeight={58}
          render={(person) => <RecipientLine person={person} unit={unit} />}
          empty={
            people && (
              <EmptyState
                compact
                icon="done"
                title={t('stock.noRecipients')}
                text={t('stock.noRecipientsText')}
              />
            )
          }
        />
      </div>
    </Dialog>
  );
}

function RecipientLine({ person, unit }: { person: KnownRecipient; unit: string }) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  return (
    <div className={styles.recipient}>
      <strong>{person.ticket}</strong>
      <span>
        {person.name}
        <small>{person.person?.address}</small>
      </span>
      <span>{person.person?.phone || t('stock.noPhone')}</span>
      <span className={styles.number}>
        {number(person.quantity)} {unit}
      </span>
      <span className={styles.number}>{time(person.at)}</span>
    </div>
  );
}
