/** One lot, and what was found when it was counted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMay } from '../../app/session.ts';
import { useDraft } from '../../app/use-draft.ts';
import { useSend } from '../../app/use-send.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { Button, Facts, Form, Notice, NumberField, notify, Panel, Stack, TextField } from '../../ui/index.ts';
import styles from './stock.module.css';
import type { StockRow } from './stock.ts';
import { UndoCount } from './undo-count.tsx';

const draftSchema = z.object({ found: z.number().nullable().optional(), reason: z.string() });
const countSchema = z.number().int().nonnegative().max(10_000_000);

export function CountLot({ row, autoFocus }: { row: StockRow; autoFocus: boolean }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const bilingual = useBilingual();
  const may = useMay();
  const { send, busy } = useSend();
  const { lot, medicine } = row;
  const unit = bilingual(medicine.unit);
  const units = (quantity: number) => `${number(quantity)} ${unit}`;
  const { value, keep, drop } = useDraft(`pharmacy-count.${lot.id}`, draftSchema);
  const [tried, setTried] = useState(false);
  const found = value?.found ?? undefined;
  const reason = value?.reason ?? '';
  const sound = countSchema.safeParse(found).success;
  const difference = sound && found !== undefined ? found - lot.onHand : undefined;
  // What agrees with the books explains itself.
  const given = reason.trim() || (difference === 0 ? t('pharmacy.sameAsBooks') : '');
  const count = async () => {
    setTried(true);
    if (!sound || given === '') return;
    const saved = await send({
      type: 'lot.count',
      subject: `lot/${lot.id}`,
      data: { found, reason: given },
      ...(lot.lastEvent ? { basis: lot.lastEvent } : {}),
    });
    if (!saved) return;
    drop();
    setTried(false);
    notify({ tone: 'done', title: t('pharmacy.counted', { lot: lot.number }) });
  };
  return (
    <Panel title={row.name} icon="pharmacy" tone="accent" fill>
      <Stack gap={4}>
        <Facts
          facts={[
            [t('pharmacy.strength'), `${medicine.strength}, ${bilingual(medicine.form)}`],
            [t('pharmacy.lot'), lot.number],
            [t('pharmacy.expiry'), date(lot.expiry)],
            [t('pharmacy.received'), units(lot.quantity)],
            [t('pharmacy.onHandLong'), <strong key="on-hand">{units(lot.onHand)}</strong>],
          ]}
        />
        {row.expiry === 'expired' && <Notice tone="problem" title={t('pharmacy.expiredLot')} />}
        {may('lot.count') && (
          <Form label={t('pharmacy.count')} onSubmit={count} gap={3}>
            <NumberField
              label={t('pharmacy.countedUnits')}
              unit={unit}
              autoFocus={autoFocus}
              value={found}
              onChange={(next) => keep({ found: next ?? null, reason })}
              error={tried && !sound ? t('pharmacy.notANumber') : undefined}
              required
            />
            <p className={styles.difference} aria-live="polite">
              {difference !== undefined &&
                (difference === 0
                  ? t('pharmacy.sameAsBooks')
                  : t(difference < 0 ? 'pharmacy.lessThanBooks' : 'pharmacy.moreThanBooks', {
                      units: units(Math.abs(difference)),
                    }))}
            </p>
            <TextField
              label={t('pharmacy.reason')}
              hint={t('pharmacy.reasonHint')}
              value={reason}
              maxLength={300}
              onChange={(next) => keep({ found: found ?? null, reason: next })}
              error={tried && given === '' ? t('fieldError.required') : undefined}
              required={difference !== 0}
            />
            <Button
              tone="primary"
              submit
              wide
              icon="check"
              label={t('pharmacy.saveCount')}
              shortcut="Ctrl+Enter"
              busy={busy}
            />
            <UndoCount lot={lot} />
          </Form>
        )}
      </Stack>
    </Panel>
  );
}
