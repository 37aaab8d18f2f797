/** What is left of each gift by size, and everything that is done with it besides giving it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useMay, useStaff } from '../../../../app/session.ts';
import { SignedCounts } from '../../../../app/stock/signed-counts.tsx';
import { useBilingual, useFormats } from '../../../../i18n/index.ts';
import { useGiftBooks, useGiftCounts } from '../../../../mirror/index.ts';
import { ActionMenu, Badge, Button, type MenuItem, Panel, Stack } from '../../../../ui/index.ts';
import type { Totals } from '../due.ts';
import { useGiftWords } from '../use-gift-words.ts';
import { CountDialog } from './count-dialog.tsx';
import { GiftLedgerDialog } from './gift-ledger-dialog.tsx';
import styles from './gift-stock.module.css';
import { type ShelfGift, type StockDialogProps, shelfOf } from './gift-stock.ts';
import { GiftLossDialog, GiftSendOnDialog } from './leave-dialogs.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { SignGiftCount } from './sign-gift-count.tsx';
import { useGiftCommand } from './use-gift-command.ts';

const dialogs = {
  receive: ReceiveDialog,
  count: ({ shelf, ...rest }: StockDialogProps) => <CountDialog shelves={[shelf]} {...rest} />,
  loss: GiftLossDialog,
  'send-on': GiftSendOnDialog,
  ledger: GiftLedgerDialog,
};
type Doing = keyof typeof dialogs;

export function GiftStockPanel({
  day,
  totals,
  onRecorded,
}: {
  day: DayRow;
  totals: Totals;
  /** Something was written into the books of the gifts. */
  onRecorded: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const shelves = shelfOf(day.gifts, useGiftBooks() ?? [], totals);
  const counts = useGiftCounts() ?? [];
  const [doing, setDoing] = useState<{ what: Doing; gift: string }>();
  const [signing, setSigning] = useState<'count' | 'sign'>();
  const close = () => setDoing(undefined);
  const recorded = () => {
    close();
    onRecorded();
  };
  const shelf = shelves.find(({ gift }) => gift.id === doing?.gift);
  const Opened = doing && dialogs[doing.what];
  if (shelves.length === 0) return null;
  return (
    <>
      <Panel title={t('supportGifts.stock')} icon="gift">
        <Stack gap={3}>
          {shelves.map((each) => (
            <Shelf key={each.gift.id} shelf={each} onDo={(what) => setDoing({ what, gift: each.gift.id })} />
          ))}
          {may('day.sign-gift-count') && (
            <Button
              wide
              icon="check"
              label={t('supportGifts.signCount')}
              shortcut="F7"
              onPress={() => setSigning('sign')}
            />
          )}
        </Stack>
      </Panel>
      <SignedCounts paper="gift-count" counts={counts} />
      {Opened && shelf && <Opened shelf={shelf} onDone={recorded} onClose={close} />}
      {signing === 'count' && (
        <CountDialog
          shelves={shelves}
          onDone={() => {
            setSigning('sign');
            onRecorded();
          }}
          onClose={() => setSigning(undefined)}
        />
      )}
      {signing === 'sign' && (
        <SignGiftCount
          day={day}
          shelves={shelves}
          onCount={() => setSigning('count')}
          onClose={() => setSigning(undefined)}
        />
      )}
    </>
  );
}

function Shelf({ shelf, onDo }: { shelf: ShelfGift; onDo: (what: Doing) => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const bilingual = useBilingual();
  const may = useMay();
  const { sized } = useGiftWords();
  const undo = useUndoItem(shelf);
  const name = bilingual(shelf.gift.name);
  const item = (id: Doing, icon: NonNullable<MenuItem['icon']>): MenuItem => ({
    id,
    icon,
    label: t(`supportGifts.do.${id}`),
    onPress: () => onDo(id),
  });
  const changes = may('gift.receive')
    ? [
        item('receive', 'add'),
        item('count', 'check'),
        item('loss', 'remove'),
        item('send-on', 'switch'),
        ...undo,
      ]
    : [];
  return (
    <section className={styles.shelf} aria-label={name}>
      <header>
        <ActionMenu label={name} icon="gift" items={[item('ledger', 'history'), ...changes]} />
        <strong>{number(shelf.left)}</strong>
      </header>
      {shelf.sizes.length > 1 && (
        <ul>
          {shelf.sizes.map(({ size, left, isLow }) => (
            <li key={size ?? ''} data-left={left <= 0 ? 'none' : isLow ? 'low' : undefined}>
              <span>{sized(shelf.gift, size)}</span>
              {left <= 0 ? (
                <Badge tone="problem" label={t('supportGifts.noneLeft')} />
              ) : (
                isLow && <Badge tone="priority" label={t('supportGifts.fewLeft')} />
              )}
              <strong>{number(left)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Takes back what somebody wrote into the book themselves, when it was the last thing. */
function useUndoItem(shelf: ShelfGift): MenuItem[] {
  const { t } = useTranslation();
  const staff = useStaff();
  const { run } = useGiftCommand(shelf);
  const step = shelf.book?.lastStep;
  const last = shelf.movements.at(-1);
  if (!step || last?.event !== step.id || step.by.id !== staff.id) return [];
  return [
    {
      id: 'undo',
      icon: 'undo',
      label: t('supportGifts.undo', { what: t(`supportGifts.kind.${last.kind}`) }),
      onPress: () => void run('gift.undo', { event: step.id }, t('common.undone')),
    },
  ];
}
