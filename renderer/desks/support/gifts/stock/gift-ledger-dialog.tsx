/** The book of a gift, of one size or of all: what came and went, when, by whom, why, and what was left. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giftLedgerOf } from '#shared/domain/gift-stock/ledger.ts';
import { LedgerList } from '../../../../app/stock/ledger-list.tsx';
import styles from '../../../../app/stock/stock-dialogs.module.css';
import { useBilingual, useFormats } from '../../../../i18n/index.ts';
import { useVisitsGifted } from '../../../../mirror/index.ts';
import { Button, Dialog, EmptyState, Quiet, Tabs } from '../../../../ui/index.ts';
import { useGiftWords } from '../use-gift-words.ts';
import type { StockDialogProps } from './gift-stock.ts';

const ofAll = 'all';
const keyOf = (size: string | undefined) => `size ${size ?? ''}`;

export function GiftLedgerDialog({ shelf, onClose }: Pick<StockDialogProps, 'shelf' | 'onClose'>) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const bilingual = useBilingual();
  const { sized } = useGiftWords();
  const visits = useVisitsGifted();
  const [shown, setShown] = useState(ofAll);
  const { gift, movements, sizes } = shelf;
  const only = sizes.find(({ size }) => keyOf(size) === shown);
  const { planned, entries } = useMemo(
    () => giftLedgerOf(gift, movements, visits ?? [], only && { size: only.size }),
    [gift, movements, visits, only],
  );
  const byId = new Map(visits?.map((visit) => [visit.id, visit]));
  return (
    <Dialog
      title={t('stock.ledgerTitle', { name: bilingual(gift.name) })}
      opened
      onClose={onClose}
      size="full"
      actions={<Button label={t('common.close')} autoFocus onPress={onClose} />}
    >
      <div className={styles.list}>
        {sizes.length > 1 && (
          <Tabs
            label={t('stock.ledgerOf')}
            selected={shown}
            onSelect={setShown}
            tabs={[
              { id: ofAll, label: t('supportGifts.allSizes') },
              ...sizes.map(({ size }) => ({ id: keyOf(size), label: sized(gift, size) })),
            ]}
          />
        )}
        <Quiet>{t('supportGifts.planned', { count: planned, quantity: number(planned) })}</Quiet>
        <LedgerList
          part={t('supportGifts.size')}
          unit=""
          // What was last is looked for first.
          lines={entries.toReversed().map((entry) => ({
            ...entry,
            key: `${entry.event} ${entry.size ?? ''} ${entry.kind}`,
            part: sized(gift, entry.size),
            what: t(`supportGifts.kind.${entry.kind}`),
            whose: entry.visit === undefined ? undefined : byId.get(entry.visit),
          }))}
          empty={
            <EmptyState
              compact
              icon={visits ? 'gift' : 'progress'}
              title={t(visits ? 'supportGifts.nothingWritten' : 'common.loading')}
            />
          }
        />
      </div>
    </Dialog>
  );
}
