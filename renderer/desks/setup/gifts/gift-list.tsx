import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gift } from '#shared/domain/day/setup.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Button, EmptyState, notify, Panel, Row, Stack, Table } from '../../../ui/index.ts';
import { useLists } from '../use-lists.ts';
import { GiftDialog } from './gift-dialog.tsx';
import { totalOf, type UsualGift, usualGifts } from './gift-form.ts';
import styles from './gifts.module.css';

type Open = { gift: Gift | undefined; begunAs?: UsualGift };

/** The gifts of the day with how many there are, and quick beginnings of the usual ones. */
export function GiftList({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const bilingual = useBilingual();
  const { unlist } = useLists();
  const [open, setOpen] = useState<Open>();
  const isThere = (usual: UsualGift) => day.gifts.some(({ name }) => name.vi === usualGifts[usual].name.vi);
  const remove = async (gift: Gift) => {
    if (await unlist('gifts', [gift.id]))
      notify({ tone: 'done', title: t('gifts.removed', { name: bilingual(gift.name) }) });
  };
  return (
    <Panel title={t('gifts.gifts')} icon="gift">
      <Stack gap={3}>
        {day.gifts.length === 0 ? (
          <EmptyState compact icon="gift" title={t('gifts.none')} text={t('gifts.noneText')} />
        ) : (
          <Table
            label={t('gifts.gifts')}
            columns={[
              { name: t('gifts.gift') },
              { name: t('gifts.sizes') },
              { name: t('gifts.total'), number: true },
              { name: t('gifts.actions'), number: true },
            ]}
            rows={day.gifts.map((gift) => ({
              key: gift.id,
              cells: [
                <strong key="name">{bilingual(gift.name)}</strong>,
                gift.stock
                  .flatMap(({ size, quantity }) => (size ? `${size}: ${number(quantity)}` : []))
                  .join(' · ') || '–',
                <strong key="total">{number(totalOf(gift.stock))}</strong>,
                <span key="actions" className={styles.actions}>
                  <Button
                    tone="plain"
                    iconOnly
                    icon="edit"
                    label={t('gifts.edit', { name: bilingual(gift.name) })}
                    onPress={() => setOpen({ gift })}
                  />
                  {day.phase === 'preparing' && (
                    <Button
                      tone="plain"
                      iconOnly
                      icon="remove"
                      label={t('gifts.remove', { name: bilingual(gift.name) })}
                      onPress={() => remove(gift)}
                    />
                  )}
                </span>,
              ],
            }))}
          />
        )}
        <Row gap={2}>
          {(['jacket', 'hat'] as const).map(
            (usual) =>
              !isThere(usual) && (
                <Button
                  key={usual}
                  icon="add"
                  label={bilingual(usualGifts[usual].name)}
                  onPress={() => setOpen({ gift: undefined, begunAs: usual })}
                />
              ),
          )}
          <Button icon="add" label={t('gifts.other')} onPress={() => setOpen({ gift: undefined })} />
        </Row>
      </Stack>
      {open && <GiftDialog day={day} {...open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}
